import { z } from "zod";
import { system } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { savePrivateFile } from "#lib/platform/files/private";
import { tableFile } from "#lib/platform/files/table-file";
import { wordsOf } from "#lib/platform/i18n/words";
import { log } from "#lib/platform/log";
import { canExport } from "#lib/statistics/policy";
import { exportFormats, exportKinds } from "#lib/statistics/schema/lists";
import { exportTable } from "./tables.ts";

const actor = system("desk-export");
const orderShape = z.object({ filters: z.unknown(), locale: z.string(), isDesk: z.literal(true) });

async function write(run: { userId: string; what: string; format: string; order: unknown }) {
  const what = z.enum(exportKinds).parse(run.what);
  const format = z.enum(exportFormats).parse(run.format);
  const { filters, locale } = orderShape.parse(run.order);
  const { headings, batches } = exportTable(what, filters, wordsOf(locale, "admin"));
  const { bytes, rows } = await tableFile(format, headings, batches);
  const upload = { bytes, name: `${what}.${format}`, ownerId: run.userId, accept: ["spreadsheet" as const] };
  return { rows, ...(await savePrivateFile(actor, upload)) };
}

/** Whether whoever ordered may still carry the list out: a file is not written for somebody who has left or has another role now. */
async function mayStill({ userId, what }: { userId: string; what: string }): Promise<boolean> {
  const roles = await db.userRole.findMany({ where: { userId, user: { status: "ACTIVE" } }, select: { role: true } });
  const orderer = { kind: "user", userId, sessionId: "", memberships: [], watcherId: null } as const;
  return canExport({ ...orderer, roles: roles.map(({ role }) => role) }, z.enum(exportKinds).parse(what));
}

/** Writes the file of an export that was ordered, once. What cannot be written is said in its row. */
export async function writeDeskExport({ exportId }: { exportId: string }): Promise<void> {
  const run = await db.exportRun.findUnique({ where: { id: exportId } });
  if (!run || !["QUEUED", "RUNNING"].includes(run.status)) return;
  await db.exportRun.update({ where: { id: exportId }, data: { status: "RUNNING" } });
  try {
    if (!(await mayStill(run))) throw new Error("ordered by somebody who may not any more");
    const { rows, fileId } = await write(run);
    const data = { status: "DONE" as const, rows, fileId, finishedAt: clock.now() };
    await db.exportRun.updateMany({ where: { id: exportId, status: "RUNNING" }, data });
  } catch (error) {
    log.error({ exportId, error: String(error) }, "export");
    await db.exportRun.updateMany({ where: { id: exportId }, data: { status: "FAILED", finishedAt: clock.now() } });
  }
}
