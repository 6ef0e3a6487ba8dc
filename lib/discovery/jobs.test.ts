import { expect, test } from "vitest";
import { cacheTag } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";
import { makeCompany, makeLeaf, makeProduct } from "#lib/testing/factories";
import { refreshCompanyPages, refreshProductPages } from "./jobs.ts";

async function standing() {
  const { companyId, slug: company } = await makeCompany();
  const { leafId, leafSlug, rootSlug } = await makeLeaf();
  const { productId, slug } = await makeProduct({ companyId, categoryId: leafId });
  const tags = [cacheTag.product(slug), cacheTag.company(company), cacheTag.category(leafSlug), cacheTag.category(rootSlug)];
  return { companyId, productId, tags };
}

const invalidated = async (tags: string[]) =>
  (await db.cacheTag.findMany({ where: { tag: { in: tags } } })).map(({ tag }) => tag).sort();

test("a changed product makes every page out of date on which it stands, and no other's", async () => {
  const [changed, other] = await Promise.all([standing(), standing()]);
  await refreshProductPages({ productIds: [changed.productId] });
  expect(await invalidated(changed.tags)).toEqual([...changed.tags].sort());
  expect(await invalidated(other.tags)).toEqual([]);
});

test("a changed company makes the pages of its products and of their categories out of date", async () => {
  const [changed, other] = await Promise.all([standing(), standing()]);
  await refreshCompanyPages({ companyIds: [changed.companyId] });
  expect(await invalidated(changed.tags)).toEqual([...changed.tags].sort());
  expect(await invalidated(other.tags)).toEqual([]);
});
