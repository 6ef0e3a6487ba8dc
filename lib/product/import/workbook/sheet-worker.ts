import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { WorkbookReader } from "@cj-tech-master/excelts";
import { z } from "zod";
import type { RawRow } from "#lib/product/import/rows";
import { cellText } from "./cell-text.ts";
import type { SheetMessage } from "./sheet.ts";

const task = z
  .object({ path: z.string(), sheet: z.string(), columns: z.number(), rows: z.number(), cell: z.number() })
  .parse(workerData);
const batch = 500;

async function post(message: SheetMessage) {
  parentPort?.postMessage(message);
  if (parentPort && "rows" in message) await once(parentPort, "message");
}

function textsOf(row: { cellCount: number; getCell: (column: number) => { value: unknown } }): string[] {
  const count = Math.min(row.cellCount, task.columns);
  return Array.from({ length: count }, (_, at) => cellText(row.getCell(at + 1).value).slice(0, task.cell));
}

type Rows = AsyncIterable<{ number: number; cellCount: number; getCell: (column: number) => { value: unknown } }>;

/** What stands against a row's number: they rise, and no file has a million empty rows between two. */
function objection(number: number, last: number): string | null {
  if (number <= last || number > last + 100_000) return "broken";
  return number > task.rows ? "tooManyRows" : null;
}

async function postRows(worksheet: Rows): Promise<string | null> {
  let rows: RawRow[] = [];
  let last = 0;
  for await (const row of worksheet) {
    const refused = objection(row.number, last);
    if (refused) return refused;
    last = row.number;
    rows.push({ line: row.number, cells: textsOf(row) });
    if (rows.length < batch) continue;
    await post({ rows });
    rows = [];
  }
  if (rows.length > 0) await post({ rows });
  return null;
}

async function run() {
  const reader = new WorkbookReader(task.path, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
  });
  for await (const worksheet of reader) {
    if (worksheet.name !== task.sheet) continue;
    const refused = await postRows(worksheet);
    return post(refused ? { refused } : { done: true });
  }
  return post({ done: true });
}

await run().catch(() => post({ refused: "broken" }));
parentPort?.close();
