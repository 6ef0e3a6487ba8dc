import type { UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { moveImport } from "#lib/product/bulk/move-import";
import { noteRevisions } from "#lib/product/bulk/note-revisions";
import { type Taken, takeBack } from "#lib/product/bulk/undo-import";
import { dropRevisions } from "#lib/product/bulk/undo-revisions";
import { importReason } from "#lib/product/import/run";
import { canManageProducts } from "#lib/product/policy";
import { type ImportView, loadImport } from "#lib/product/queries/imports";

const batch = 200;

/** One part of an undo: what was taken back and how far it has come are one transaction. Null when nothing is left. */
async function undoPart(run: ImportView, actor: UserActor): Promise<Taken | null> {
  return db.$transaction(
    async (tx) => {
      const [turn] = await tx.$queryRaw<{ id: string }[]>`
        select id::text as id from "ImportRun" where id = ${run.id}::uuid and phase = 'UNDO' and status = 'RUNNING' for update`;
      if (!turn) fail("conflict", "importStopped");
      const taken = await takeBack(actor, tx, { importId: run.id, reason: importReason(run.id), batch });
      if (taken === null) return null;
      await dropRevisions(actor, tx, taken.asked);
      await noteRevisions(actor, tx, "undo", taken.restored);
      const now = (await loadImport(run.id)) ?? fail("notFound");
      const { undo } = now.progress;
      const done = {
        restored: undo.restored + taken.putBack,
        removed: undo.removed + taken.removed,
        kept: undo.kept + taken.kept,
      };
      const progress = { ...now.progress, undo: { ...undo, ...done } };
      await tx.importRun.update({ where: { id: run.id }, data: { progress } });
      return taken;
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

/** Takes an import back part by part. Whoever ordered it must still have the right. */
export async function undoImportRun(run: ImportView, actor: UserActor): Promise<void> {
  if (!canManageProducts(actor, run.company)) fail("forbidden");
  while ((await undoPart(run, actor)) !== null);
  const end = (await loadImport(run.id)) ?? fail("notFound");
  await db.$transaction(async (tx) => {
    await moveImport(tx, end, "undone", { undoneAt: new Date() });
    const { by: _by, ...counts } = end.progress.undo;
    await audit(tx, actor, {
      action: "import.undone",
      subject: `company:${run.companyId}`,
      details: { importId: run.id, ...counts },
    });
  });
}
