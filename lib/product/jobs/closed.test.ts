import { expect, it } from "vitest";
import { closeCompany } from "#lib/company/commands/move";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { takeBackGoods } from "#lib/product/commands/end";
import { saveListing } from "#lib/product/commands/listing";
import { openReview } from "#lib/review/commands";
import { makeProduct } from "#lib/testing/factories";
import { openOnShow } from "#lib/testing/listings";
import { takeBackGoodsOfClosed } from "./closed.ts";

it("leaves no listing and no change of a closed firm before the reviewers, and touches no firm that is open", async () => {
  const { owner, companyId, leafId, productId, draftId, version, fields } = await openOnShow({ nameEn: "Electric kettle" });
  await saveListing(owner, { companyId, productId, draftId, version, fields, isSubmitting: false });
  const { productId: newId } = await makeProduct({ companyId, categoryId: leafId });
  await db.product.update({ where: { id: newId }, data: { status: "SUBMITTED" } });
  const { id: revisionId } = await db.productRevision.findFirstOrThrow({ where: { productId } });
  await db.$transaction(async (tx) => {
    for (const [kind, subjectId] of [
      ["PRODUCT", newId],
      ["REVISION", revisionId],
    ] as const)
      await openReview(system("test"), tx, { kind, subjectId, companyId, title: "Kettle" });
  });
  const open = async () =>
    (await db.reviewTask.findMany({ where: { companyId, closedAt: null, kind: { in: ["PRODUCT", "REVISION"] } } })).length;
  await takeBackGoodsOfClosed({ companyIds: [companyId] });
  expect(await open()).toBe(2);
  await expect(takeBackGoods(owner, companyId)).rejects.toMatchObject({ code: "forbidden" });
  await closeCompany(owner, { companyId });
  await takeBackGoodsOfClosed({ companyIds: [companyId] });
  await takeBackGoodsOfClosed({ companyIds: [companyId] });
  expect(await open()).toBe(0);
  expect(await db.product.count({ where: { companyId, status: { in: ["SUBMITTED", "IN_REVIEW"] } } })).toBe(0);
  expect(await db.productRevision.count({ where: { companyId, status: "PENDING" } })).toBe(0);
});
