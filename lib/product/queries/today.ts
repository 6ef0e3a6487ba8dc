import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db, pool } from "#lib/platform/db";
import { seesListings } from "#lib/product/policy";
import { readReasons } from "#lib/product/schema/review";

const shown = 5;
const soonDays = 30;

export type Counts = {
  returned: number;
  stale: number;
  inReview: number;
  waiting: number;
  drafts: number;
  lacking: number;
  weak: number;
  expiring: number;
};

const nothing: Counts = { returned: 0, stale: 0, inReview: 0, waiting: 0, drafts: 0, lacking: 0, weak: 0, expiring: 0 };
export const weakBelow = 60;

/** How much of each kind is due at a supplier's desk. */
export async function countDue(actor: Actor, companyId: string): Promise<Counts> {
  if (!seesListings(actor, companyId)) return nothing;
  const { rows } = await pool.query<Counts>({
    name: "listings-due",
    text: `select count(*) filter (where status = 'CHANGES_REQUESTED')::int as returned, count(*) filter (where status = 'STALE')::int as stale,
        count(*) filter (where status in ('SUBMITTED', 'IN_REVIEW'))::int as "inReview", count(*) filter (where status = 'DRAFT')::int as drafts,
        count(*) filter (where status = 'LIVE' and ("nameZh" is null or "nameEn" is null))::int as lacking,
        count(*) filter (where status = 'LIVE' and "qualityScore" < ${weakBelow})::int as weak,
        (select count(*)::int from "ProductRevision" r where r."companyId" = $1::uuid and r.status = 'PENDING') as waiting,
        (select count(distinct x."productId")::int from "ProductCertificate" x join "Product" q on q.id = x."productId"
          where q."companyId" = $1::uuid and q.status = 'LIVE' and x."expiresOn" < current_date + ${soonDays}) as expiring
      from "Product" where "companyId" = $1::uuid`,
    values: [companyId],
  });
  return rows[0] ?? nothing;
}

/** Listings that a reviewer gave back, with what is asked, the oldest first. */
export async function listReturned(actor: Actor, companyId: string) {
  if (!seesListings(actor, companyId)) return [];
  const rows = await db.product.findMany({
    where: { companyId, status: "CHANGES_REQUESTED" },
    select: { id: true, sku: true, nameZh: true, nameEn: true, reviewReasons: true },
    orderBy: { updatedAt: "asc" },
    take: shown,
  });
  return rows.map(({ reviewReasons, ...row }) => ({ ...row, reasons: readReasons(reviewReasons) }));
}

/** Certificates of listings on show that have ended or end soon, the earliest first. */
export async function listExpiring(actor: Actor, companyId: string) {
  if (!seesListings(actor, companyId)) return [];
  const { rows } = await pool.query<{
    id: string;
    sku: string;
    nameZh: string | null;
    nameEn: string | null;
    scheme: string;
    expiresOn: string;
  }>({
    name: "certificates-expiring",
    text: `select p.id, p.sku, p."nameZh", p."nameEn", x.scheme, x."expiresOn"::text as "expiresOn"
      from "ProductCertificate" x join "Product" p on p.id = x."productId"
      where p."companyId" = $1::uuid and p.status = 'LIVE' and x."expiresOn" < current_date + ${soonDays}
      order by x."expiresOn", p.id limit ${shown}`,
    values: [companyId],
  });
  return rows;
}

/** A firm's imports of the last week. */
export async function listRecentImports(actor: Actor, companyId: string) {
  if (!seesListings(actor, companyId)) return [];
  return db.importRun.findMany({
    where: { companyId, startedAt: { gt: new Date(clock.now().getTime() - 7 * 86_400_000) }, status: { not: "UPLOADED" } },
    select: { id: true, fileName: true, status: true, startedAt: true },
    orderBy: { startedAt: "desc" },
    take: shown,
  });
}

export type QualityBand = { from: number; to: number; count: number };

/** Listings on show by completeness, and their mean. */
export async function countQuality(actor: Actor, companyId: string): Promise<{ bands: QualityBand[]; mean: number | null }> {
  const edges = [0, 20, 40, 60, 80];
  const { rows } = seesListings(actor, companyId)
    ? await pool.query<{ band: number; count: number; sum: number }>({
        name: "quality-bands",
        text: `select least("qualityScore" / 20, 4) as band, count(*)::int as count, sum("qualityScore")::int as sum
          from "Product" where "companyId" = $1::uuid and status = 'LIVE' group by 1`,
        values: [companyId],
      })
    : { rows: [] };
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  return {
    bands: edges.map((from, at) => ({
      from,
      to: at === 4 ? 100 : from + 19,
      count: rows.find(({ band }) => band === at)?.count ?? 0,
    })),
    mean: total === 0 ? null : Math.round(rows.reduce((sum, row) => sum + row.sum, 0) / total),
  };
}
