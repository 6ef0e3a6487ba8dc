import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { loadRecordsBySku } from "#lib/product/queries/records";
import { makeProduct, testActor } from "#lib/testing/factories";
import { contentHash, saveProducts } from "./save-products.ts";

async function rewrite(status: "DRAFT" | "SUBMITTED" | "LIVE") {
  const { companyId, productId, sku } = await makeProduct({ isDraft: true, nameEn: "Kettle" });
  const record = (await loadRecordsBySku(companyId, [sku])).get(sku)?.record;
  if (!record) throw new Error("no product");
  await db.product.update({ where: { id: productId }, data: { status } });
  const renamed = { ...record, nameEn: "Something else" };
  const batch = { products: [{ record: renamed, contentHash: contentHash(renamed) }], publishable: [] };
  const options = { isPublishing: false, reason: "test", isOnlyOpen: true };
  const done = saveProducts(testActor, companyId, batch, options).then(
    () => "written",
    (error: { detail?: string }) => error.detail,
  );
  return [await done, (await db.product.findUniqueOrThrow({ where: { id: productId } })).nameEn];
}

it("writes drafts, but nothing that went to review or on show since it was read", async () => {
  expect(await rewrite("DRAFT")).toEqual(["written", "Something else"]);
  expect(await rewrite("SUBMITTED")).toEqual(["changedMeanwhile", "Kettle"]);
  expect(await rewrite("LIVE")).toEqual(["changedMeanwhile", "Kettle"]);
});
