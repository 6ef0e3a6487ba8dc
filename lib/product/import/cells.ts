import type { Column, ImportField, PriceTerms } from "./fields.ts";

export type Cell = { text: string; label: string; unit: string | null };
export type PriceCell = { text: string; label: string; terms: PriceTerms };
export type AttributeCell = { key: string; label: string; text: string; isHint: boolean };

/** The cells of one product by what they mean. */
export type Cells = {
  fields: ReadonlyMap<ImportField, Cell>;
  prices: readonly PriceCell[];
  attributes: readonly AttributeCell[];
};

/** Sorts a row's cells by the meaning of their columns; several picture or certificate columns are put together. */
export function sortCells(columns: readonly Column[], texts: readonly string[]): Cells {
  const fields = new Map<ImportField, Cell>();
  const prices: PriceCell[] = [];
  const attributes: AttributeCell[] = [];
  for (const [at, column] of columns.entries()) {
    const text = texts[at]?.trim() ?? "";
    if (text === "" || column.kind === "ignored") continue;
    if (column.kind === "price") prices.push({ text, label: column.label, terms: column.terms });
    else if (column.kind === "attribute") attributes.push({ key: column.key, label: column.label, text, isHint: column.isHint });
    else {
      const before = fields.get(column.field);
      fields.set(column.field, { text: before ? `${before.text}\n${text}` : text, label: column.label, unit: column.unit });
    }
  }
  return { fields, prices, attributes };
}
