import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { WorkbookReader } from "@cj-tech-master/excelts";
import { z } from "zod";
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

async function run() {
  const reader = new WorkbookReader(task.path, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
  });
  for await (const worksheet of reader) {
    if (worksheet.name !== task.sheet) continue;
    let rows: { line: number; cells: string[] }[] = [];
    let last = 0;
    for await (const row of worksheet) {
      if (row.number > 1_048_576 || row.number <= last || row.number > last + 100_000) return post({ refused: "broken" });
      last = row.number;
      if (last > task.rows) return post({ refused: "tooManyRows" });
      rows.push({ line: row.number, cells: textsOf(row) });
      if (rows.length === batch) {
        await post({ rows });
        rows = [];
      }
    }
    if (rows.length > 0) await post({ rows });
    break;
  }
  return post({ done: true });
}

await run().catch(() => post({ refused: "broken" }));
parentPort?.close();
