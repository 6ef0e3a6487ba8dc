import type { Column } from "#lib/product/import/fields";
import { importLimits } from "#lib/product/import/limits";
import type { Merge, RawRow } from "#lib/product/import/rows";
import { asAttribute, headingKey, recognise } from "./columns.ts";

export type Mapping = ReadonlyMap<string, string>;
export type HeaderPlace = { line: number; rows: number };
export type HeadingRows = HeaderPlace & { labels: string[] };
export type Header = HeadingRows & { columns: Column[] };

const identities = new Set(["sku", "name", "nameZh", "nameEn", "modelNumber"]);

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
function candidate(rows: readonly RawRow[], merges: readonly Merge[], extra: ReadonlySet<string>): HeadingRows | null {
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

/** What a mapping asks of a column: by its position ("#3"), else by its heading. */
export const askedFor = (mapping: Mapping, label: string, at: number): string | undefined =>
  mapping.get(`#${at + 1}`) ?? (label.trim() === "" ? undefined : mapping.get(headingKey(label)));

/** A column as a mapping asks for it: left out, kept as an attribute, or one of our fields. */
export function askedColumn(asked: string, label: string): Column {
  if (asked === "") return { kind: "ignored", label };
  if (asked === "attribute") return asAttribute(label);
  const known = recognise(asked);
  return known ? { ...known, label: label.trim() || known.label } : asAttribute(asked);
}

const repeatable = new Set(["pictures", "certificates", "versionLines"]);

/** A second column of a field stays as an attribute, what was asked for goes before what was recognised; prices are all prices. */
function withoutRepeats(columns: readonly { column: Column; isAsked: boolean }[]): Column[] {
  const taken = new Set<string>();
  for (const { column, isAsked } of columns) if (isAsked && column.kind === "field") taken.add(column.field);
  return columns.map(({ column, isAsked }) => {
    if (column.kind !== "field" || isAsked || repeatable.has(column.field)) return column;
    if (taken.has(column.field)) return asAttribute(column.label);
    taken.add(column.field);
    return column;
  });
}

/** What the columns of a sheet mean. */
export const meanings = (labels: readonly string[], mapping: Mapping): Column[] =>
  withoutRepeats(
    labels.map((label, at) => {
      const asked = askedFor(mapping, label, at);
      return {
        column: asked === undefined ? (recognise(label) ?? asAttribute(label)) : askedColumn(asked, label),
        isAsked: asked !== undefined,
      };
    }),
  );

/** The headings where somebody has said which rows they are: the last of them, and how many. */
export function headerAt(rows: readonly RawRow[], { line, rows: count }: HeaderPlace): HeadingRows | null {
  const at = rows.findIndex((row) => row.line === line);
  const [upper, lower] = [rows[at - 1], rows[at]];
  if (!lower) return null;
  return count === 2 && upper ? { labels: joined(upper, lower), line, rows: 2 } : { labels: lower.cells, line, rows: 1 };
}

/** Finds the headings among the first rows of a sheet; headings that a mapping names are known ones. */
export const findHeadings = (rows: readonly RawRow[], merges: readonly Merge[], mapping: Mapping): HeadingRows | null =>
  candidate(rows, merges, new Set(mapping.keys()));
