import { tellCompany } from "#lib/company/commands/tell";
import { system } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { setting } from "#lib/platform/settings";
import { urls } from "#lib/platform/urls";
import { moveProducts } from "#lib/product/bulk/move-products";
import type { ProductMove, ProductStatus } from "#lib/product/status";

const house = system("product.stale");
const batch = 500;

type Due = { id: string; companyId: string };
/** What is due is held until it has moved, so that who confirms a listing meanwhile is not overruled. */
type Step = { from: ProductStatus; move: ProductMove; due: (tx: Transaction) => Promise<Due[]> };

/** Live for half a year without anybody saying that it still holds. */
const unconfirmed = async (tx: Transaction) => tx.$queryRaw<Due[]>`
  select id::text as id, "companyId"::text as "companyId" from "Product"
  where status = 'LIVE' and coalesce("confirmedAt", "firstPublishedAt", "createdAt") < now() - make_interval(days => ${await setting("staleDays")})
  order by "companyId", id limit ${batch} for update skip locked`;

/** Stale for a month: counted from when it went stale, not from the confirmation, so that everybody has that month. */
const forgotten = async (tx: Transaction) => tx.$queryRaw<Due[]>`
  select id::text as id, "companyId"::text as "companyId" from "Product" p
  where status = 'STALE' and not exists (
    select 1 from "ProductMove" m where m."productId" = p.id and m."createdAt" > now() - make_interval(days => ${await setting("archiveDays")}))
  order by "companyId", id limit ${batch} for update skip locked`;

const steps: readonly Step[] = [
  { from: "STALE", move: "archive", due: forgotten },
  { from: "LIVE", move: "goStale", due: unconfirmed },
];

async function tell(companyId: string, count: number) {
  const [days, more] = [await setting("staleDays"), await setting("archiveDays")];
  await db.$transaction((tx) =>
    tellCompany(house, tx, {
      companyId,
      kind: "listingsStale",
      values: () => ({ count, days, more }),
      link: (locale) => urls.selling.listings(locale, { state: "STALE" }),
    }),
  );
}

/** Every due product takes its step once; returns how many of each firm did. */
async function take({ from, move, due }: Step): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (;;) {
    const found = await db.$transaction(async (tx) => {
      const rows = await due(tx);
      await moveProducts(house, tx, { productIds: rows.map(({ id }) => id), from, move });
      return rows;
    });
    for (const { companyId } of found) counts.set(companyId, (counts.get(companyId) ?? 0) + 1);
    if (found.length < batch) return counts;
  }
}

/**
 * Nightly: listings that nobody confirmed go stale, and a month later into the archive. Their firms are told once a night. Rows say
 * what is due, so it may run twice.
 */
export async function retireListings(): Promise<void> {
  for (const step of steps) {
    const counts = await take(step);
    if (step.move !== "goStale") continue;
    for (const [companyId, count] of counts) await tell(companyId, count);
  }
}
