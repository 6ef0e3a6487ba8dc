import { system } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { dropPrivateFile, savePrivateFile } from "#lib/platform/files/private";
import { type Cell, type TableFormat, tableFile } from "#lib/platform/files/table-file";
import { absolute, urls } from "#lib/platform/urls";
import { ExportColumns, type ExportContext } from "#lib/product/exports/table";
import { findMemberActor } from "#lib/product/queries/members";
import { loadRecords, type StoredRecord } from "#lib/product/queries/records";
import { listCategories, listTemplates } from "#lib/taxonomy/queries";

const batch = 500;
const first = "00000000-0000-0000-0000-000000000000";
const house = system("product.export");

/** All listings of a firm but archived ones, a batch at a time. */
async function* catalogue(companyId: string): AsyncGenerator<StoredRecord[]> {
  let after = first;
  for (;;) {
    const rows = await db.product.findMany({
      where: { companyId, status: { not: "ARCHIVED" }, id: { gt: after } },
      select: { id: true },
      orderBy: { id: "asc" },
      take: batch,
    });
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const records = await loadRecords(ids);
    yield ids.flatMap((id) => records.get(id) ?? []);
    after = ids.at(-1) ?? after;
  }
}

async function picturesOf(records: readonly StoredRecord[]): Promise<Map<string, string>> {
  const ids = records.flatMap(({ record }) => record.pictures.flatMap(({ fileId }) => fileId ?? []));
  const files = await db.storedFile.findMany({ where: { id: { in: ids } }, select: { id: true, key: true } });
  return new Map(files.map(({ id, key }) => [id, absolute(urls.picture(key, 1280, "webp"))]));
}

async function contextOf(): Promise<Omit<ExportContext, "pictures">> {
  const leaves = (await listCategories()).flatMap(({ children }) => children);
  const templates = await listTemplates(leaves.map(({ id }) => id));
  return { slugs: new Map(leaves.map(({ id, slug }) => [id, slug])), templates };
}

type Run = { companyId: string; userId: string; format: TableFormat };
type Part = { bytes: Buffer; rows: number };

/** Text that a file may hold: an import takes files of 20 MB, and a workbook is smaller than what stands in it. */
const mostText = 16_000_000;

const sizeOf = (row: readonly Cell[]) => row.reduce<number>((sum, cell) => sum + 3 + Buffer.byteLength(String(cell ?? "")), 0);

/** Rows in portions of so many bytes of text, one row at least; each portion is read to its end before the next. */
class Portions {
  isOver = false;
  private rest: Cell[][] = [];
  private readonly rows: AsyncIterator<Cell[][]>;
  private readonly most: number;

  constructor(rows: AsyncIterable<Cell[][]>, most: number) {
    this.rows = rows[Symbol.asyncIterator]();
    this.most = most;
  }

  async *next(): AsyncGenerator<Cell[][]> {
    for (let size = 0; ; ) {
      if (this.rest.length === 0) {
        const { done, value } = await this.rows.next();
        this.isOver = done === true;
        if (done) return;
        this.rest = value;
      }
      const fits = (row: Cell[]) => {
        size += sizeOf(row);
        return size <= this.most || size === sizeOf(row);
      };
      const end = this.rest.findIndex((row) => !fits(row));
      const portion = end < 0 ? this.rest : this.rest.slice(0, end);
      this.rest = end < 0 ? [] : this.rest.slice(end);
      yield portion;
      if (end >= 0) return;
    }
  }
}

/**
 * The whole catalogue in files that an import takes back unchanged: walked once for its columns, once for its rows, a file at a time
 * in memory. One file, unless there is more than fits into one.
 */
export async function* exportFiles(
  { companyId, format }: Pick<Run, "companyId" | "format">,
  most = mostText,
): AsyncGenerator<Part> {
  const known = await contextOf();
  const columns = new ExportColumns();
  for await (const records of catalogue(companyId))
    for (const { record } of records) columns.see(record, { ...known, pictures: new Map() });
  async function* rows(): AsyncGenerator<Cell[][]> {
    for await (const records of catalogue(companyId)) {
      const context = { ...known, pictures: await picturesOf(records) };
      yield records.map(({ record }) => columns.row(record, context));
    }
  }
  const portions = new Portions(rows(), most);
  for (let isFirst = true; !portions.isOver; isFirst = false) {
    const part = await tableFile(format, columns.headings(), portions.next());
    if (isFirst || part.rows > 0) yield part;
  }
}

type Kept = { fileId: string; rows: number };

async function keepParts(run: Run): Promise<Kept[]> {
  const kept: Kept[] = [];
  const { companyId, userId: ownerId, format } = run;
  const day = clock.now().toISOString().slice(0, 10);
  for await (const { bytes, rows } of exportFiles(run)) {
    const name = `yongfair-products-${day}${kept.length > 0 ? `-${kept.length + 1}` : ""}.${format}`;
    const { fileId } = await savePrivateFile(house, { bytes, name, companyId, ownerId, accept: ["spreadsheet"] });
    kept.push({ fileId, rows });
  }
  return kept;
}

/** Ends a run with its files, each further one as a line of its own; files of a run that another worker has ended are dropped. */
async function finish(exportId: string, run: Run, parts: readonly Kept[]): Promise<void> {
  const { companyId, userId, format } = run;
  const end = { status: "DONE" as const, finishedAt: clock.now() };
  const about = (at: number) => ({ ...end, ...parts[at], order: parts.length > 1 ? { part: at + 1, of: parts.length } : {} });
  await db.$transaction(async (tx) => {
    const { count } = await tx.exportRun.updateMany({ where: { id: exportId, status: "RUNNING" }, data: about(0) });
    const more = parts.slice(1).map((_, at) => ({ companyId, userId, what: "products", format, ...about(at + 1) }));
    if (count > 0) await tx.exportRun.createMany({ data: more });
    else for (const { fileId } of parts) await dropPrivateFile(tx, fileId);
  });
}

async function worksThere({ companyId, userId }: Run): Promise<boolean> {
  const actor = await findMemberActor(`user:${userId}`);
  return actor?.memberships.some((one) => one.companyId === companyId) ?? false;
}

async function write(exportId: string, run: Run): Promise<void> {
  const give = (status: "CANCELLED" | "FAILED") =>
    db.exportRun.updateMany({ where: { id: exportId, status: "RUNNING" }, data: { status, finishedAt: clock.now() } });
  if (!(await worksThere(run))) return void (await give("CANCELLED"));
  try {
    await finish(exportId, run, await keepParts(run));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await give("FAILED");
  }
}

/** Writes an ordered file, for as long as whoever ordered it still works there. May run twice: the first to end it counts. */
export async function writeListingsExport({ exportId }: { exportId: string }): Promise<void> {
  const run = await db.exportRun.findUnique({
    where: { id: exportId },
    select: { companyId: true, userId: true, format: true, status: true },
  });
  if (!run?.companyId || (run.status !== "QUEUED" && run.status !== "RUNNING")) return;
  await db.exportRun.update({ where: { id: exportId }, data: { status: "RUNNING" } });
  const format = run.format === "xlsx" ? "xlsx" : "csv";
  await write(exportId, { companyId: run.companyId, userId: run.userId, format });
}
