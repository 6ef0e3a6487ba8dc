import { db } from "#lib/platform/db";

/** Hours within which an answer counts, days that are looked at, and from how many requests on there is a figure. */
const within = 72;
const days = 90;
const least = 5;

/**
 * Counts how suppliers answer the requests they were told of: the share that was answered within 72 hours, by a quotation or by
 * saying that it is not for them, and the median time of all answers in minutes. Of places of the last 90 days that are 72 hours old
 * and whose request took offers for as long; below five of them both stay unknown. Firms that were told of nothing keep none.
 */
export async function countAnswerFigures(): Promise<void> {
  await db.$executeRaw`
    with told as (
      select p."companyId", least(p."quotedAt", p."declinedAt") - p."createdAt" as taken
      from "RequestPlace" p join "PurchaseRequest" r on r.id = p."requestId"
      where p.kind <> 'FOUND' and p."createdAt" > now() - make_interval(days => ${days}::int)
        and p."createdAt" < now() - make_interval(hours => ${within}::int)
        and coalesce(r."closedAt", r."deadlineAt") >= p."createdAt" + make_interval(hours => ${within}::int)),
    counted as (
      select "companyId", count(*)::int as asked,
        avg(case when taken <= make_interval(hours => ${within}::int) then 1.0 else 0.0 end) as rate,
        percentile_cont(0.5) within group (order by extract(epoch from taken) / 60) filter (where taken is not null) as minutes
      from told group by 1)
    insert into "ServiceFigure" as known ("companyId", asked, "answerRate", "medianAnswerMinutes", "countedAt")
    select c.id, coalesce(n.asked, 0), case when n.asked >= ${least}::int then n.rate end,
      case when n.asked >= ${least}::int then round(n.minutes)::int end, now()
    from "Company" c left join counted n on n."companyId" = c.id
    where c."isSupplier" and (n.asked is not null or exists (select 1 from "ServiceFigure" g where g."companyId" = c.id and g.asked > 0))
    on conflict ("companyId") do update set asked = excluded.asked, "answerRate" = excluded."answerRate",
      "medianAnswerMinutes" = excluded."medianAnswerMinutes", "countedAt" = now()`;
}
