import { describe, expect, it } from "vitest";
import { searchSuppliers } from "#lib/discovery/queries/find-suppliers";
import { searchProducts } from "#lib/discovery/queries/products";
import { findSupplierPage } from "#lib/discovery/queries/suppliers";
import { lenient, productSearchInput, supplierSearchInput } from "#lib/discovery/schema";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { drain } from "#lib/platform/jobs";
import { findProductPage } from "#lib/product/queries/page";
import { ensureSearchIsFresh, reactions } from "#lib/registry";
import { makeCompany, makeProduct, makeUser, unique } from "#lib/testing/factories";
import { findTrust } from "#lib/verification/queries/public";
import { moveCompany } from "./move.ts";

const word = () => unique("zq").replace("-", "");

async function shownOf(name: string, companySlug: string, productSlug: string) {
  const products = await searchProducts(visitor, lenient(productSearchInput, { q: name, exact: "1" }));
  const suppliers = await searchSuppliers(visitor, lenient(supplierSearchInput, { q: name, exact: "1" }));
  return {
    products: products.items.filter(({ slug }) => slug === productSlug).length,
    suppliers: suppliers.items.filter(({ slug }) => slug === companySlug).length,
    productPage: (await findProductPage(visitor, productSlug)) !== null,
    supplierPage: (await findSupplierPage(visitor, companySlug)) !== null,
    trust: (await findTrust(visitor, companySlug)) !== null,
  };
}

const everything = { products: 1, suppliers: 1, productPage: true, supplierPage: true, trust: true };
const nothing = { products: 0, suppliers: 0, productPage: false, supplierPage: false, trust: false };

describe("a firm that is suspended", () => {
  it("vanishes with all its goods and comes back whole", async () => {
    await ensureSearchIsFresh();
    const name = word();
    const { companyId, slug } = await makeCompany({ nameEn: `Works ${name}` });
    const { slug: productSlug } = await makeProduct({ companyId, nameEn: `Pump ${name}` });
    const draft = await makeProduct({ companyId, isDraft: true });
    await drain(reactions);
    expect(await shownOf(name, slug, productSlug)).toEqual(everything);

    await moveCompany(system("test"), { companyId, move: "suspend", reason: "A test." });
    expect(await shownOf(name, slug, productSlug)).toEqual(nothing);
    await drain(reactions);
    expect(await shownOf(name, slug, productSlug)).toEqual(nothing);

    await moveCompany(system("test"), { companyId, move: "reinstate", reason: "A test." });
    await drain(reactions);
    expect(await shownOf(name, slug, productSlug)).toEqual(everything);
    expect(await db.product.findUnique({ where: { id: draft.productId } })).toMatchObject({ status: "DRAFT" });
  });

  it("and one that only buys stand in no index and on no page; strangers find it notFound", async () => {
    await ensureSearchIsFresh();
    const name = word();
    const { companyId, slug } = await makeCompany({ nameEn: `Buyers ${name}` });
    const { slug: productSlug } = await makeProduct({ companyId, nameEn: `Pump ${name}` });
    await db.company.update({ where: { id: companyId }, data: { isSupplier: false } });
    await drain(reactions);
    expect(await shownOf(name, slug, productSlug)).toEqual(nothing);
    await expect(moveCompany(await makeUser(), { companyId, move: "suspend", reason: "x" })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});
