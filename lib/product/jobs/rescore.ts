import { db } from "#lib/platform/db";
import { scorerFor } from "#lib/product/bulk/score";
import { writeScores } from "#lib/product/bulk/write-records";
import { loadRecords } from "#lib/product/queries/records";

const batch = 500;
const first = "00000000-0000-0000-0000-000000000000";

async function rescore(productIds: readonly string[]): Promise<number> {
  const stored = [...(await loadRecords(productIds)).values()];
  const scoreOf = await scorerFor(stored.map(({ record }) => record.categoryId));
  return writeScores(
    db,
    stored.map(({ productId, record }) => ({ id: productId, score: scoreOf(record) })),
  );
}

async function walk(next: (after: string) => Promise<{ id: string }[]>): Promise<number> {
  let after = first;
  let changed = 0;
  for (;;) {
    const rows = await next(after);
    if (rows.length === 0) return changed;
    changed += await rescore(rows.map(({ id }) => id));
    after = rows.at(-1)?.id ?? after;
  }
}

/** Scores every listing anew; for a new seed, and once after the formula changed. Returns how many scores were others. */
export const rescoreAll = (): Promise<number> =>
  walk((after) =>
    db.product.findMany({ where: { id: { gt: after } }, select: { id: true }, orderBy: { id: "asc" }, take: batch }),
  );

/**
 * Nightly: scores what has none yet and what lies in a category whose template was changed within the last two days. Scores follow
 * every edit by themselves.
 */
export async function rescoreListings(): Promise<void> {
  await walk(
    (after) => db.$queryRaw<{ id: string }[]>`
    select p.id::text as id from "Product" p join "Category" c on c.id = p."categoryId"
    where p.id > ${after}::uuid and p.status <> 'ARCHIVED' and (p."qualityScore" = 0 or c."updatedAt" > now() - interval '2 days')
    order by p.id limit ${batch}`,
  );
}
