import type { Column, ImportField, PriceTerms } from "./fields.ts";

export type Cell = { text: string; label: string; unit: string | null };
export type PriceCell = { text: string; label: string; terms: PriceTerms };
export type AttributeCell = { key: string; label: string; text: string; isHint: boolean; language?: "zh" | "en" };

/** What holds for a whole file where its rows do not say otherwise. */
export type ImportDefaults = {
  currency: string | null;
  incoterm: string | null;
  place: string | null;
  /** The language of texts whose column names none; null where their characters decide. */
  language: "zh" | "en" | null;
  /** The leaf of products whose row names no category, by its slug. */
  category: string | null;
};

/** The cells of one product by what they mean. */
export type Cells = {
  defaults: ImportDefaults;
  /** Whether another system wrote them: its codes are not the sender's to mend, so wrong ones are kept as text. */
  isFeed: boolean;
  fields: ReadonlyMap<ImportField, Cell>;
  prices: readonly PriceCell[];
  attributes: readonly AttributeCell[];
};

/** Spreadsheets and our own report of bad rows mark text that begins like a formula with an apostrophe. */
const unmarked = (text: string) => text.replace(/^'(?=\s*[=+\-@|%\uff1d\uff20])/u, "");

/** Sorts a row's cells by the meaning of their columns; several picture or certificate columns are put together. */
export function sortCells(columns: readonly Column[], texts: readonly string[], defaults: ImportDefaults): Cells {
  const fields = new Map<ImportField, Cell>();
  const prices: PriceCell[] = [];
  const attributes: AttributeCell[] = [];
  for (const [at, column] of columns.entries()) {
    const text = unmarked(texts[at]?.trim() ?? "");
    if (text === "" || column.kind === "ignored") continue;
    if (column.kind === "price") prices.push({ text, label: column.label, terms: column.terms });
    else if (column.kind === "attribute") {
      const { key, label, isHint, language } = column;
      attributes.push({ key, label, text, isHint, ...(language && { language }) });
    } else {
      const before = fields.get(column.field);
      fields.set(column.field, { text: before ? `${before.text}\n${text}` : text, label: column.label, unit: column.unit });
    }
  }
  return { defaults, isFeed: false, fields, prices, attributes };
}
