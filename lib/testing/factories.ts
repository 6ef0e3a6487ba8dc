import { randomBytes } from "node:crypto";
import type { Prisma } from "#generated/prisma/client";
import { createCompany } from "#lib/company/commands";
import type { CreateCompanyInput } from "#lib/company/schema";
import { type CompanyRole, type PlatformRole, system, type UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { contentHash, saveProducts } from "#lib/product/bulk/save-products";
import type { PriceBreakRecord, ProductRecord } from "#lib/product/schema";
import { plainRecord } from "./plain-record.ts";

/** Acts for tests: the house's own work, named after what it is. */
export const testActor = system("test");

/** A short word that no other test has, fit for slugs and article numbers. */
export const unique = (prefix: string): string => `${prefix}-${randomBytes(5).toString("hex")}`;

/** A firm of its own, made by the command that makes firms. */
export async function makeCompany(input: Partial<CreateCompanyInput> = {}): Promise<{ companyId: string; slug: string }> {
  const slug = input.slug ?? unique("firm");
  const { companyId } = await createCompany(testActor, { nameEn: `Firm ${slug}`, ...input, slug });
  return { companyId, slug };
}

/** A leaf under a root of its own. */
export async function makeLeaf(names: Partial<Pick<Prisma.CategoryUncheckedCreateInput, "nameZh" | "nameEn">> = {}) {
  const [rootSlug, leafSlug] = [unique("root"), unique("leaf")];
  const root = await db.category.create({ data: { slug: rootSlug, position: 99, nameZh: rootSlug, nameEn: rootSlug } });
  const data = { slug: leafSlug, parentId: root.id, position: 0, nameZh: leafSlug, nameEn: leafSlug, ...names };
  const leaf = await db.category.create({ data });
  return { rootId: root.id, rootSlug, leafId: leaf.id, leafSlug };
}

/** Price breaks in US dollars, FOB Ningbo: `[quantity, price]`. */
export const fobPrices = (...breaks: [minQuantity: number, price: number][]): PriceBreakRecord[] =>
  breaks.map(([minQuantity, price]) => ({ currency: "USD", incoterm: "FOB", place: "Ningbo", minQuantity, price }));

type ProductInput = Partial<ProductRecord> & { companyId?: string; isDraft?: boolean };

/** A live product of a firm and a leaf of its own, unless they are named; written as an import writes it. */
export async function makeProduct({ companyId, isDraft = false, ...fields }: ProductInput = {}) {
  const sku = fields.sku ?? unique("sku");
  const owner = companyId ?? (await makeCompany()).companyId;
  const categoryId = fields.categoryId ?? (await makeLeaf()).leafId;
  const record = { ...plainRecord, originCode: "CN", nameEn: `Product ${sku}`, ...fields, sku, categoryId };
  const batch = { products: [{ record, contentHash: contentHash(record) }], publishable: [] };
  const [saved] = await saveProducts(testActor, owner, batch, { isPublishing: !isDraft, reason: "test" });
  const { id, slug } = await db.product.findUniqueOrThrow({
    where: { id: saved?.productId ?? "" },
    select: { id: true, slug: true },
  });
  return { productId: id, slug, sku, companyId: owner, categoryId };
}

/** A member with a verified address, as an actor of its own. */
export async function makeUser(fields: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<UserActor & { email: string }> {
  const email = `${unique("member")}@example.org`;
  const data = {
    email,
    name: `Member ${email}`,
    kind: "IMPORTER",
    locale: "en",
    countryCode: "KE",
    interests: [],
    markets: [],
  } as const;
  const user = await db.user.create({ data: { ...data, interests: [], markets: [], emailVerifiedAt: new Date(), ...fields } });
  const session = await db.session.create({ data: { userId: user.id, expiresAt: new Date(Date.now() + 3_600_000) } });
  return { kind: "user", userId: user.id, sessionId: session.id, roles: [], memberships: [], watcherId: null, email: user.email };
}

/** A member of the staff who has given the second factor. */
export async function makeStaff(...roles: PlatformRole[]): Promise<UserActor & { email: string }> {
  const actor = await makeUser();
  await db.userRole.createMany({ data: roles.map((role) => ({ userId: actor.userId, role, grantedBy: "system:test" })) });
  await db.session.update({ where: { id: actor.sessionId }, data: { secondFactorAt: new Date() } });
  return { ...actor, roles };
}

/** Somebody who works for a firm; of a firm of its own unless it is named. */
export async function makeMember(
  role: CompanyRole = "OWNER",
  companyId?: string,
): Promise<UserActor & { companyId: string; email: string }> {
  const firm = companyId ?? (await makeCompany()).companyId;
  const actor = await makeUser({ kind: "MANUFACTURER" });
  await db.companyMember.create({ data: { companyId: firm, userId: actor.userId, role } });
  return { ...actor, memberships: [{ companyId: firm, role }], companyId: firm };
}
