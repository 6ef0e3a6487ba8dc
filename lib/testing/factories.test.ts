import { describe, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { productsVisibleTo } from "#lib/product/policy";
import { fobPrices, makeCompany, makeProduct } from "./factories.ts";

const seenByVisitors = (productId: string) =>
  db.product.findFirst({ where: { AND: [{ id: productId }, productsVisibleTo(visitor)] } });

describe("the factories", () => {
  it("make products that everybody sees, and others that nobody does", async () => {
    const live = await makeProduct({ priceBreaks: fobPrices([100, 2.5]) });
    const draft = await makeProduct({ isDraft: true, companyId: live.companyId });
    expect(await seenByVisitors(live.productId)).not.toBeNull();
    expect(await db.priceBreak.count({ where: { productId: live.productId } })).toBe(1);
    expect(await seenByVisitors(draft.productId)).toBeNull();
  });

  it("make firms that do not meet", async () => {
    const [one, other] = await Promise.all([makeCompany(), makeCompany({ nameEn: "Ningbo Trial Co., Ltd." })]);
    expect(one.slug).not.toBe(other.slug);
  });
});
