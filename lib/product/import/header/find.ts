import type { Column } from "#lib/product/import/fields";
import { importLimits } from "#lib/product/import/limits";
import type { Merge, RawRow } from "#lib/product/import/rows";
import { asAttribute, headingKey, recognise } from "./columns.ts";

export type Header = { columns: Column[]; labels: string[]; line: number; rows: number };

type Candidate = { labels: string[]; line: number; rows: number };

const identities = new Set(["sku", "name", "nameZh", "nameEn"]);

function known(labels: readonly string[]): { count: number; hasIdentity: boolean } {
  const fields = labels.map(recognise);
  const hasIdentity = fields.some((column) => column?.kind === "field" && identities.has(column.field));
  return { count: fields.filter((column) => column !== null).length, hasIdentity };
}

const meaning = (label: string) => {
  const column = recognise(label);
  return column?.kind === "field" ? column.field : (column?.kind ?? null);
};

/** Two header rows as one: an upper cell stands over the lower ones to its right that it is merged with. */
function joined(upper: RawRow, lower: RawRow): string[] {
  const width = Math.max(upper.cells.length, lower.cells.length);
  let above = "";
  return Array.from({ length: width }, (_, at) => {
    const top = upper.cells[at]?.trim() ?? "";
    const bottom = lower.cells[at]?.trim() ?? "";
    if (top !== "" || bottom === "") above = top;
    if (bottom === "" || top === bottom) return top;
    const both = `${above} ${bottom}`.trim();
    return recognise(bottom) === null && meaning(both) !== null && meaning(both) !== meaning(above) ? both : bottom;
  });
}

/** The second of two rows belongs to the header where it has no value in the first row's SKU column and completes it sideways. */
function isSecondHeader(upper: RawRow, lower: RawRow | undefined, merges: readonly Merge[]): lower is RawRow {
  if (!lower || lower.cells.every((cell) => cell.trim() === "")) return false;
  const sku = upper.cells.findIndex((cell) => {
    const column = recognise(cell);
    return column?.kind === "field" && column.field === "sku";
  });
  const below = lower.cells[sku]?.trim() ?? "";
  if (sku >= 0 && below !== "" && below !== upper.cells[sku]?.trim()) return false;
  const top = upper.line - 1;
  const isMerged = merges.some((merge) => merge.top <= top && merge.bottom > top && merge.bottom < top + 3);
  const completes = lower.cells.some((cell, at) => cell.trim() !== "" && (upper.cells[at]?.trim() ?? "") === "");
  return (isMerged || completes) && lower.cells.every((cell) => !/^\s*[\d.,]+\s*$/.test(cell));
}

/** The row (or two) with the headings: the first that names a SKU or a name beside another known column. */
function candidate(rows: readonly RawRow[], merges: readonly Merge[], extra: ReadonlySet<string>): Candidate | null {
  for (const [at, row] of rows.slice(0, importLimits.headerSearch).entries()) {
    const lower = rows[at + 1];
    const single = known(row.cells);
    const mapped = row.cells.filter((cell) => extra.has(headingKey(cell))).length;
    const isHeader = (single.hasIdentity && single.count >= 2) || mapped >= 1;
    if (!isHeader) continue;
    if (isSecondHeader(row, lower, merges)) return { labels: joined(row, lower), line: lower.line, rows: 2 };
    return { labels: row.cells, line: row.line, rows: 1 };
  }
  return null;
}

function column(label: string, mapping: ReadonlyMap<string, string>): Column {
  const asked = mapping.get(headingKey(label));
  if (asked === "") return { kind: "ignored", label };
  return (asked === undefined ? recognise(label) : recognise(asked)) ?? asAttribute(asked ?? label);
}

/** One name column that repeats a field of another stays as an attribute; several price columns are all prices. */
function withoutRepeats(columns: readonly Column[]): Column[] {
  const taken = new Set<string>();
  return columns.map((one) => {
    if (one.kind !== "field") return one;
    if (taken.has(one.field) && one.field !== "pictures" && one.field !== "certificates") return asAttribute(one.label);
    taken.add(one.field);
    return one;
  });
}

/**
 * Finds the headings among the first rows of a file and what each means. `mapping` (heading → our field, or "" to leave the column
 * out) goes before our own reading.
 */
export function findHeader(
  rows: readonly RawRow[],
  merges: readonly Merge[],
  mapping: ReadonlyMap<string, string>,
): Header | null {
  const found = candidate(rows, merges, new Set(mapping.keys()));
  if (!found) return null;
  return { ...found, columns: withoutRepeats(found.labels.map((label) => column(label, mapping))) };
}
