import { entitlement } from "#lib/membership/queries";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { moveImport } from "#lib/product/bulk/move-import";
import { importOrdered } from "#lib/product/events";
import { canManageProducts } from "#lib/product/policy";
import { countImportsOfDay, findImport, type ImportView } from "#lib/product/queries/imports";

/** An import that the actor may go on with. */
export async function mayWriteImport(actor: Actor, importId: string): Promise<ImportView> {
  const run = (await findImport(actor, importId)) ?? fail("notFound");
  if (!canManageProducts(actor, run.company)) fail("forbidden");
  return run;
}

const isTaken = (error: unknown) => error instanceof Error && "code" in error && error.code === "P2002";

/** Steps that change products: one import of a firm at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isTaken(error)) fail("conflict", "importRunning");
    throw error;
  }
}

/** Counting and starting are one: two who start at once wait for each other here. */
async function requireRoom(tx: Transaction, companyId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Company" where id = ${companyId}::uuid for update`;
  if ((await countImportsOfDay(companyId)) >= (await entitlement(companyId, "importsPerDay"))) fail("limit", "importsOfDay");
}

/**
 * Begins to land an import that was tried, or goes on with one that broke off or was stopped. Fails with `conflict` where another import
 * of the firm is at work, `limit` where the plan's imports of the day are used up.
 */
export async function startImport(actor: Actor, importId: string): Promise<void> {
  const run = await mayWriteImport(actor, importId);
  const isFirst = run.stage === "ready";
  const progress = isFirst ? { progress: { total: run.counts.read }, startedAt: clock.now() } : {};
  await alone(() =>
    db.$transaction(async (tx) => {
      if (isFirst) await requireRoom(tx, run.companyId);
      await moveImport(tx, run, "start", { ...progress, error: null, actor: actorName(actor) });
      const details = { importId, fileName: run.fileName };
      await audit(tx, actor, {
        action: isFirst ? "import.start" : "import.resume",
        subject: `company:${run.companyId}`,
        details,
      });
      await emit(tx, importOrdered, { importId });
    }),
  );
}

/** Stops what goes on: batches that are done stay, the one at hand is left undone. Before it was started, the import is put away. */
export async function cancelImport(actor: Actor, importId: string): Promise<void> {
  const run = await mayWriteImport(actor, importId);
  await db.$transaction(async (tx) => {
    await moveImport(tx, run, "stop");
    if (run.stage !== "landing") return;
    await audit(tx, actor, { action: "import.stop", subject: `company:${run.companyId}`, details: { importId } });
  });
}

/** Leads back from the dry run to what the columns mean. */
export async function remapImport(actor: Actor, importId: string): Promise<void> {
  const run = await mayWriteImport(actor, importId);
  await db.$transaction((tx) => moveImport(tx, run, "back", { error: null }));
}

/** Takes a whole import back, as far as nobody has gone on with its products since. */
export async function undoImport(actor: Actor, importId: string): Promise<void> {
  const run = await mayWriteImport(actor, importId);
  const total = await db.importChange.count({ where: { importId, outcome: null } });
  if (total === 0) fail("conflict", "importNothingToUndo");
  const progress = {
    ...run.progress,
    undo: { ...run.progress.undo, total: run.progress.undo.total || total, by: actorName(actor) },
  };
  await alone(() =>
    db.$transaction(async (tx) => {
      await moveImport(tx, run, "undo", { error: null, progress });
      await audit(tx, actor, { action: "import.undo", subject: `company:${run.companyId}`, details: { importId, total } });
      await emit(tx, importOrdered, { importId });
    }),
  );
}
