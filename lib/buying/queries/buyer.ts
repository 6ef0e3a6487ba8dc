import { isBuyer } from "#lib/buying/policy";
import { type BuyerLevel, buyerLevels } from "#lib/buying/schema";
import { type Actor, companiesOf } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

const proves = { COMPANY_DOMAIN: "domain", LEGAL_EXISTENCE: "documents" } as const;

async function provenBy(companyIds: readonly string[]): Promise<BuyerLevel[]> {
  const claims = await db.verificationClaim.findMany({
    where: {
      companyId: { in: [...companyIds] },
      kind: { in: ["COMPANY_DOMAIN", "LEGAL_EXISTENCE"] },
      status: "VERIFIED",
      OR: [{ expiresOn: null }, { expiresOn: { gte: new Date() } }],
    },
    select: { kind: true },
    take: 50,
  });
  return claims.flatMap(({ kind }) => (kind === "COMPANY_DOMAIN" || kind === "LEGAL_EXISTENCE" ? [proves[kind]] : []));
}

/** Who the buyer is to a supplier: what of them has been checked, where they sell and what they look for. */
export async function findBuyer(actor: Actor) {
  if (!isBuyer(actor)) return null;
  const companyIds = companiesOf(actor);
  const [user, proven] = await Promise.all([
    db.user.findUnique({
      where: { id: actor.userId },
      select: { name: true, countryCode: true, emailVerifiedAt: true, markets: true, interests: true },
    }),
    provenBy(companyIds),
  ]);
  if (!user) return null;
  const { emailVerifiedAt, interests, ...rest } = user;
  const categories = await db.category.findMany({
    where: { slug: { in: interests } },
    select: { slug: true, nameZh: true, nameEn: true },
    orderBy: { position: "asc" },
    take: 100,
  });
  const checked: BuyerLevel[] = [...(emailVerifiedAt ? (["mail"] as const) : []), ...proven];
  return {
    ...rest,
    categories,
    checked: buyerLevels.filter((level) => checked.includes(level)),
    hasCompany: companyIds.length > 0,
  };
}
export type Buyer = NonNullable<Awaited<ReturnType<typeof findBuyer>>>;
