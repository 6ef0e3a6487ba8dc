import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { canReadQuotationsOf } from "#lib/quotation/policy";

/** Fewer decided quotations say nothing about a share. */
const leastDecided = 3;
const months = 12;
const mostCategories = 20;

type Counts = { sent: number; shortlisted: number; won: number; lost: number };
export type HitRate = Counts & { share: number | null };
export type HitRateOf = HitRate & { slug: string; nameZh: string; nameEn: string };

const counts = `count(*)::int as sent, count(*) filter (where q.status in ('SHORTLISTED', 'ACCEPTED') or exists (
    select 1 from "QuotationMove" m where m."quotationId" = q.id and m.move = 'shortlist'))::int as shortlisted,
  count(*) filter (where q.status = 'ACCEPTED')::int as won, count(*) filter (where q.status = 'DECLINED')::int as lost`;

const rate = ({ sent, shortlisted, won, lost }: Counts): HitRate => ({
  sent,
  shortlisted,
  won,
  lost,
  share: won + lost < leastDecided ? null : won / (won + lost),
});

/**
 * What became of the quotations that a firm sent within twelve months, in all and by root category; null for those who do not work
 * there. The share is won of won and lost, and is not said below three.
 */
export async function findHitRate(actor: Actor, companyId: string) {
  if (!canReadQuotationsOf(actor, companyId)) return null;
  const { rows } = await pool.query<Counts & Pick<HitRateOf, "slug" | "nameZh" | "nameEn"> & { isAll: boolean }>(
    `select grouping(root.id) = 1 as "isAll", root.slug, root."nameZh", root."nameEn", ${counts}
     from "Quotation" q join "PurchaseRequest" r on r.id = q."requestId" left join "Category" leaf on leaf.id = r."categoryId"
       left join "Category" root on root.id = coalesce(leaf."parentId", leaf.id)
     where q."companyId" = $1 and q."submittedAt" >= now() - make_interval(months => ${months})
     group by grouping sets ((), (root.id, root.slug, root."nameZh", root."nameEn"))
     order by 1 desc, sent desc, root.slug limit ${mostCategories + 1}`,
    [companyId],
  );
  const all = rows.find(({ isAll }) => isAll);
  const categories = rows
    .filter(({ isAll, slug }) => !isAll && slug !== null)
    .map((row): HitRateOf => ({ ...rate(row), slug: row.slug, nameZh: row.nameZh, nameEn: row.nameEn }));
  return { all: rate(all ?? { sent: 0, shortlisted: 0, won: 0, lost: 0 }), categories };
}

export type HitRates = NonNullable<Awaited<ReturnType<typeof findHitRate>>>;
