import { visibleCompaniesSql } from "#lib/company/policy";
import { companyIndex } from "#lib/company/search";
import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { engine } from "#lib/platform/search/select";
import { fold } from "#lib/platform/search/text/fold";
import { visibleProductsSql } from "#lib/product/policy";
import { productIndex } from "#lib/product/search";
import { type Ground, searchGround } from "./ground.ts";

export type Suggestions = {
  /** Past queries that begin so, asked at least three times in 90 days with an answer. */
  queries: string[];
  products: { text: string; slug: string }[];
  suppliers: { text: string; slug: string }[];
  categories: { slug: string; nameZh: string; nameEn: string }[];
};

const nothing: Suggestions = { queries: [], products: [], suppliers: [], categories: [] };

type Hit = { id: string; text: string };

type Row = { kind: "product" | "supplier" | "query"; id: string; slug: string };

/** Slugs of the hits that the actor may see and past queries that begin so, in one statement. */
async function readRows(actor: Actor, typed: string, hits: { products: Hit[]; suppliers: Hit[]; limit: number }): Promise<Row[]> {
  const { rows } = await pool.query<Row>({
    name: `suggest-${actor.kind}`,
    text: `select 'product' as kind, p.id::text as id, p.slug from "Product" p join "Company" s on s.id = p."companyId"
        where p.id = any($1::uuid[]) and ${visibleProductsSql(actor)}
      union all select 'supplier', s.id::text, s.slug from "Company" s where s.id = any($2::uuid[]) and ${visibleCompaniesSql(actor)}
      union all (select 'query', '', query from "SearchLog" where index = 'product' and query >= $3 and query < $3 || U&'\\FFFF'
        and "createdAt" > now() - interval '90 days' and total > 0 and corrected is null
        group by query having count(*) >= 3 order by count(*) desc, query limit $4)`,
    values: [hits.products.map(({ id }) => id), hits.suppliers.map(({ id }) => id), typed.toLowerCase(), hits.limit],
  });
  return rows;
}

function withSlugs(hits: readonly Hit[], rows: readonly Row[], kind: Row["kind"]) {
  const slugs = new Map(rows.filter((row) => row.kind === kind).map(({ id, slug }) => [id, slug]));
  return hits.flatMap(({ id, text }) => {
    const slug = slugs.get(id);
    return slug ? [{ text, slug }] : [];
  });
}

function fittingCategories(typed: string, { categories }: Ground, limit: number) {
  const words = fold(typed);
  return [...categories.values()]
    .filter(({ foldedZh, foldedEn }) => foldedZh.includes(words) || foldedEn.includes(` ${words}`))
    .slice(0, limit)
    .map(({ slug, nameZh, nameEn }) => ({ slug, nameZh, nameEn }));
}

/** What may be meant by what has been typed so far. */
export async function suggest(actor: Actor, { q, limit }: { q: string; limit: number }): Promise<Suggestions> {
  const typed = q.trim();
  if (typed === "") return nothing;
  const few = Math.ceil(limit / 2);
  const [products, suppliers, ground] = await Promise.all([
    engine.suggest(productIndex, typed, limit),
    engine.suggest(companyIndex, typed, few),
    searchGround(),
  ]);
  const rows = await readRows(actor, typed, { products, suppliers, limit: few });
  return {
    queries: rows.filter(({ kind }) => kind === "query").map(({ slug }) => slug),
    products: withSlugs(products, rows, "product"),
    suppliers: withSlugs(suppliers, rows, "supplier"),
    categories: fittingCategories(typed, ground, 3),
  };
}
