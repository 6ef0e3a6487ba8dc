import { currencyCode } from "#lib/taxonomy/reference/currencies";
import { readHsCode } from "#lib/taxonomy/reference/hs";
import { certificateCode } from "#lib/taxonomy/reference/trade-terms";
import { unitCode } from "#lib/taxonomy/reference/units";
import headings from "./headings.json" with { type: "json" };
import { quantitiesIn } from "./quantity.ts";

type Row = { cells: readonly string[] };
type Column = Exclude<keyof typeof headings, "yes">;

export type TableLine = {
  item: string;
  specification: string;
  quantity: string | null;
  unitCode: string;
  targetPrice: string | null;
  hsCode: string | null;
  certificates: string[];
  wantsSample: boolean;
};
export type TableReading = { lines: TableLine[]; currency: string | null };

const searched = 20;
const columns: readonly Column[] = [
  "item",
  "specification",
  "quantity",
  "unit",
  "targetPrice",
  "hsCode",
  "certificates",
  "sample",
];

const key = (label: string) =>
  label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[(（[].*?[)）\]]/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const names = new Map(columns.flatMap((column) => headings[column].map((name): [string, Column] => [key(name), column])));

/** Which column says what; the first of its kind counts. */
function headed(row: Row): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [at, cell] of row.cells.entries()) {
    const column = names.get(key(cell));
    if (column && !found.has(column)) found.set(column, at);
  }
  return found;
}

function decimalOf(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]|[^\d.,]/g, "");
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(bare)
    ? bare.replace(/[.,]/g, "")
    : /^\d{1,3}(,\d{3})+\.\d+$/.test(bare)
      ? bare.replaceAll(",", "")
      : bare.replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

/** A price may have more digits behind its mark than a thousand has. */
const priceOf = (text: string) => {
  const bare = text.replace(/[^\d.,]/g, "").replace(",", ".");
  return /^\d+(\.\d{1,6})?$/.test(bare) && Number(bare) > 0 ? bare : null;
};

type Place = ReadonlyMap<Column, number>;

function lineOf({ cells }: Row, place: Place): TableLine | null {
  const cell = (column: Column) => (cells[place.get(column) ?? -1] ?? "").trim();
  const item = cell("item");
  if (item === "") return null;
  const [said] = quantitiesIn(cell("quantity"));
  const quantity = said?.quantity ?? decimalOf(cell("quantity"));
  const unread = quantity === null && cell("quantity") !== "" ? [cell("quantity")] : [];
  return {
    item: item.slice(0, 200),
    specification: [cell("specification"), ...unread].filter(Boolean).join("\n").slice(0, 2_000),
    quantity,
    unitCode: unitCode(cell("unit")) ?? said?.unitCode ?? "H87",
    targetPrice: priceOf(cell("targetPrice")),
    hsCode: readHsCode(cell("hsCode")),
    certificates: cell("certificates")
      .split(/[,;/、，；\n]/u)
      .flatMap((one) => certificateCode(one) ?? [])
      .slice(0, 12),
    wantsSample: headings.yes.includes(cell("sample").toLowerCase()),
  };
}

/** The currency that stands in a heading such as "target price (USD)", or beside the first price. */
function currencyOf(heading: string, first: string): string | null {
  const said = [...heading.matchAll(/[A-Za-z]{3}|[$€£¥￥]/gu), ...first.matchAll(/[A-Za-z]{3}|[$€£¥￥]/gu)].map(([word]) => word);
  return said.map(currencyCode).find((code) => code !== null) ?? null;
}

/** Lines of a sheet with headings in any of our languages; null where no row names goods and a quantity. Pure. */
export function readTable(rows: readonly Row[]): TableReading | null {
  for (const [at, row] of rows.slice(0, searched).entries()) {
    const place = headed(row);
    if (!place.has("item") || place.size < 2) continue;
    const below = rows.slice(at + 1);
    const lines = below.flatMap((one) => lineOf(one, place) ?? []);
    const price = place.get("targetPrice") ?? -1;
    const first = below.map(({ cells }) => cells[price] ?? "").find((cell) => cell.trim() !== "") ?? "";
    return { lines, currency: price < 0 ? null : currencyOf(row.cells[price] ?? "", first) };
  }
  return null;
}
