import { fail } from "#lib/platform/errors";
import { withPackedPictures } from "./archive/rows.ts";
import type { Row } from "./assemble.ts";
import { bmecat } from "./dialects/bmecat.ts";
import { commercetools } from "./dialects/commercetools.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { google } from "./dialects/google.ts";
import { shopify } from "./dialects/shopify.ts";
import { woocommerce } from "./dialects/woocommerce.ts";
import type { Column, ImportField } from "./fields.ts";
import { findHeadings, type Header, type HeadingRows, headerAt, type Mapping, meanings } from "./header/find.ts";
import { importLimits } from "./limits.ts";
import { foldMapping, type ImportPlan } from "./plan.ts";
import type { Layout, RawRow, Sheet, Source } from "./rows.ts";
import { sheetColumns, sheetRows } from "./sheet-rows.ts";

/** Whole products, or new prices for products that are there. */
export type ImportMode = "products" | "prices";

export type Table = {
  format: string;
  sheet: string;
  mode: ImportMode;
  /** Whether another system wrote it, not the sender by hand. */
  isFeed: boolean;
  header: Header;
  columns: readonly Column[];
  rows: () => AsyncIterable<Row>;
};

const dialects: readonly Dialect[] = [shopify, woocommerce, google, bmecat, commercetools];

/** The first rows of a sheet. */
export async function firstRows(sheet: Sheet, count: number): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of sheet.rows()) if (rows.push(row) >= count) break;
  return rows;
}

const holds = (columns: readonly Column[], ...fields: ImportField[]) =>
  columns.some((column) => column.kind === "field" && fields.includes(column.field));

const hasPrices = (columns: readonly Column[]) => columns.some(({ kind }) => kind === "price") || holds(columns, "priceBreaks");

/** Without a name a row can only be a price for what is there already. */
export function modeOf(columns: readonly Column[]): ImportMode | null {
  const isNamed = holds(columns, "name", "nameZh", "nameEn");
  if (!isNamed && hasPrices(columns) && holds(columns, "sku", "modelNumber")) return "prices";
  return holds(columns, "sku") ? "products" : null;
}

type Asked = { source: Source; plan: ImportPlan; mapping: Mapping };
type Headed = { dialect: Dialect | null; headings: HeadingRows };

function headed(first: readonly RawRow[], layout: Layout, { source, plan, mapping }: Asked): Headed | null {
  const dialectFor = ({ labels }: HeadingRows) => dialects.find((one) => one.matches(labels, source.format)) ?? null;
  if (plan.header) {
    const headings = headerAt(first, plan.header);
    return headings && { headings, dialect: dialectFor(headings) };
  }
  for (const { line, cells } of first) {
    const headings = { labels: cells, line, rows: 1 };
    const dialect = dialectFor(headings);
    if (dialect) return { headings, dialect };
  }
  const headings = findHeadings(first, layout.merges, mapping);
  return headings && { headings, dialect: null };
}

/** A table whose columns may not name its products yet. */
export type HeadedTable = Omit<Table, "mode"> & { mode: ImportMode | null };

/** What stands under the headings of a sheet, or the reason why there are none. */
export async function headedOn(sheet: Sheet, source: Source, plan: ImportPlan): Promise<HeadedTable | "empty" | "noHeader"> {
  const mapping = foldMapping(plan.columns);
  const first = await firstRows(sheet, Math.max(importLimits.headerSearch + 1, plan.header?.line ?? 0));
  if (first.length === 0) return "empty";
  const layout = await sheet.layout();
  const found = headed(first, layout, { source, plan, mapping });
  if (!found) return "noHeader";
  const { dialect, headings } = found;
  const columns = dialect ? dialect.columns(headings.labels, mapping) : meanings(headings.labels, mapping);
  const header: Header = { ...headings, columns };
  const mode = modeOf(columns);
  const rows = () => (dialect ? dialect.rows({ read: sheet.rows, header }) : sheetRows(layout, sheet.rows(), header));
  const all = dialect ? columns : sheetColumns(header);
  const { packed } = source;
  return {
    format: dialect?.format ?? source.format,
    sheet: sheet.name,
    mode,
    isFeed: dialect !== null,
    header,
    columns: all,
    rows: packed ? () => withPackedPictures(rows(), all, packed) : rows,
  };
}

/** The table on a sheet, or the reason why there is none. */
export async function tableOn(sheet: Sheet, source: Source, plan: ImportPlan): Promise<Table | "empty" | "noHeader" | "noSku"> {
  const table = await headedOn(sheet, source, plan);
  if (typeof table === "string") return table;
  const { mode } = table;
  return mode === null ? "noSku" : { ...table, mode };
}

/** Finds the table of a file: on the sheet that the plan names, else on the first one that has one. */
export async function openTable(source: Source, plan: ImportPlan): Promise<Table> {
  const asked = plan.sheet === null ? source.sheets : source.sheets.filter(({ name }) => name === plan.sheet);
  if (asked.length === 0) fail("invalid", "noSheet");
  const reasons: string[] = [];
  for (const sheet of asked.slice(0, importLimits.inspectedSheets)) {
    const table = await tableOn(sheet, source, plan);
    if (typeof table !== "string") return table;
    reasons.push(table);
  }
  return fail("invalid", ["noSku", "noHeader"].find((reason) => reasons.includes(reason)) ?? "empty");
}
