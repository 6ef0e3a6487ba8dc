import { fail } from "#lib/platform/errors";
import type { Row } from "./assemble.ts";
import type { Column } from "./fields.ts";
import { headingKey } from "./header/columns.ts";
import { findHeader, type Header } from "./header/find.ts";
import { importLimits } from "./limits.ts";
import type { RawRow, Source } from "./rows.ts";
import { sheetColumns, sheetRows } from "./sheet-rows.ts";
import { isShopify, shopifyColumns, shopifyRows } from "./shopify.ts";

export type Table = { format: "csv" | "xlsx" | "shopify"; columns: readonly Column[]; rows: AsyncIterable<Row> };

async function* replay(read: readonly RawRow[], rest: AsyncIterator<RawRow>): AsyncGenerator<RawRow> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function requireSku(header: Header) {
  const hasSku = header.columns.some((column) => column.kind === "field" && column.field === "sku");
  if (!hasSku) fail("invalid", "noSku");
}

/** Headings as people write them in a mapping file, folded for look-up. */
export const foldMapping = (mapping: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(mapping).map(([label, field]) => [headingKey(label), field]));

/** Finds the table in a file: its headings, what its columns mean, and its products one by one. */
export async function openTable(source: Source, mapping: ReadonlyMap<string, string>): Promise<Table> {
  const iterator = source.rows()[Symbol.asyncIterator]();
  const first: RawRow[] = [];
  while (first.length <= importLimits.headerSearch) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
  }
  const header = findHeader(first, source.merges, mapping);
  if (!header) {
    await iterator.return?.();
    return fail("invalid", first.length === 0 ? "empty" : "noHeader");
  }
  const rows = replay(first, iterator);
  if (isShopify(header.labels)) {
    return { format: "shopify", columns: shopifyColumns(header.labels, mapping), rows: shopifyRows(rows, header) };
  }
  requireSku(header);
  return { format: source.format, columns: sheetColumns(header), rows: sheetRows(source, rows, header) };
}
