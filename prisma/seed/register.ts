import { creditCheck, organisationCheck } from "#lib/company/schema/identity";
import { pinyinOf } from "#lib/company/search/pinyin";
import { pool } from "#lib/platform/db";
import { label } from "#lib/taxonomy/reference/label";
import type { Row } from "./copy.ts";
import { inventFirms } from "./firms.ts";
import { Dice, idOf } from "./random.ts";

export const recordCount = 6_000;
const linkedAtMost = 3_000;
const already = 6_000;
const day = 86_400_000;
const source = "演示名录（虚构） / demo register (made up)";

export type SeededFirm = {
  id: string;
  slug: string;
  nameZh: string;
  nameEn: string | null;
  district: string;
  foundedYear: number;
  root: string;
};

/** The suppliers of the seed with the root of what they show, every second one of a full fair. */
export async function firmsToLink(): Promise<SeededFirm[]> {
  const { rows } = await pool.query<SeededFirm>(
    `select c.id, c.slug, c."nameZh", c."nameEn", coalesce(c."districtCode", '330212') as district, coalesce(c."foundedYear", 2005) as "foundedYear",
       coalesce((select coalesce(r.slug, k.slug) from "Product" p join "Category" k on k.id = p."categoryId" left join "Category" r on r.id = k."parentId"
         where p."companyId" = c.id limit 1), (select slug from "Category" where "parentId" is null order by position limit 1)) as root
     from "Company" c where c."isDemo" and c."isSupplier" and c."nameZh" is not null order by c.id`,
  );
  const step = Math.max(1, Math.ceil(rows.length / linkedAtMost));
  return rows.filter((_, nth) => nth % step === 0).slice(0, linkedAtMost);
}

const digits = (dice: Dice, count: number) => Array.from({ length: count }, () => dice.whole(0, 9)).join("");

/** A made-up credit code that its checksums accept. */
export function inventCode(dice: Dice, district: string): string {
  const first8 = digits(dice, 8);
  const first17 = `91${district}${first8}${organisationCheck(first8)}`;
  return first17 + creditCheck(first17);
}

type Listed = Pick<SeededFirm, "nameZh" | "nameEn" | "district" | "foundedYear" | "root"> & { companyId: string | null };

function recordRow(firm: Listed, nth: number, { today, dice }: { today: Date; dice: Dice }): Row {
  const registerNumber = `NB${String(nth + 1).padStart(5, "0")}`;
  const { full, initials } = pinyinOf(firm.nameZh);
  const sourceOn = new Date(today.getTime() - 30 * day);
  const districtName = label("district", firm.district, "zh");
  return {
    id: idOf("record", registerNumber, sourceOn),
    registerNumber,
    creditCode: inventCode(dice, firm.district),
    nameZh: firm.nameZh,
    nameEn: firm.nameEn,
    formerNames: dice.isLucky(0.05) ? [firm.nameZh.replace("宁波", `宁波${districtName.slice(0, 2)}`)] : [],
    pinyin: full,
    initials,
    districtCode: firm.district,
    industry: firm.root,
    addressZh: `宁波市${districtName}甬展路${dice.whole(1, 999)}号`,
    rightsSince: new Date(Date.UTC(Math.min(2022, firm.foundedYear + dice.whole(0, 6)), dice.whole(0, 11), dice.whole(1, 28))),
    status: firm.companyId === null && dice.isLucky(0.03) ? "STRUCK_OFF" : "LISTED",
    source,
    sourceOn,
    companyId: firm.companyId,
    claimedAt: firm.companyId === null ? null : sourceOn,
    isDemo: true,
    createdAt: sourceOn,
    updatedAt: sourceOn,
  };
}

/** 6,000 entries, the same at every run: those of the seeded firms and others from the same vocabulary that have not joined. */
export function recordRows(linked: readonly SeededFirm[], rootSlugs: readonly string[], today: Date): Row[] {
  const strangers = inventFirms(already + recordCount - linked.length, rootSlugs).slice(already);
  const dice = new Dice(330_200);
  const firms: Listed[] = [
    ...linked.map((firm) => ({ ...firm, companyId: firm.id })),
    ...strangers.map((firm) => ({ ...firm, companyId: null })),
  ];
  return firms.map((firm, nth) => recordRow(firm, nth, { today, dice }));
}
