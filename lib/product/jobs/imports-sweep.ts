import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { dropPrivateFile } from "#lib/platform/files/private";

const hour = 3_600_000;
const lostAfter = 2 * hour;
const keptFor = 30 * 24 * hour;
const mostSwept = 500;

const before = (span: number) => new Date(clock.now().getTime() - span);

/** Imports whose worker was lost for good are told to have broken off, so that the firm can go on; uploads are kept for thirty days. */
export async function sweepImports(): Promise<void> {
  await db.importRun.updateMany({
    where: { status: { in: ["QUEUED", "RUNNING"] }, touchedAt: { lt: before(lostAfter) } },
    data: { status: "FAILED", error: "lost", openKey: null, finishedAt: clock.now() },
  });
  const old = await db.importRun.findMany({
    where: { touchedAt: { lt: before(keptFor) }, OR: [{ fileId: { not: null } }, { badFileId: { not: null } }] },
    select: { id: true, fileId: true, badFileId: true },
    take: mostSwept,
  });
  for (const { id, fileId, badFileId } of old) {
    await db.$transaction(async (tx) => {
      await tx.importRun.update({ where: { id }, data: { fileId: null, badFileId: null } });
      for (const file of [fileId, badFileId]) if (file) await dropPrivateFile(tx, file);
    });
  }
}
