import { db } from "#lib/platform/db";

/**
 * Counts how each active supplier serves: when one of its people was last here. Answers are counted from inquiries; while there are
 * fewer than five, rate and time stay unknown.
 */
export async function countServiceFigures(): Promise<void> {
  await db.$executeRaw`
    insert into "ServiceFigure" as known ("companyId", "lastActiveAt", "countedAt")
    select c.id, max(s."lastSeenAt"), now()
    from "Company" c join "CompanyMember" m on m."companyId" = c.id join "Session" s on s."userId" = m."userId"
    where c.status = 'ACTIVE' and c."isSupplier" group by c.id
    on conflict ("companyId") do update set "lastActiveAt" = greatest(known."lastActiveAt", excluded."lastActiveAt"), "countedAt" = now()`;
}
