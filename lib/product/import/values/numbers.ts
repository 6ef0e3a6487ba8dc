import words from "../data/words.json" with { type: "json" };
import { tidy } from "./words.ts";

/**
 * A number as people write it: "1,200", "1 200,50", "1.200,50", "1'200", "12,50". Of two kinds of mark the last is the decimal one;
 * a lone comma before exactly three digits groups, otherwise it is decimal; a lone point is decimal. Null where it is no number.
 */
export function readNumber(text: string): number | null {
  const compact = tidy(text)
    .replace(/(?<=\d)[\s'’_](?=\d)/g, "")
    .replace(/^\+/, "");
  if (!/^-?(\d[\d.,]*|[.,]\d+)$/.test(compact)) return null;
  const value = Number(plainNotation(compact));
  return Number.isFinite(value) ? value : null;
}

function plainNotation(text: string): string {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    const [decimal, group] = comma > point ? [",", "."] : [".", ","];
    const whole = text.replaceAll(group, "");
    return whole.split(decimal).length === 2 ? whole.replace(decimal, ".") : "x";
  }
  if (comma >= 0) return /^-?[1-9]\d{0,2}(,\d{3})+$/.test(text) ? text.replaceAll(",", "") : oneMark(text, ",");
  return /^-?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text) ? text.replaceAll(".", "") : oneMark(text, ".");
}

const oneMark = (text: string, mark: string) => (text.split(mark).length > 2 ? "x" : text.replace(mark, "."));

/** The first number in a text and what stands behind it: "1,200 pcs" → 1200, "pcs". A range gives its upper end. */
export function readQuantity(text: string): { value: number; rest: string } | null {
  const clean = tidy(text).replace(/^[≥>=~≈]+|^(?:min\.?|from|approx\.?)\s*/i, "");
  const found = /^(?:\d[\d.,' ]*\s*(?:-|–|~|to|\u81f3)\s*)?(-?\d[\d.,' ]*)\s*(.*)$/iu.exec(clean);
  if (!found) return null;
  const rest = (found[2] ?? "").trim();
  const value = readNumber((found[1] ?? "").trim().replace(/[.,]$/, ""));
  if (value === null) return null;
  const factor = words.tenThousand.some((word) => rest.startsWith(word)) ? 10_000 : 1;
  return { value: value * factor, rest: factor > 1 ? rest.slice(1).trim() : rest };
}

const starts = (rest: string, units: readonly string[]) => units.some((unit) => rest.toLowerCase().startsWith(unit));

/** A span of time in days; weeks and months are turned into days, of a range the longer end counts. */
export function readDays(text: string): number | null {
  const clean = tidy(text).replace(/^(?:within|about|approx\.?|around)\s*/i, "");
  const quantity = readQuantity(clean);
  if (!quantity || quantity.value < 0) return null;
  const { value, rest } = quantity;
  if (rest === "" || starts(rest, words.days)) return Math.ceil(value);
  if (starts(rest, words.weeks)) return Math.ceil(value * 7);
  return starts(rest, words.months) ? Math.ceil(value * 30) : null;
}
