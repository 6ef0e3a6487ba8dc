import { pointsInForce } from "#lib/moderation/queries/points";
import { db, type Transaction } from "#lib/platform/db";
import { setting } from "#lib/platform/settings";
import { type QuotaReason, quotaFor } from "#lib/rfq/matching/quota";

export type Quota = {
  /** Quotations that the firm may send in this calendar month (UTC). */
  limit: number;
  /** What of it is gone: those sent, less those given back. */
  used: number;
  /** Given back this month: nobody looked at them within seven days after the time for offers was over. */
  returned: number;
  reasons: QuotaReason[];
};

type Counts = { counted: number; returned: number; sent: number; opened: number; shortlisted: number };

const monthOf = (now: Date) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));

/** What a firm may send this month, and why; within a transaction that holds the firm, nobody takes more than that. */
export async function quotaOf(companyId: string, now: Date, database: Pick<Transaction, "$queryRaw"> = db): Promise<Quota> {
  const month = monthOf(now);
  const [counts] = await database.$queryRaw<Counts[]>`
    with own as (select q.id, q."countsIn", q."seenAt", q.status, q."submittedAt", r.status as request,
        coalesce(r."closedAt", r."deadlineAt") + interval '7 days' as back
      from "Quotation" q join "PurchaseRequest" r on r.id = q."requestId"
      where q."companyId" = ${companyId}::uuid and q."countsIn" is not null and q."countsIn" >= ${month}::date - interval '9 months')
    select count(*) filter (where "countsIn" >= ${month}::date)::int as counted,
      count(*) filter (where "seenAt" is null and status <> 'WITHDRAWN' and request <> 'PUBLISHED'
        and back >= ${month}::timestamptz and back <= ${now}::timestamptz)::int as returned,
      count(*) filter (where past)::int as sent,
      count(*) filter (where past and "seenAt" is not null)::int as opened,
      count(*) filter (where past and exists (select 1 from "QuotationMove" m
        where m."quotationId" = own_past.id and m.status in ('SHORTLISTED', 'ACCEPTED')))::int as shortlisted
    from (select *, request <> 'PUBLISHED' and status <> 'WITHDRAWN' and back <= ${now}::timestamptz
        and "submittedAt" > ${now}::timestamptz - interval '180 days' as past from own) own_past`;
  const [places] = await database.$queryRaw<{ seen: number; answered: number }[]>`
    select count(*)::int as seen, count(*) filter (where "quotedAt" is not null or "declinedAt" is not null)::int as answered
    from "RequestPlace" where "companyId" = ${companyId}::uuid and "seenAt" is not null
      and "createdAt" > ${now}::timestamptz - interval '180 days'`;
  const [points, threshold] = await Promise.all([pointsInForce(companyId, database), setting("penaltyThreshold")]);
  const { counted = 0, returned = 0, sent = 0, opened = 0, shortlisted = 0 } = counts ?? {};
  const conduct = { sent, opened, shortlisted, seen: places?.seen ?? 0, answered: places?.answered ?? 0, points, threshold };
  return { ...quotaFor(conduct), used: Math.max(0, counted - returned), returned };
}
