import { newTotpSecret, sealTotp } from "#lib/account/factor/totp";
import { hashPassword } from "#lib/account/password/hash";
import { demoLogins, demoPassword } from "#lib/account/queries/demo";
import { consentVersion, requiredConsents } from "#lib/account/schema";
import { db } from "#lib/platform/db";
import type { Row } from "./copy.ts";
import { idOf } from "./random.ts";
import { writeTables } from "./write.ts";

const day = 86_400_000;

/** The firm with most to show; the demo's supplier owns it. */
async function richestFirm(): Promise<string> {
  const [firm] = await db.product.groupBy({
    by: ["companyId"],
    _count: true,
    orderBy: { _count: { companyId: "desc" } },
    take: 1,
  });
  if (!firm) throw new Error("the demo has no products");
  return firm.companyId;
}

const buyerFirm = (id: string, at: Date): Row => ({
  id,
  slug: "savanna-home",
  status: "ACTIVE",
  isSupplier: false,
  businessType: "IMPORTER",
  nameEn: "Savanna Home Ltd.",
  nameZh: "萨凡纳家居有限公司",
  enOrigin: "HUMAN",
  zhOrigin: "HUMAN",
  countryCode: "KE",
  timeZone: "Africa/Nairobi",
  isDemo: true,
  createdAt: at,
  updatedAt: at,
});

/** Four people to look around as: a buyer, a supplier, and two of the staff with an authenticator whose code `npm run code` tells. */
export async function seedLogins(today: Date): Promise<void> {
  const at = new Date(today.getTime() - 60 * day);
  const passwordHash = await hashPassword(demoPassword);
  const users = demoLogins.map(
    ({ email, name, kind, locale, countryCode }): Row => ({
      id: idOf("login", email, at),
      email,
      name,
      kind,
      locale,
      countryCode,
      passwordHash,
      passwordSetAt: at,
      emailVerifiedAt: at,
      isDemo: true,
      createdAt: at,
    }),
  );
  const idOfLogin = (email: string) => idOf("login", email, at);
  const [buyer, supplier] = demoLogins;
  const firmId = idOf("company", "savanna-home", at);
  const staff = demoLogins.flatMap(({ email, role }) => (role ? [{ userId: idOfLogin(email), role }] : []));
  await writeTables([
    { table: "User", rows: users },
    { table: "Company", rows: [buyerFirm(firmId, at)] },
    {
      table: "CompanyMember",
      rows: [
        { companyId: firmId, userId: idOfLogin(buyer.email), role: "OWNER", createdAt: at },
        { companyId: await richestFirm(), userId: idOfLogin(supplier.email), role: "OWNER", createdAt: at },
      ],
    },
    { table: "UserRole", rows: staff.map((one) => ({ ...one, grantedBy: "system:seed", grantedAt: at })) },
    {
      table: "Totp",
      rows: staff.map(({ userId }) => ({ userId, sealed: sealTotp(newTotpSecret()), confirmedAt: at, createdAt: at })),
    },
    {
      table: "Consent",
      rows: users.flatMap(({ id }) =>
        requiredConsents.map((kind) => ({
          id: idOf("consent", `${id}/${kind}`, at),
          userId: String(id),
          kind,
          version: consentVersion,
          givenAt: at,
        })),
      ),
    },
  ]);
}

/** Gives every firm that has nobody an owner from among the members who sell, in one statement. */
export const seedOwners = () => db.$executeRaw`insert into "CompanyMember" ("companyId", "userId", role, "createdAt")
  select firm.id, owner.id, 'OWNER', greatest(firm."createdAt", owner."createdAt")
  from (select id, "createdAt", row_number() over (order by id) nth from "Company" c
      where not exists (select 1 from "CompanyMember" m where m."companyId" = c.id)) firm
  join (select id, "createdAt", row_number() over (order by id) nth from "User" u
      where kind in ('MANUFACTURER', 'TRADING_FIRM', 'SERVICE_FIRM')
        and not exists (select 1 from "CompanyMember" m where m."userId" = u.id)) owner on owner.nth = firm.nth`;
