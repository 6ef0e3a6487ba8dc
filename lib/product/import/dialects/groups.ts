import { importLimits } from "#lib/product/import/limits";
import type { RawRow } from "#lib/product/import/rows";
import type { DialectTable } from "./dialect.ts";

async function* body({ read, header }: DialectTable): AsyncGenerator<RawRow> {
  for await (const row of read()) if (row.line > header.line && row.cells.some((cell) => cell.trim() !== "")) yield row;
}

/**
 * The rows of a table in groups by key, wherever in the file they stand; a row without a key is alone. The table is read twice, so that
 * only groups that are not yet whole are held.
 */
export async function* byKey(table: DialectTable, keyOf: (row: RawRow) => string): AsyncGenerator<RawRow[]> {
  const lastLine = new Map<string, number>();
  for await (const row of body(table)) {
    const key = keyOf(row);
    if (key !== "") lastLine.set(key, row.line);
  }
  const open = new Map<string, RawRow[]>();
  for await (const row of body(table)) {
    const key = keyOf(row);
    const group = open.get(key) ?? [];
    if (group.length < importLimits.groupRows) group.push(row);
    if (key === "" || lastLine.get(key) === row.line) {
      open.delete(key);
      yield group;
    } else open.set(key, group);
  }
}

/** The rows of a table in groups that follow one another; `begins` tells the first row of the next. */
export async function* bySequence(
  table: DialectTable,
  begins: (row: RawRow, first: RawRow) => boolean,
): AsyncGenerator<RawRow[]> {
  let group: RawRow[] = [];
  for await (const row of body(table)) {
    const [first] = group;
    if (first && begins(row, first)) {
      yield group;
      group = [];
    }
    if (group.length < importLimits.groupRows) group.push(row);
  }
  if (group.length > 0) yield group;
}
