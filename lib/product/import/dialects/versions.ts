import { readMoney } from "#lib/product/import/values/money";
import { productLimits, type VariantRecord } from "#lib/product/schema";
import { isGtin } from "#lib/taxonomy/gtin";

export type Version = Omit<VariantRecord, "currency">;

/** Variants under SKUs that differ; a repeated one gets a number behind it. */
export function distinct(versions: readonly Version[]): Version[] {
  const seen = new Map<string, number>();
  return versions.map((version) => {
    const sku = version.sku.slice(0, productLimits.sku);
    const count = (seen.get(sku) ?? 0) + 1;
    seen.set(sku, count);
    return { ...version, sku: count === 1 ? sku : `${sku.slice(0, productLimits.sku - 5)}-${count}` };
  });
}

export const inCurrency = (versions: readonly Version[]) => (currency: string | null) =>
  versions.map((version) => ({ ...version, currency }));

/** The amount that a cell says, or null where it says none. */
export function amountOf(text: string): number | null {
  const money = readMoney(text);
  return "amount" in money && money.amount > 0 ? money.amount : null;
}

export const gtinOrNone = (text: string): string | null => {
  const digits = text.replace(/^'|[\s-]/g, "");
  return isGtin(digits) ? digits : null;
};

/** One text for the prices of all variants: the price where it is the same, else from the lowest to the highest. */
export function spanOf(texts: readonly string[]): string {
  const given = [...new Set(texts.filter((text) => text !== ""))];
  const [first = ""] = given;
  if (given.length < 2) return first;
  const read = given.map(readMoney).filter((money) => "amount" in money);
  const currency = read[0]?.currency ?? null;
  const amounts = read.filter((money) => money.currency === currency && money.amount > 0).map(({ amount }) => amount);
  if (amounts.length === 0) return first;
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  return `${low === high ? low : `${low} - ${high}`} ${currency ?? ""}`.trim();
}

/** The options that tell versions apart: what differs between them, or all where there is one. */
export function differing(names: readonly string[], versions: readonly (readonly string[])[]): Record<string, string>[] {
  const telling = names.map((_, at) => versions.length === 1 || new Set(versions.map((values) => values[at] ?? "")).size > 1);
  return versions.map((values) =>
    Object.fromEntries(
      names.flatMap((name, at) => (telling[at] && (values[at] ?? "") !== "" ? [[name, (values[at] ?? "").slice(0, 200)]] : [])),
    ),
  );
}
