import type { Row } from "#lib/product/import/assemble";
import type { Column } from "#lib/product/import/fields";
import { askedFor, type Mapping } from "#lib/product/import/header/find";
import type { RawRow } from "#lib/product/import/rows";
import data from "../data/commercetools.json" with { type: "json" };
import { type CellOf, cellReader, type Dialect, type DialectTable, dialectColumns } from "./dialect.ts";
import { bySequence } from "./groups.ts";
import { differing, distinct, inCurrency, spanOf, type Version } from "./versions.ts";

const localised = /^([\w-]+)\.([a-z]{2})(?:[-_][\w-]+)?$/i;

/** The heading of a localised column without its region: "name.zh-CN" is "name.zh". */
const nameOf = (label: string) => label.trim().replace(localised, (_, name, language) => `${name}.${language.toLowerCase()}`);

const stemOf = (label: string) => localised.exec(label.trim())?.[1] ?? label.trim();

/** English and Chinese stand for themselves; of other languages the first is taken where there is no English. */
function spelling(labels: readonly string[]): string[] {
  const names = labels.map(nameOf);
  const present = new Set(names);
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = "", language = ""] = localised.exec(name) ?? [];
    if (stem === "" || data.ignored.includes(stem)) return stem || name;
    if (["en", "zh"].includes(language)) return ["name", "description"].includes(stem) ? name : stem;
    if (present.has(`${stem}.en`) || present.has(stem) || taken.has(stem)) return "id";
    taken.add(stem);
    return stem;
  });
}

const own = dialectColumns(data);

function columns(labels: readonly string[], mapping: Mapping): Column[] {
  const read = own(spelling(labels), new Map());
  const asked = own(labels, mapping);
  return labels.map((label, at) => {
    const column = askedFor(mapping, label, at) === undefined ? read[at] : asked[at];
    return { ...(column ?? { kind: "ignored" as const }), label: label.trim() };
  });
}

const price = /^(?:([A-Z]{2})-)?([A-Z]{3}) (-?\d+)(?:\|\d*)?( [^~$#]+)?(#[^~$]*)?([$~].*)?$/;

const minorDigits = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Prices for everybody by currency, in minor units at the source: not those of a customer group, a channel or a season. */
function publicPrices(text: string): Map<string, string> {
  const found = new Map<string, { isWorldwide: boolean; amount: string }>();
  for (const part of text.split(";")) {
    const [, country, currency = "", cents = "", group, channel, season] = price.exec(part.trim()) ?? [];
    if (currency === "" || group !== undefined || channel !== undefined || season !== undefined) continue;
    const isWorldwide = country === undefined;
    if (found.has(currency) && (found.get(currency)?.isWorldwide || !isWorldwide)) continue;
    found.set(currency, { isWorldwide, amount: String(Number(cents) / 10 ** minorDigits(currency)) });
  }
  return new Map([...found].map(([currency, { amount }]) => [currency, amount]));
}

/** A line for each currency, from the lowest to the highest price of the variants. */
function priceCell(texts: readonly string[]): string {
  const lists = texts.map(publicPrices);
  const currencies = [...new Set(lists.flatMap((list) => [...list.keys()]))];
  return currencies.map((currency) => `1: ${spanOf(lists.map((list) => list.get(currency) ?? ""))} ${currency}`).join("\n");
}

const base = new Set([...data.ignored, "sku", "prices", "categories", "images", "productType"]);

type Reader = { labels: readonly string[]; cell: CellOf };

function versionsOf(group: readonly RawRow[], { labels, cell }: Reader) {
  const names = labels.filter((label) => !base.has(stemOf(label)) && !["name", "description"].includes(stemOf(label)));
  const options = differing(
    names,
    group.map((row) => names.map((name) => cell(row, name))),
  );
  return (currency: string | null): Version[] =>
    group.map((row, at) => {
      const amount = publicPrices(cell(row, "prices")).get(currency ?? "");
      return {
        sku: cell(row, "sku") || `${cell(group[0], "sku")}-${at + 1}`,
        options: options[at] ?? {},
        gtin: null,
        price: amount === undefined ? null : Number(amount),
      };
    });
}

function productOf(group: readonly RawRow[], reader: Reader): Row {
  const { labels, cell } = reader;
  const [first = { line: 0, cells: [] }] = group;
  const pictures = group.flatMap((row) => cell(row, "images").split(/[;|]/)).filter((url) => url !== "");
  const whole: Record<string, string> = {
    sku: (group.length > 1 && cell(first, "key")) || cell(first, "sku") || cell(first, "key"),
    prices: priceCell(group.map((row) => cell(row, "prices"))),
    images: [...new Set(pictures)].join("\n"),
    categories: cell(first, "categories").split(";")[0] ?? "",
  };
  const texts = labels.map((label, at) => whole[label] ?? first.cells[at] ?? "");
  const row: Row = { line: first.line, raw: group, texts, pictures: [] };
  if (group.length < 2) return row;
  const versions = versionsOf(group, reader);
  return { ...row, variants: (currency) => inCurrency(distinct(versions(currency)))(currency) };
}

/** A product's rows follow one another; its first is variant 1 or names the product's type. */
async function* rows(table: DialectTable): AsyncGenerator<Row> {
  const labels = table.header.labels.map((label) => label.trim());
  const cell = cellReader(labels);
  const begins = (row: RawRow) =>
    cell(row, "variantId") === "" ? cell(row, "productType") !== "" : cell(row, "variantId") === "1";
  for await (const group of bySequence(table, begins)) yield productOf(group, { labels, cell });
}

/** The product CSV of commercetools. */
export const commercetools: Dialect = {
  format: "commercetools",
  matches: (labels) => ["productType", "variantId", "sku"].every((label) => labels.some((one) => one.trim() === label)),
  columns,
  rows,
};
