import { db } from "#lib/platform/db";

/** Counts when one of the people of each active supplier was last here. How it answers is counted where requests are. */
export async function countServiceFigures(): Promise<void> {
  await db.$executeRaw`
    insert into "ServiceFigure" as known ("companyId", "lastActiveAt", "countedAt")
    select c.id, max(s."lastSeenAt"), now()
    from "Company" c join "CompanyMember" m on m."companyId" = c.id join "Session" s on s."userId" = m."userId"
    where c.status = 'ACTIVE' and c."isSupplier" group by c.id
    on conflict ("companyId") do update set "lastActiveAt" = greatest(known."lastActiveAt", excluded."lastActiveAt"), "countedAt" = now()`;
}
