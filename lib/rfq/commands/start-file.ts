import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asBuyer } from "#lib/buying/commands/turn";
import type { Actor } from "#lib/platform/actor";
import { AppError, fail } from "#lib/platform/errors";
import { openSource } from "#lib/product/import/open";
import type { RawRow, Sheet } from "#lib/product/import/rows";
import { readTable, type TableReading } from "#lib/rfq/reading/table";
import { emptyLine } from "#lib/rfq/schema/line";
import { requestLimits } from "#lib/rfq/schema/record";
import { makeRanker } from "#lib/taxonomy/classify/rank";
import { listCategories } from "#lib/taxonomy/queries";
import { type Started, type Starting, startRequest } from "./start.ts";

const mostRows = 500;
const mostSheets = 10;

async function rowsOf(sheet: Sheet): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length > mostRows) break;
  }
  return rows;
}

async function readSheets(path: string): Promise<TableReading> {
  const source = await openSource(path);
  try {
    for (const sheet of source.sheets.slice(0, mostSheets)) {
      const reading = readTable(await rowsOf(sheet));
      if (reading) return reading;
    }
    return fail("invalid", "file:linesNoHeading");
  } finally {
    await source.close();
  }
}

/** What cannot be opened is the file's fault, whatever the reader calls it. */
function asFault(error: unknown): never {
  if (!(error instanceof AppError) || error.detail?.startsWith("file:")) throw error;
  return fail("invalid", error.code === "limit" ? "file:fileTooLarge" : "file:linesUnreadable");
}

async function tableOf(bytes: Uint8Array): Promise<TableReading> {
  const folder = await mkdtemp(join(tmpdir(), "request-lines-"));
  try {
    const path = join(folder, "lines");
    await writeFile(path, bytes);
    return await readSheets(path).catch(asFault);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Begins a request from a sheet with a line for each thing that is wanted: Excel or delimited text, headings in any of the languages
 * we read. Fails with `invalid` and what is wrong with the file: no headings, no lines, more than fifty.
 */
export async function startFromFile(
  actor: Actor,
  starting: Starting,
  file: { bytes: Uint8Array; name: string },
): Promise<Started> {
  asBuyer(actor);
  const { lines, currency } = await tableOf(file.bytes);
  if (lines.length === 0) fail("invalid", "file:linesNone");
  if (lines.length > requestLimits.lines) fail("invalid", "file:linesTooMany");
  const rank = makeRanker(await listCategories());
  return startRequest(actor, starting, {
    title: file.name.replace(/\.[^.]{1,5}$/, "").slice(0, requestLimits.title),
    currency,
    lines: lines.map((line) => ({
      ...emptyLine(line.item),
      ...line,
      categoryId: rank({ text: `${line.item}\n${line.specification}` })[0]?.leaf.id ?? null,
    })),
  });
}
