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

/** One price changed, 0 where nothing would be left of it; what has no price or no currency stays so. */
const repriced = <One extends { price: number | null; currency: string | null }>(one: One, percent: number): One =>
  one.price === null || one.currency === null ? one : { ...one, price: changedPrice(one.price, percent, one.currency) ?? 0 };

function withPrices(record: ProductRecord, percent: number): Changed {
  const breaks = record.priceBreaks.map((one) => repriced(one, percent));
  const variants = record.variants.map((one) => repriced(one, percent));
  const prices = [...breaks, ...variants].flatMap(({ price, currency }) => (currency === null ? [] : (price ?? [])));
  if (prices.length === 0) return { reason: "priceNone" };
  if (prices.includes(0)) return { reason: "priceTooLow" };
  const terms = breaks.map(({ currency, incoterm, place }) => canonical([currency, incoterm, place]));
  const meets = breaks.some((one, at) => terms[at] === terms[at + 1] && one.price <= (breaks[at + 1]?.price ?? 0));
  return meets ? { reason: "pricesMeet" } : { record: { ...record, priceBreaks: breaks, variants } };
}

/** A product as an order would leave it, or why it does not follow. */
export function changedBy(order: BulkValue, status: ProductStatus, record: ProductRecord): Changed {
  if (!isEditable(status)) return { reason: "state" };
  if (order.act === "price") return withPrices(record, order.percent);
  if (order.act !== "edit") return { reason: "state" };
  const after = { ...record, [order.field]: order.to };
  return canonical(after) === canonical(record) ? { reason: "unchanged" } : { record: after };
}
