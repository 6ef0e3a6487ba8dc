import type { PriceUpdate } from "#lib/product/bulk/save-prices";
import type { Reading, Row } from "#lib/product/import/assemble";
import { type Cell, sortCells } from "#lib/product/import/cells";
import { RowNotes } from "#lib/product/import/issues";
import { readStatedPrices } from "#lib/product/import/read-prices";
import { readQuantity } from "#lib/product/import/values/numbers";
import { isNothing, tidy } from "#lib/product/import/values/words";

export type PriceRow = { notes: RowNotes; update: PriceUpdate | null };

const said = (cell: Cell | undefined) => (cell && !isNothing(cell.text) ? tidy(cell.text) : null);

/** Reads the new prices of one product; a row without any leaves the product as it is. */
export function readPriceRow(row: Row, { columns, defaults }: Reading): PriceRow {
  const notes = new RowNotes(row.line);
  const cells = sortCells(columns, row.texts, defaults);
  const sku = said(cells.fields.get("sku"));
  const modelNumber = said(cells.fields.get("modelNumber"));
  notes.sku = sku ?? modelNumber;
  if (row.refused) notes.reject(row.refused, "", "");
  if (sku === null && modelNumber === null) notes.reject("skuMissing", cells.fields.get("sku")?.label ?? "sku", "");
  const moq = readQuantity(cells.fields.get("moq")?.text ?? "");
  const breaks = readStatedPrices(cells, moq && moq.value > 0 ? moq.value : null, notes);
  if (notes.rejections.length > 0) return { notes, update: null };
  if (breaks.length === 0) notes.warn("rowSkipped", "", sku ?? modelNumber ?? "");
  return { notes, update: breaks.length === 0 ? null : { sku, modelNumber, breaks } };
}
