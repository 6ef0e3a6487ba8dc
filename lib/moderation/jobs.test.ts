import { expect, it } from "vitest";
import { companiesChanged, goodsOfCompaniesChanged } from "#lib/company/events";
import { system, visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";
import { drain } from "#lib/platform/jobs";
import { engine } from "#lib/platform/search/select";
import { forgetSettings } from "#lib/platform/settings";
import { contentHash, saveProducts } from "#lib/product/bulk/save-products";
import { productsChanged } from "#lib/product/events";
import { findProductPage } from "#lib/product/queries/page";
import { loadRecords } from "#lib/product/queries/records";
import { productIndex } from "#lib/product/search";
import { reactions, rebuildIndexes } from "#lib/registry";
import { makeMember, makeProduct, makeStaff } from "#lib/testing/factories";
import { appealPenalty, decidePenaltyAppeal, givePenalty } from "./commands/penalties.ts";
import { pointsChanged } from "./events.ts";
import { sweepSubmissions } from "./jobs.ts";

const many = 2_100;
const followed = [pointsChanged.name, companiesChanged.name, goodsOfCompaniesChanged.name, productsChanged.name];

/** Works off what follows from what, until nothing is left. */
async function settle() {
  const chosen = reactions.filter(({ event }) => followed.includes(event));
  while ((await drain(chosen)) > 0);
}

async function countFound(supplier: string) {
  const query = { text: "", filters: { supplier: [supplier] }, ranges: {}, facets: [], offset: 0, limit: 10, correct: false };
  return (await engine.search(productIndex, query)).total;
}

async function wholeFirm() {
  const owner = await makeMember("OWNER");
  const { companyId } = owner;
  const { productId, slug } = await makeProduct({ companyId });
  const { record } = (await loadRecords([productId])).get(productId) ?? { record: null };
  if (!record) throw new Error("the product is not there");
  const records = Array.from({ length: many - 1 }, (_, at) => ({ ...record, sku: `many-${at}`, nameEn: `Lamp number ${at}` }));
  for (let at = 0; at < records.length; at += 1_000) {
    const products = records.slice(at, at + 1_000).map((one) => ({ record: one, contentHash: contentHash(one) }));
    await saveProducts(system("test"), companyId, { products, publishable: [] }, { isPublishing: true, reason: "test" });
  }
  const { slug: supplier } = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: { slug: true } });
  return { owner, companyId, supplier, slug };
}

it("hides a firm of two thousand products from search and pages at the threshold, and brings all of them back", {
  timeout: 120_000,
}, async () => {
  forgetSettings();
  await rebuildIndexes();
  const { owner, companyId, supplier, slug } = await wholeFirm();
  const [moderator, organizer] = await Promise.all([makeStaff("MODERATOR"), makeStaff("ORGANIZER")]);
  await settle();
  expect(await countFound(supplier)).toBe(many);
  expect(await findProductPage(visitor, slug)).not.toBeNull();
  const before = await db.product.groupBy({ by: ["status"], where: { companyId }, _count: true });

  const { penaltyId } = await givePenalty(moderator, { companyId, rule: "FALSE_EVIDENCE", reason: "The papers are forged." });
  await settle();
  expect((await db.company.findUniqueOrThrow({ where: { id: companyId } })).status).toBe("SUSPENDED");
  expect(await countFound(supplier)).toBe(0);
  expect(await findProductPage(visitor, slug)).toBeNull();
  const tags = [cacheTag.company(supplier), cacheTag.product(slug)];
  expect(await db.cacheTag.count({ where: { tag: { in: tags } } })).toBe(2);

  await appealPenalty(owner, { penaltyId, text: "The papers are genuine, see the register." });
  await decidePenaltyAppeal(organizer, { penaltyId, decision: "lift", answer: "The register confirms them." });
  await settle();
  expect(await countFound(supplier)).toBe(many);
  expect(await findProductPage(visitor, slug)).not.toBeNull();
  expect(await db.product.groupBy({ by: ["status"], where: { companyId }, _count: true })).toEqual(before);
});

it("judges at night what was submitted and forgotten", async () => {
  const { productId } = await makeProduct({ isDraft: true });
  await db.$executeRaw`update "Product" set status = 'SUBMITTED', "updatedAt" = now() - interval '2 hours' where id = ${productId}::uuid`;
  await sweepSubmissions();
  expect((await db.product.findUniqueOrThrow({ where: { id: productId } })).status).toBe("IN_REVIEW");
});
