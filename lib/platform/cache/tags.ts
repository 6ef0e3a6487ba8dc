import { pool } from "#lib/platform/db";

export const cacheChannel = "yongfair_cache";

/** Every tag that a cached read may carry; `site` is on pages that show a bit of everything. */
export const cacheTag = {
  site: "site",
  product: (slug: string) => `product:${slug}`,
  company: (slug: string) => `company:${slug}`,
  category: (slug: string) => `category:${slug}`,
  /** Lists of requests, and the page of one by its number. */
  requests: "requests",
  request: (number: string) => `request:${number}`,
  record: (registerNumber: string) => `record:${registerNumber}`,
} as const;

/**
 * Makes every cached read that carries one of the tags out of date, in every web process.
 * Called by jobs after the change has been committed, never inside a user's transaction.
 */
export async function invalidate(tags: readonly string[]): Promise<void> {
  const distinct = [...new Set(tags)];
  if (distinct.length === 0) return;
  await pool.query({
    name: "cache-invalidate",
    text: `insert into "CacheTag" (tag, "invalidatedAt") select tag, clock_timestamp() from unnest($1::text[]) tag order by tag
           on conflict (tag) do update set "invalidatedAt" = excluded."invalidatedAt"`,
    values: [distinct],
  });
  await pool.query(`notify ${cacheChannel}`);
}
