import type { ProductRecord } from "#lib/product/schema";
import { type BulkAct, type BulkReason, type BulkValue, changedPrice } from "#lib/product/schema/bulk";
import { canonical } from "#lib/product/schema/diff";
import { isEditable, type ProductMove, type ProductStatus, productFlow } from "#lib/product/status";

/** The move of a product from its state, where the act is one; null where it cannot follow. */
export function moveFor(act: BulkAct, status: ProductStatus): ProductMove | null {
  const move = act === "publish" && status !== "PAUSED" ? "submit" : act;
  return productFlow.moves(status).find((one) => one === move) ?? null;
}

type Changed = { record: ProductRecord } | { reason: BulkReason };

function withPrices(record: ProductRecord, percent: number): Changed {
  if (record.priceBreaks.length === 0) return { reason: "priceNone" };
  const breaks = record.priceBreaks.map((one) => ({ ...one, price: changedPrice(one.price, percent, one.currency) ?? 0 }));
  if (breaks.some(({ price }) => price === 0)) return { reason: "priceTooLow" };
  const terms = breaks.map(({ currency, incoterm, place }) => canonical([currency, incoterm, place]));
  const meets = breaks.some((one, at) => terms[at] === terms[at + 1] && one.price <= (breaks[at + 1]?.price ?? 0));
  if (meets) return { reason: "pricesMeet" };
  const variants = record.variants.map((one) =>
    one.price === null || one.currency === null
      ? one
      : { ...one, price: changedPrice(one.price, percent, one.currency) ?? one.price },
  );
  return { record: { ...record, priceBreaks: breaks, variants } };
}

/** A product as an order would leave it, or why it does not follow. */
export function changedBy(order: BulkValue, status: ProductStatus, record: ProductRecord): Changed {
  if (!isEditable(status)) return { reason: "state" };
  if (order.act === "price") return withPrices(record, order.percent);
  if (order.act !== "edit") return { reason: "state" };
  const after = { ...record, [order.field]: order.to };
  return canonical(after) === canonical(record) ? { reason: "unchanged" } : { record: after };
}
