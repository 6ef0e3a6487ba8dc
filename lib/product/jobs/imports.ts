import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { readPrivateFile } from "#lib/platform/files/private";
import { moveImport } from "#lib/product/bulk/move-import";
import { refusalOf } from "#lib/product/import/run";
import { type ImportView, loadImport } from "#lib/product/queries/imports";
import { findMemberActor } from "#lib/product/queries/members";
import { type ImportPhase, isWorking } from "#lib/product/status/imports";
import { inspectImport } from "./imports-inspect.ts";
import { landImport, rehearseImport } from "./imports-land.ts";
import { undoImportRun } from "./imports-undo.ts";

/** The work of one phase: the run, whose it is, and where the upload lies for as long as it lasts. */
export type ImportWork = { run: ImportView; actor: UserActor; folder: string; path: string };

/** Lays the upload out under a name of our own and takes it away again. */
async function withUpload(run: ImportView, actor: UserActor, work: (given: ImportWork) => Promise<void>): Promise<void> {
  const { bytes } = await readPrivateFile(run.fileId ?? fail("notFound", "fileGone"));
  const folder = await mkdtemp(join(tmpdir(), "yongfair-import-"));
  try {
    const path = join(folder, "upload");
    await writeFile(path, bytes);
    await work({ run, actor, folder, path });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const works: Record<Exclude<ImportPhase, "UNDO">, (given: ImportWork) => Promise<void>> = {
  INSPECT: inspectImport,
  REHEARSE: rehearseImport,
  LAND: landImport,
};

const actorOf = async (run: ImportView) =>
  (await findMemberActor(run.phase === "UNDO" ? run.progress.undo.by : run.actor)) ?? fail("forbidden");

async function work(run: ImportView): Promise<void> {
  const actor = await actorOf(run);
  if (run.phase === "UNDO") await undoImportRun(run, actor);
  else await withUpload(run, actor, works[run.phase]);
}

/** What a person has to be told; null for what is tried again: a neighbour that is away, somebody who was faster, a fault of ours. */
function saidOf(error: unknown): string | null {
  if (!(error instanceof AppError) || error.code === "unavailable" || error.detail === "changedMeanwhile") return null;
  return error.code === "forbidden" ? "forbidden" : refusalOf(error);
}

/** An error that comes from having been stopped is none. */
async function settle(before: ImportView, error: unknown): Promise<void> {
  const run = await loadImport(before.id);
  if (!run || run.stage !== before.stage) return;
  const said = saidOf(error);
  if (said === null) throw error;
  if (said === "importStopped") return;
  await db.$transaction((tx) => moveImport(tx, run, "fail", { error: said }));
}

/**
 * Does what an import waits for, in the name and with the rights that whoever ordered it has now. It may run twice and be taken up in the
 * middle: a landing goes on after its last batch, an undo with what it has not looked at.
 */
export async function workImport({ importId }: { importId: string }): Promise<void> {
  await db.importRun.updateMany({ where: { id: importId, status: "QUEUED" }, data: { status: "RUNNING" } });
  const run = await loadImport(importId);
  if (!run || !isWorking(run.stage)) return;
  try {
    await work(run);
  } catch (error) {
    await settle(run, error);
  }
}
