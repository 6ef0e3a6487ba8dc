import type { Column, ImportField } from "./fields.ts";
import type { HeaderPlace } from "./header/find.ts";
import { importLimits } from "./limits.ts";
import { openSource } from "./open.ts";
import { type ImportPlan, openPlan } from "./plan.ts";
import type { RawRow, Sheet, Source } from "./rows.ts";
import { firstRows, type HeadedTable, headedOn, type ImportMode } from "./table.ts";

export type InspectedColumn = {
  /** From 1; "#" and this number name it in a plan. */
  position: number;
  heading: string;
  kind: Column["kind"];
  /** Our field, or null where the column is kept as an attribute or left out. */
  field: ImportField | null;
  samples: string[];
};

export type InspectedSheet = {
  name: string;
  /** Rows with those of titles and headings; at least so many where they were not all counted. */
  rows: number;
  isCounted: boolean;
  format: string;
  mode: ImportMode | null;
  /** Why there is no table as it stands: "empty", "noHeader", "noSku". */
  problem: string | null;
  header: HeaderPlace | null;
  columns: InspectedColumn[];
  /** The first rows as they are, to point out the headings. */
  beginning: RawRow[];
};

export type Inspection = {
  format: string;
  encoding: string;
  sheets: InspectedSheet[];
  /** Sheets beyond those that were looked at. */
  more: number;
};

const beginningRows = 10;
const sampledRows = 300;
const beginningColumns = 40;

async function countRows(sheet: Sheet): Promise<{ rows: number; isCounted: boolean }> {
  if (sheet.count) return { rows: await sheet.count(), isCounted: true };
  let rows = 0;
  for await (const _row of sheet.rows()) {
    rows += 1;
    if (rows > importLimits.inspectedRows) return { rows: importLimits.inspectedRows, isCounted: false };
  }
  return { rows, isCounted: true };
}

function samplesOf(rows: readonly RawRow[], at: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const text = (cells[at] ?? "").trim().slice(0, importLimits.sampleLength);
    if (text !== "") samples.add(text);
    if (samples.size >= importLimits.samples) break;
  }
  return [...samples];
}

const fieldOf = (column: Column): ImportField | null =>
  column.kind === "field" ? column.field : column.kind === "price" ? "price" : null;

function columnsOf({ header, columns }: HeadedTable, rows: readonly RawRow[]): InspectedColumn[] {
  const below = rows.filter(({ line }) => line > header.line);
  return header.labels.map((heading, at) => {
    const column = columns[at] ?? { kind: "ignored" as const, label: heading };
    return { position: at + 1, heading, kind: column.kind, field: fieldOf(column), samples: samplesOf(below, at) };
  });
}

async function inspectSheet(sheet: Sheet, source: Source, plan: ImportPlan): Promise<InspectedSheet> {
  const table = await headedOn(sheet, source, plan);
  const rows = await firstRows(sheet, sampledRows);
  const beginning = rows.slice(0, beginningRows).map(({ line, cells }) => ({
    line,
    cells: cells.slice(0, beginningColumns).map((cell) => cell.slice(0, importLimits.sampleLength)),
  }));
  const seen = { name: sheet.name, ...(await countRows(sheet)), beginning };
  if (typeof table === "string") {
    return { ...seen, format: source.format, mode: null, problem: table, header: null, columns: [] };
  }
  const { line, rows: count } = table.header;
  const { format, mode } = table;
  const problem = mode === null ? "noSku" : null;
  return { ...seen, format, mode, problem, header: { line, rows: count }, columns: columnsOf(table, rows) };
}

/**
 * What a file is: its format and encoding, and each visible sheet with its headings, what they were recognised as, and samples of what
 * stands below. A plan changes the reading; nothing is written. Fails with `invalid` or `limit` where the file cannot be read at all.
 */
export async function inspectFile(path: string, plan: ImportPlan = openPlan): Promise<Inspection> {
  const source = await openSource(path);
  try {
    const looked = source.sheets.slice(0, importLimits.inspectedSheets);
    const sheets: InspectedSheet[] = [];
    for (const sheet of looked) sheets.push(await inspectSheet(sheet, source, plan));
    const format = sheets.find(({ mode }) => mode !== null)?.format ?? source.format;
    return { format, encoding: source.encoding, sheets, more: source.sheets.length - looked.length };
  } finally {
    await source.close();
  }
}
