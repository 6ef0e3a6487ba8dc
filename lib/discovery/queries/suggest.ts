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

async function withSlugs(name: string, text: string, hits: readonly Hit[]) {
  if (hits.length === 0) return [];
  const { rows } = await pool.query<{ id: string; slug: string }>({ name, text, values: [hits.map(({ id }) => id)] });
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return hits.flatMap(({ id, text: shown }) => {
    const slug = slugs.get(id);
    return slug ? [{ text: shown, slug }] : [];
  });
}

const productSlugs = (actor: Actor, hits: readonly Hit[]) =>
  withSlugs(
    `suggest-products-${actor.kind}`,
    `select p.id, p.slug from "Product" p join "Company" s on s.id = p."companyId" where p.id = any($1::uuid[]) and ${visibleProductsSql(actor)}`,
    hits,
  );

const supplierSlugs = (actor: Actor, hits: readonly Hit[]) =>
  withSlugs(
    `suggest-suppliers-${actor.kind}`,
    `select s.id, s.slug from "Company" s where s.id = any($1::uuid[]) and ${visibleCompaniesSql(actor)}`,
    hits,
  );

async function popularQueries(typed: string, limit: number): Promise<string[]> {
  const { rows } = await pool.query<{ query: string }>({
    name: "suggest-queries",
    text: `select query from "SearchLog" where index = 'product' and query >= $1 and query < $1 || U&'\\FFFF' and "createdAt" > now() - interval '90 days'
           and total > 0 and corrected is null group by query having count(*) >= 3 order by count(*) desc, query limit $2`,
    values: [typed.toLowerCase(), limit],
  });
  return rows.map(({ query }) => query);
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
  const [products, suppliers, queries, ground] = await Promise.all([
    engine.suggest(productIndex, typed, limit).then((hits) => productSlugs(actor, hits)),
    engine.suggest(companyIndex, typed, Math.ceil(limit / 2)).then((hits) => supplierSlugs(actor, hits)),
    popularQueries(typed, Math.ceil(limit / 2)),
    searchGround(),
  ]);
  return { queries, products, suppliers, categories: fittingCategories(typed, ground, 3) };
}
