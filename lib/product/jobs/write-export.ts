import { system } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { savePrivateFile } from "#lib/platform/files/private";
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

/** The whole catalogue as a file that an import takes back unchanged: walked once for its columns, once for its rows. */
export async function exportTable({
  companyId,
  format,
}: Pick<Run, "companyId" | "format">): Promise<{ bytes: Buffer; rows: number }> {
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
  return tableFile(format, columns.headings(), rows());
}

async function write(run: Run) {
  const actor = await findMemberActor(`user:${run.userId}`);
  if (!actor?.memberships.some(({ companyId }) => companyId === run.companyId)) return { status: "CANCELLED" as const };
  const { bytes, rows } = await exportTable(run);
  const name = `yongfair-products-${clock.now().toISOString().slice(0, 10)}.${run.format}`;
  const { companyId, userId: ownerId } = run;
  const { fileId } = await savePrivateFile(house, { bytes, name, companyId, ownerId, accept: ["spreadsheet"] });
  return { status: "DONE" as const, rows, fileId };
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
  const end = await write({ companyId: run.companyId, userId: run.userId, format }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return { status: "FAILED" as const };
  });
  await db.exportRun.updateMany({ where: { id: exportId, status: "RUNNING" }, data: { ...end, finishedAt: clock.now() } });
}
