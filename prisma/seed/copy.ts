import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";

type Cell = string | number | boolean | Date | null | readonly string[] | object;
export type Row = Record<string, Cell>;

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const special = /[\\\t\n\r]/;
const escaped = (text: string) =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;

function cellText(cell: Cell): string {
  if (typeof cell === "string") return escaped(cell);
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  if (Array.isArray(cell)) return escaped(`{${cell.map((item) => `"${String(item).replace(/["\\]/g, "\\$&")}"`).join(",")}}`);
  if (typeof cell === "object") return escaped(JSON.stringify(cell));
  return String(cell);
}

function* lines(rows: Iterable<Row>, columns: readonly string[]): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${columns.map((column) => cellText(row[column] ?? null)).join("\t")}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk) yield chunk;
}

/** Loads rows into a table through COPY; the first row names the columns, and every row must have the same ones. */
export async function copyRows(client: PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const target = client.query(copyFrom(`copy "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) from stdin`));
  await pipeline(Readable.from(lines(rows, columns)), target);
}
