import { currencyCode, currencyWords, isCurrency } from "#lib/taxonomy/reference/currencies";
import { unitCode } from "#lib/taxonomy/reference/units";
import { readNumber } from "./numbers.ts";
import { tidy } from "./words.ts";

export type Money = { amount: number; currency: string | null; unit: string | null; isRange: boolean };
export type MoneyReading = Money | { wrong: "price" | "currency" };

const amount = "-?(?:\\d[\\d.,' ]*\\d|\\d)";
const range = new RegExp(`^(${amount})\\s*(?:-|–|~|to)\\s*(${amount})$`, "i");

function takeCurrency(text: string): { currency: string | null; rest: string; unknown: boolean } {
  const iso = /(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])/.exec(text);
  const code = iso?.[1]?.toUpperCase() ?? "";
  const known = isCurrency(code) ? code : currencyCode(code);
  if (iso && known) return { currency: known, rest: text.replace(iso[0], " ").replace(/[$¥€£]/u, " "), unknown: false };
  const lower = text.toLowerCase();
  const sign = currencyWords.find(
    (word) =>
      lower.includes(word) && (/\P{ASCII}|\$/u.test(word) || new RegExp(`\\b${word.replace(/\W/g, "\\$&")}\\b`).test(lower)),
  );
  if (!sign) return { currency: null, rest: text, unknown: iso !== null && unitCode(code) === null };
  const at = lower.indexOf(sign);
  return { currency: currencyCode(sign), rest: `${text.slice(0, at)} ${text.slice(at + sign.length)}`, unknown: false };
}

/**
 * A price as people write it: "USD 12.50/pc", "￥899", "12,50 €", "US$ 8.10 - 8.60". Of a range the higher end is taken, which is
 * what the smallest order pays. What is no price at all says which part is wrong.
 */
export function readMoney(text: string): MoneyReading {
  const clean = tidy(text);
  const [money = "", ...per] = clean.split(/\/|\bper\b|\u6bcf/i);
  const { currency, rest, unknown } = takeCurrency(money);
  if (unknown) return { wrong: "currency" };
  const unit = per.length > 0 ? unitCode(per.join(" ")) : null;
  const number = rest.trim().replace(/\s*(\u8d77|up)$/i, "");
  const ends = range.exec(number);
  if (ends) {
    const values = [ends[1], ends[2]].map((end) => readNumber((end ?? "").trim()));
    const [from = null, to = null] = values;
    return from === null || to === null ? { wrong: "price" } : { amount: Math.max(from, to), currency, unit, isRange: true };
  }
  const value = readNumber(number);
  return value === null ? { wrong: "price" } : { amount: value, currency, unit, isRange: false };
}
