import { localeMeta } from "./i18n/locales.ts";

const finest = 6;
const made = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, style: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${style}`;
  const known = made.get(key) ?? new Intl.NumberFormat(localeMeta(locale).formats, options);
  made.set(key, known);
  return known;
}

function moneyFormatter(locale: string, currency: string): Intl.NumberFormat {
  const usual = formatter(locale, currency, { style: "currency", currency });
  const cents = usual.resolvedOptions().minimumFractionDigits ?? 2;
  return formatter(locale, `${currency} fine`, { style: "currency", currency, minimumFractionDigits: cents, maximumFractionDigits: finest });
}

/** A decimal string as Intl takes it without losing digits; anything else is not a price. */
function decimal(amount: string): Intl.StringNumericLiteral {
  if (!/^\d+(\.\d+)?$/.test(amount)) throw new RangeError(`not a decimal: ${amount}`);
  // The pattern above is exactly what the literal type stands for.
  return amount as Intl.StringNumericLiteral;
}

/** An amount in major units, as a decimal string, in its currency: at least the currency's usual digits, at most six. */
export const formatMoney = (locale: string, amount: string, currency: string): string =>
  moneyFormatter(locale, currency).format(decimal(amount));

/** The lowest to the highest amount; one amount where they are the same. */
export const formatMoneyRange = (locale: string, min: string, max: string, currency: string): string =>
  min === max ? formatMoney(locale, min, currency) : moneyFormatter(locale, currency).formatRange(decimal(min), decimal(max));

/** A count or quantity with the language's separators. */
export const formatNumber = (locale: string, value: number | string): string =>
  formatter(locale, "number", { maximumFractionDigits: 3 }).format(Number(value));
