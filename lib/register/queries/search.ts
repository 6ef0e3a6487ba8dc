import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { lastPage } from "#lib/platform/paging";
import { fold, hasHan } from "#lib/platform/search/text/fold";
import type { RegisterSearch } from "#lib/register/schema";
import { entriesPerPage } from "#lib/register/schema";

export type RegisterLine = {
  registerNumber: string;
  creditCode: string | null;
  nameZh: string;
  nameEn: string | null;
  districtCode: string | null;
  industry: string;
  rightsSince: string | null;
  status: string;
  supplierSlug: string | null;
};

const mostWords = 6;
const literal = (text: string) => text.replace(/[\\%_]/g, "\\$&");
const contains = (text: string) => `%${literal(text)}%`;

type Condition = { sql: string; values: string[]; order?: string };

/** A number is found whole or by its beginning; a Chinese name by any part; Latin letters by the English name, pinyin or initials. */
function wordsCondition(typed: string): Condition {
  const q = fold(typed).trim();
  const code = q.replace(/[\s-]/g, "").toUpperCase();
  if (/^[0-9A-Z]{4,18}$/.test(code) && /\d{4}/.test(code)) {
    return { sql: `(r."creditCode" like $1 or r."registerNumber" ilike $1)`, values: [`${literal(code)}%`] };
  }
  const words = q.split(/\s+/).filter(Boolean).slice(0, mostWords);
  if (hasHan(q)) {
    const each = words.map((_, at) => `(r."nameZh" like $${at + 1} or array_to_string(r."formerNames", ' ') like $${at + 1})`);
    return { sql: each.join(" and "), values: words.map(contains) };
  }
  const sound = contains(words.join(""));
  const first = `${literal(words.join(""))}%`;
  const each = words.map((_, at) => `r."nameEn" ilike $${at + 3}`).join(" and ");
  return {
    sql: `(r.pinyin like $1 or r.initials like $2 or (${each}))`,
    values: [sound, first, ...words.map(contains)],
    order: `(r.initials like $2) desc, `,
  };
}

function conditionOf({ q, industry, district, claimed }: RegisterSearch): Condition {
  const words: Condition = q && fold(q).trim() ? wordsCondition(q) : { sql: "true", values: [] };
  const values = [...words.values];
  const parts = [words.sql];
  const add = (sql: (place: string) => string, value: string) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  if (industry) add((place) => `r.industry = ${place}`, industry);
  if (district) add((place) => `r."districtCode" = ${place}`, district);
  if (claimed) parts.push(`r."companyId" is ${claimed === "yes" ? "not null" : "null"}`);
  return { ...words, sql: parts.join(" and "), values };
}

const columns = `r."registerNumber", r."creditCode", r."nameZh", r."nameEn", r."districtCode", r.industry,
  to_char(r."rightsSince", 'YYYY-MM-DD') as "rightsSince", r.status, s.slug as "supplierSlug"`;

/** A page of the register. It is public: everybody sees the same; a claimed entry leads to its supplier while that one is active. */
export async function searchRegister(actor: Actor, search: RegisterSearch) {
  const { sql, values, order = "" } = conditionOf(search);
  const seen = actor.kind === "system" ? "true" : `s.status = 'ACTIVE' and s."isSupplier"`;
  const { rows: counted } = await pool.query<{ total: number }>(
    `select count(*)::int as total from "EnterpriseRecord" r where ${sql}`,
    values,
  );
  const total = counted[0]?.total ?? 0;
  const last = lastPage(total, entriesPerPage);
  const page = Math.min(search.page, last);
  const { rows: items } = await pool.query<RegisterLine>(
    `select ${columns} from "EnterpriseRecord" r left join "Company" s on s.id = r."companyId" and ${seen}
     where ${sql} order by ${order}r."registerNumber" limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}`,
    values,
  );
  return { items, total, page, lastPage: last };
}

export type RegisterResults = Awaited<ReturnType<typeof searchRegister>>;
