import type { Row } from "#lib/product/import/assemble";
import type { Column } from "#lib/product/import/fields";
import { asAttribute, recognise } from "#lib/product/import/header/columns";
import { askedColumn, askedFor, type Header, type Mapping } from "#lib/product/import/header/find";
import type { RawRow, SourceFormat } from "#lib/product/import/rows";

export type DialectTable = { read: () => AsyncIterable<RawRow>; header: Header };

/** A table that another system exports, with headings and an order of rows of its own. */
export type Dialect = {
  format: string;
  /** Whether these headings are that system's; feeds that are no sheets are known by their source. */
  matches: (labels: readonly string[], source: SourceFormat) => boolean;
  columns: (labels: readonly string[], mapping: Mapping) => Column[];
  rows: (table: DialectTable) => AsyncIterable<Row>;
};

/** What a system's headings are to us: our field by heading, headings whose text tells the kind of goods, and what is left out. */
export type Vocabulary = { fields: Readonly<Record<string, string>>; hints: readonly string[]; ignored: readonly string[] };

/** The columns of a dialect: what a mapping asks for, what its vocabulary says, and attributes for the rest. */
export function dialectColumns(vocabulary: Vocabulary, nameOf: (label: string) => string = (label) => label.trim()) {
  const ignored = new Set(vocabulary.ignored);
  const hints = new Set(vocabulary.hints);
  const own = (raw: string): Column => {
    const name = nameOf(raw);
    const label = raw.trim();
    const known = recognise(vocabulary.fields[name] ?? "");
    if (known) return { ...known, label };
    if (ignored.has(name)) return { kind: "ignored", label };
    const attribute = asAttribute(label);
    return attribute.kind === "attribute" ? { ...attribute, isHint: attribute.isHint || hints.has(name) } : attribute;
  };
  return (labels: readonly string[], mapping: Mapping): Column[] =>
    labels.map((label, at) => {
      const asked = askedFor(mapping, label, at);
      return asked === undefined ? own(label) : askedColumn(asked, label);
    });
}

/** A column behind those of the file, for what a dialect gathers from several of them. */
export const gathered: Column = { kind: "field", field: "attributes", label: "attributes", unit: null };

/** A pair for the gathered column; what would end it early is written otherwise. */
export const pairLine = (name: string, value: string): string =>
  `${name
    .replace(/[=:：;；|\s]+/gu, " ")
    .slice(0, 60)
    .trim()}: ${value.replace(/[;；|\n]+/gu, ", ").trim()}`;

export type CellOf = (row: RawRow | undefined, label: string) => string;

/** Reads the cells of a row by heading. */
export function cellReader(labels: readonly string[]): CellOf {
  const at = new Map<string, number>();
  for (const [index, label] of labels.entries()) if (!at.has(label)) at.set(label, index);
  return (row, label) => (row?.cells[at.get(label) ?? -1] ?? "").trim();
}
