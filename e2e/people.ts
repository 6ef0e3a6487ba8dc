import { randomBytes, randomUUID } from "node:crypto";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import pg from "pg";

export type Person = { userId: string; sessionId: string; email: string; name: string; companyId: string | null };

type Wishes = {
  locale?: "en" | "zh";
  kind?: string;
  /** Staff roles, with the second factor given. */
  roles?: readonly string[];
  /** A role in a firm: of its own, unless `companyId` names one. */
  companyRole?: string;
  companyId?: string;
  isSupplier?: boolean;
};

const settings = (): Record<string, string> => JSON.parse(process.env.E2E_SITE ?? "{}");

/** Whether the journeys run on a site of their own, whose database they may write. */
export const isOwnSite = () => Boolean(process.env.E2E_SITE);

/** Asks the database of the journeys' site. */
export async function ask<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: settings().DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Has the worker do within seconds what the clock would have it do within a minute: `request.sweep` and the like. */
export const ringFor = (schedule: string) => ask("insert into pgboss.job (name, policy) values ($1, 'standard')", [schedule]);

async function makeFirm(name: string, isSupplier: boolean): Promise<string> {
  const id = randomUUID();
  const slug = `journey-${randomBytes(4).toString("hex")}`;
  await ask(
    `insert into "Company" (id, slug, "nameEn", "nameZh", "enOrigin", "zhOrigin", "isSupplier", markets, languages, "updatedAt")
     values ($1, $2, $3, $3, 'HUMAN', 'HUMAN', $4, '{}', '{}', now())`,
    [id, slug, name, isSupplier],
  );
  return id;
}

/** A member whose address is verified and who is signed in, straight into the database: for journeys that are not about joining. */
export async function makePerson({
  locale = "en",
  kind = "IMPORTER",
  roles = [],
  companyRole,
  companyId,
  isSupplier = true,
}: Wishes = {}): Promise<Person> {
  const mark = randomBytes(4).toString("hex");
  const [userId, sessionId, name, email] = [randomUUID(), randomUUID(), `Person ${mark}`, `${mark}@journeys.example`];
  await ask(
    `insert into "User" (id, email, name, kind, locale, "countryCode", "emailVerifiedAt", interests, markets)
     values ($1, $2, $3, $4::"MemberKind", $5, 'KE', now(), '{}', '{}')`,
    [userId, email, name, kind, locale],
  );
  for (const role of roles) {
    await ask(`insert into "UserRole" ("userId", role, "grantedBy") values ($1, $2::"PlatformRole", 'system:journey')`, [
      userId,
      role,
    ]);
  }
  const firm = companyRole ? (companyId ?? (await makeFirm(`Firm ${mark}`, isSupplier))) : null;
  if (firm) {
    await ask(`insert into "CompanyMember" ("companyId", "userId", role) values ($1, $2, $3::"CompanyRole")`, [
      firm,
      userId,
      companyRole,
    ]);
  }
  await ask(
    `insert into "Session" (id, "userId", "expiresAt", "secondFactorAt") values ($1, $2, now() + interval '1 day', case when $3 then now() end)`,
    [sessionId, userId, roles.length > 0],
  );
  return { userId, sessionId, email, name, companyId: firm };
}

/** The cookies of a person's browser. */
export async function cookiesOf({ sessionId }: Person, origin: string) {
  const token = await encode({ token: { sessionId }, secret: settings().AUTH_SECRET ?? "", maxAge: 86_400 });
  return [
    { name: "next-auth.session-token", value: token, url: origin, httpOnly: true, sameSite: "Lax" as const },
    { name: "yf_here", value: "1", url: origin },
  ];
}

/** Makes a browser that of a person who has signed in. */
export async function becomePerson(context: BrowserContext, person: Person, origin: string): Promise<void> {
  await context.addCookies(await cookiesOf(person, origin));
}

const opened: BrowserContext[] = [];

/** A page of a browser of its own, signed in where it is somebody's. The `test` of fixtures.ts closes it with its journey. */
export async function pageOf(browser: Browser, person: Person | null, origin: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin });
  opened.push(context);
  if (person) await becomePerson(context, person, origin);
  return context.newPage();
}

/** Closes what `pageOf` opened: left open, it would go on drawing beside all later journeys of the process. */
export async function closePages(): Promise<void> {
  await Promise.all(opened.splice(0).map((context) => context.close()));
}
