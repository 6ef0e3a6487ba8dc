import { expect, test } from "@playwright/test";
import { type Access, pageAccess } from "#lib/house/access";
import { ask, cookiesOf, isOwnSite, makePerson, type Person } from "./people.ts";

type Answer = "page" | "signIn" | "elsewhere" | "nothing";

const staffRoles = ["MODERATOR", "VERIFIER", "EDITOR", "OFFICER", "AUDITOR", "ORGANIZER"] as const;

/** What a kind of person may be answered at a kind of door. */
function allowed(who: string, access: Access): readonly Answer[] {
  if (access === "everybody") return ["page"];
  if (access === "entrance")
    return who === "visitor" ? ["page", "elsewhere", "nothing"] : ["page", "elsewhere", "nothing", "signIn"];
  if (who === "visitor") return ["signIn"];
  if (access === "member") return ["page", "elsewhere", "nothing"];
  if (access === "firm") return ["page", "elsewhere", "nothing"];
  const isIn = who === "ORGANIZER" || access.some((role) => role === who);
  return isIn ? ["page", "nothing"] : ["nothing", "elsewhere"];
}

/** Whether the door has to open: lists do, single things may be somebody else's. */
function mustOpen(who: string, access: Access, path: string): boolean {
  if (path.includes("[")) return false;
  if (access === "member") return who !== "visitor" && !/samples\/new$/.test(path);
  if (access === "firm") return who === "owner" && !/domain$|new$/.test(path);
  return typeof access !== "string" && (who === "ORGANIZER" || access.some((role) => role === who));
}

async function people(): Promise<Record<string, Person | null>> {
  const owner = await makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" });
  const made: Record<string, Person | null> = { visitor: null, member: await makePerson(), owner };
  made.viewer = await makePerson({ companyRole: "VIEWER", companyId: owner.companyId ?? "" });
  made.buyer = await makePerson({ companyRole: "OWNER", isSupplier: false });
  for (const role of staffRoles) made[role] = await makePerson({ roles: [role] });
  const half = await makePerson({ roles: ["ORGANIZER"] });
  await ask(`update "Session" set "secondFactorAt" = null where id = $1`, [half.sessionId]);
  made.withoutSecondFactor = half;
  const ended = await makePerson({ roles: ["ORGANIZER"] });
  await ask(`update "Session" set "revokedAt" = now() where id = $1`, [ended.sessionId]);
  made.revoked = ended;
  return made;
}

/** A row of somebody else for each kind of address. */
async function samples(): Promise<Record<string, string>> {
  const one = async (sql: string) => String((await ask<{ value: string }>(sql))[0]?.value ?? crypto.randomUUID());
  return {
    "products/[slug]": await one(`select slug as value from "Product" where status = 'LIVE' limit 1`),
    "suppliers/[slug]": await one(
      `select c.slug as value from "Company" c join "Product" p on p."companyId" = c.id where p.status = 'LIVE' limit 1`,
    ),
    "categories/[slug]": await one(`select slug as value from "Category" where "parentId" is not null limit 1`),
    "admin/categories/[slug]": await one(`select slug as value from "Category" where "parentId" is null limit 1`),
    "supplier/listings/[productId]": await one(`select id::text as value from "Product" limit 1`),
    "admin/products/[id]": await one(`select id::text as value from "Product" limit 1`),
    "admin/firms/[id]": await one(`select id::text as value from "Company" limit 1`),
    "admin/members/[id]": await one(`select id::text as value from "User" limit 1`),
    "admin/entries/[number]": await one(`select "registerNumber" as value from "EnterpriseRecord" limit 1`),
    "register/[number]": await one(`select "registerNumber" as value from "EnterpriseRecord" limit 1`),
    "requests/[number]": await one(
      `select number as value from "PurchaseRequest" where status = 'PUBLISHED' and visibility = 'PUBLIC' limit 1`,
    ),
  };
}

const answerOf = (status: number, location: string | undefined): Answer => {
  if (status === 200) return "page";
  if (status === 401) return "signIn";
  if (status >= 300 && status < 400) return location?.includes("/account/sign-in") ? "signIn" : "elsewhere";
  return "nothing";
};

/** Public pages that answer "nothing" to a made-up address. */
const mayBeEmpty = new Set(["[...rest]", "reports/[receipt]", "reports/new", "gallery"]);

test("every page answers every kind of person as the table says", async ({ playwright, baseURL }) => {
  test.skip(!isOwnSite(), "needs the database of the journeys' own site");
  test.setTimeout(300_000);
  const origin = baseURL ?? "";
  const [everybody, known] = await Promise.all([people(), samples()]);
  const wrong: string[] = [];
  for (const [who, person] of Object.entries(everybody)) {
    const cookie = person ? (await cookiesOf(person, origin)).map(({ name, value }) => `${name}=${value}`).join("; ") : "";
    const browser = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: cookie ? { cookie } : {} });
    const as = who === "revoked" ? "visitor" : who === "withoutSecondFactor" ? "member" : who;
    for (const [path, access] of Object.entries(pageAccess)) {
      const address = path.replace(/\[[^\]]+\]/, known[path] ?? crypto.randomUUID());
      const response = await browser.get(address ? `/en/${address}` : "/en", { maxRedirects: 0 });
      const answer = answerOf(response.status(), response.headers().location);
      const isFine = mayBeEmpty.has(path) ? response.status() < 500 : allowed(as, access).includes(answer);
      const isShut = mustOpen(as, access, path) && answer !== "page" && answer !== "elsewhere";
      if (!isFine || isShut || response.status() >= 500) wrong.push(`${who} at /${path}: ${answer} (${response.status()})`);
      if (response.status() === 200 && /^(account|supplier|buyer|admin)(\/|$)/.test(path)) {
        const headers = response.headers();
        if (!/no-store/.test(headers["cache-control"] ?? "")) wrong.push(`/${path} may be kept: ${headers["cache-control"]}`);
        if (!/'nonce-/.test(headers["content-security-policy"] ?? "") && !response.headers()["content-disposition"])
          wrong.push(`/${path} has no nonce`);
      }
    }
    await browser.dispose();
  }
  expect(wrong).toEqual([]);
});

test("somebody else's listing and run are not there", async ({ playwright, baseURL }) => {
  test.skip(!isOwnSite(), "needs the database of the journeys' own site");
  const origin = baseURL ?? "";
  const [stranger, known] = await Promise.all([makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" }), samples()]);
  const cookie = (await cookiesOf(stranger, origin)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const browser = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: { cookie } });
  const theirs = await browser.get(`/en/supplier/listings/${known["supplier/listings/[productId]"]}`, { maxRedirects: 0 });
  const absent = await browser.get(`/en/supplier/listings/${crypto.randomUUID()}`, { maxRedirects: 0 });
  expect([theirs.status(), absent.status()]).toEqual([404, 404]);
  await browser.dispose();
});
