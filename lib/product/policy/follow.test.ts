import { describe, expect, it } from "vitest";
import type { ProductRecord } from "#lib/product/schema";
import { fobPrices } from "#lib/testing/factories";
import { plainRecord } from "#lib/testing/plain-record";
import { changedBy } from "./follow.ts";

const record = (fields: Partial<ProductRecord>): ProductRecord => ({
  ...plainRecord,
  sku: "K-1",
  categoryId: "kettles",
  ...fields,
});
const variant = (price: number | null) => ({ sku: "K-1-red", options: { colour: "red" }, gtin: null, currency: "USD", price });
const cut = (fields: Partial<ProductRecord>, percent = -90) => changedBy({ act: "price", percent }, "LIVE", record(fields));

describe("a price change in percent", () => {
  it("changes the prices of a product and of its versions alike", () => {
    expect(cut({ priceBreaks: fobPrices([1, 10]), variants: [variant(20), variant(null)] }, 5)).toMatchObject({
      record: { priceBreaks: [{ price: 10.5 }], variants: [{ price: 21 }, { price: null }] },
    });
    expect(cut({ variants: [variant(20)] }, 5)).toMatchObject({ record: { variants: [{ price: 21 }] } });
  });

  it("leaves a product alone of whose prices, or whose versions' prices, nothing would be left", () => {
    expect(cut({ priceBreaks: fobPrices([1, 0.000001]) })).toEqual({ reason: "priceTooLow" });
    expect(cut({ priceBreaks: fobPrices([1, 10]), variants: [variant(0.000001)] })).toEqual({ reason: "priceTooLow" });
    expect(cut({ priceBreaks: fobPrices([1, 0.0012], [10, 0.0011]) })).toEqual({ reason: "pricesMeet" });
    expect(cut({ variants: [variant(null)] })).toEqual({ reason: "priceNone" });
    expect(changedBy({ act: "price", percent: 5 }, "IN_REVIEW", record({}))).toEqual({ reason: "state" });
  });
});
