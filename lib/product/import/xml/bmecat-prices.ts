import { clock } from "#lib/platform/clock";
import { childrenOf, type Element, textOf } from "./records.ts";

/** Which kind of price is meant for whoever reads the catalogue, in this order. */
const kinds = ["net_list", "net_customer", "gros_list", "net_customer_exp", "nrp"];

const dayOf = (details: Element, type: string) =>
  Date.parse(
    textOf(
      childrenOf(details, "DATETIME").find(({ attributes }) => attributes.type === type),
      "DATE",
    ) || textOf(details, type.toUpperCase()),
  );

/** The list that is valid now, else the last one. */
function currentDetails(product: Element): Element | undefined {
  const all = childrenOf(product, "ARTICLE_PRICE_DETAILS", "PRODUCT_PRICE_DETAILS");
  const now = clock.now().getTime();
  const day = 86_400_000;
  const isValid = (details: Element) => {
    const [start, end] = [dayOf(details, "valid_start_date"), dayOf(details, "valid_end_date")];
    return !(start > now) && !(end + day < now);
  };
  return all.find(isValid) ?? all.at(-1);
}

const number = (text: string, otherwise: number) => {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) && value > 0 ? value : otherwise;
};

/** The tiers of an article as "quantity: amount currency" lines, for one piece of the order unit, of one kind of price. */
export function priceLines(product: Element, order: Element | undefined, currency: string): string {
  const details = currentDetails(product);
  const prices = childrenOf(details, "ARTICLE_PRICE", "PRODUCT_PRICE");
  const kindOf = (price: Element) => price.attributes.price_type ?? "";
  const kind = kinds.find((one) => prices.some((price) => kindOf(price) === one)) ?? kindOf(prices[0] ?? { ...none });
  const per = number(textOf(order, "PRICE_QUANTITY"), 1);
  return prices
    .filter((price) => kindOf(price) === kind)
    .map((price) => {
      const amount = Number(textOf(price, "PRICE_AMOUNT") || "NaN") * number(textOf(price, "PRICE_FACTOR"), 1);
      const shown = Number.isFinite(amount) ? String(Math.round((amount / per) * 1e6) / 1e6) : textOf(price, "PRICE_AMOUNT");
      const unit = textOf(price, "PRICE_CURRENCY") || textOf(details, "PRICE_CURRENCY") || currency;
      return `${number(textOf(price, "LOWER_BOUND"), 1)}: ${shown} ${unit}`.trim();
    })
    .join("\n");
}

const none: Element = { name: "", attributes: {}, children: [], text: "" };
