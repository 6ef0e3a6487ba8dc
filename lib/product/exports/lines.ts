import { type PictureRecord, productLimits, type VariantRecord } from "#lib/product/schema";
import { isGtin } from "#lib/taxonomy/gtin";

const escaped = (text: string) => text.replace(/[\\|;=]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
const plain = (text: string) => text.replace(/\\(.)/gs, (_, sign: string) => (sign === "n" ? "\n" : sign)).trim();

/** Parts of a text between signs that stand there unescaped. */
function between(text: string, sign: "|" | ";" | "="): string[] {
  const parts = [""];
  for (const [piece] of text.matchAll(/\\.|[^\\]/gs)) {
    if (piece === sign) parts.push("");
    else parts.push((parts.pop() ?? "") + piece);
  }
  return parts;
}

const amount = (value: number) => value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 });

/** A version as a line of a cell: `K-1-R | 8.5 USD | 4006381333931 | colour=red; size=L`. What is not stated stays empty. */
export function versionLine({ sku, price, currency, gtin, options }: VariantRecord): string {
  const money = [price === null ? "" : amount(price), currency ?? ""].filter(Boolean).join(" ");
  const told = Object.entries(options).map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
  return [escaped(sku), money, gtin ?? "", told.join("; ")].join(" | ");
}

/** The version that a line tells of, or null where it is none. */
export function readVersionLine(line: string): VariantRecord | null {
  const [sku = "", money = "", code = "", told = "", ...more] = between(line, "|").map((part) => part.trim());
  const [, digits, currency] = /^(?:(\d+(?:\.\d+)?))?\s*([A-Z]{3})?$/.exec(money) ?? [];
  const price = digits === undefined ? null : Number(digits);
  const options = between(told, ";").flatMap((pair): [string, string][] => {
    const [name = "", value = ""] = between(pair, "=");
    return plain(name) === "" ? [] : [[plain(name), plain(value).slice(0, 200)]];
  });
  const isWrong =
    !line.includes("|") ||
    more.length > 0 ||
    plain(sku) === "" ||
    plain(sku).length > productLimits.sku ||
    (money !== "" && digits === undefined && currency === undefined) ||
    (price ?? 0) > productLimits.price ||
    (code !== "" && !isGtin(code));
  if (isWrong) return null;
  return { sku: plain(sku), options: Object.fromEntries(options), gtin: code || null, currency: currency ?? null, price };
}

/** The texts of pictures in one language, a line each with the picture's place: `1: From the front`. */
export const textLines = (pictures: readonly PictureRecord[], field: "altZh" | "altEn"): string =>
  pictures.flatMap((picture, at) => (picture[field] ? [`${at + 1}: ${picture[field].replace(/\s+/g, " ")}`] : [])).join("\n");

/** The texts that such lines tell, by the place of their picture from 0. */
export function readTextLines(text: string): Map<number, string> {
  const found = text.split("\n").flatMap((line): [number, string][] => {
    const [, place, told] = /^\s*(\d{1,2})\s*[:：]\s*(.+)$/.exec(line) ?? [];
    return place && told ? [[Number(place) - 1, told.trim().slice(0, productLimits.short)]] : [];
  });
  return new Map(found);
}
