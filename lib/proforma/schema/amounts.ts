import { Decimal } from "decimal.js";
import type { Packing, ProformaLine } from "./content.ts";

/** As many digits as no sum of an invoice needs. */
const Exact = Decimal.clone({ precision: 60 });

/** Digits after the point of a currency's smallest unit. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** What a line costs: the one place where money is rounded, half a unit up. */
export const lineAmount = (unitPrice: string, quantity: string, currency: string): string => {
  const digits = minorDigits(currency);
  return new Exact(unitPrice).mul(quantity).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).toFixed(digits);
};

export const sumOf = (amounts: readonly string[], currency: string): string =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0)).toFixed(minorDigits(currency));

export type PackingTotal = { cartons: string; cbm: string; grossKg: string | null };

/** Cartons, cubic metres and gross weight of all lines; null where one does not say them. */
export function packingTotal(lines: readonly Pick<ProformaLine, "packing">[]): PackingTotal | null {
  const packings = lines.flatMap(({ packing }) => packing ?? []);
  if (packings.length < lines.length) return null;
  const total = (amounts: readonly string[]) => amounts.reduce((sum, one) => sum.plus(one), new Exact(0)).toFixed();
  const weights = packings.flatMap(({ grossKg }) => grossKg ?? []);
  return {
    cartons: total(packings.map(({ cartons }: Packing) => cartons)),
    cbm: total(packings.map(({ cbm }) => cbm)),
    grossKg: weights.length === packings.length ? total(weights) : null,
  };
}

/** A decimal string with its thousands apart. */
export function grouped(amount: string): string {
  const [whole = "", ...rest] = amount.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...rest].join(".");
}

/** A quantity or measure, to three digits after the point. */
export const measured = (amount: string): string =>
  grouped(new Exact(amount).toDecimalPlaces(3, Decimal.ROUND_HALF_UP).toFixed());

/** A price or sum with its currency's code in front: symbols are shared by many. At least the digits of the smallest unit. */
export function priced(amount: string, currency: string): string {
  const exact = new Exact(amount);
  return `${currency} ${grouped(exact.toFixed(Math.max(minorDigits(currency), exact.decimalPlaces())))}`;
}
