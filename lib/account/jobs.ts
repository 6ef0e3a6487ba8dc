import { db } from "#lib/platform/db";

/** Takes away what is over: secrets of mails and challenges at once, counts after a day, sessions after a month, sign-ins after half a year. */
export async function sweepAccounts(): Promise<void> {
  await db.$executeRaw`delete from "UsedOnce" where "expiresAt" < now()`;
  await db.$executeRaw`delete from "Throttle" where "lastAt" < now() - interval '1 day'`;
  await db.$executeRaw`delete from "AccountToken" where "expiresAt" < now() - interval '7 days'`;
  await db.$executeRaw`delete from "Session" where "expiresAt" < now() - interval '30 days' or "revokedAt" < now() - interval '30 days'`;
  await db.$executeRaw`delete from "SignIn" where "createdAt" < now() - interval '180 days'`;
  await db.$executeRaw`delete from "Totp" where "confirmedAt" is null and "createdAt" < now() - interval '1 day'`;
  await sweepUnconfirmed();
}

/** Addresses that nobody confirmed within a month were never members. */
const sweepUnconfirmed = () =>
  db.$executeRaw`delete from "User" where status = 'PENDING_EMAIL' and "createdAt" < now() - interval '30 days'
    and not exists (select 1 from "CompanyMember" m where m."userId" = "User".id)`;
