import { expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeCompany, makeProduct } from "#lib/testing/factories";
import { moveProduct } from "./commands.ts";

const actor = system("test");

it("walks a product through its states and keeps every step", async () => {
  const { companyId } = await makeCompany();
  const { productId } = await makeProduct({ companyId });
  await db.product.update({ where: { id: productId }, data: { status: "DRAFT", firstPublishedAt: null } });
  await db.productMove.deleteMany({ where: { productId } });
  for (const move of ["publish", "pause", "publish", "archive", "restore"] as const)
    await moveProduct(actor, productId, move, "why");
  const product = await db.product.findUniqueOrThrow({
    where: { id: productId },
    include: { moves: { orderBy: { createdAt: "asc" } } },
  });
  expect(product).toMatchObject({ status: "DRAFT", firstPublishedAt: expect.any(Date) });
  expect(product.moves.map(({ status }) => status)).toEqual(["LIVE", "PAUSED", "LIVE", "ARCHIVED", "DRAFT"]);
});

it("refuses strangers, wrong moves and a second of two at once", async () => {
  const { companyId } = await makeCompany();
  const { productId } = await makeProduct({ companyId });
  await db.product.update({ where: { id: productId }, data: { status: "LIVE" } });
  await expect(moveProduct(visitor, productId, "pause")).rejects.toMatchObject({ code: "forbidden" });
  await expect(moveProduct(actor, productId, "restore")).rejects.toMatchObject({ code: "conflict" });
  const both = await Promise.allSettled([moveProduct(actor, productId, "pause"), moveProduct(actor, productId, "pause")]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(moveProduct(visitor, productId, "publish")).rejects.toMatchObject({ code: "notFound" });
});
