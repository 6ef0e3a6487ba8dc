import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { dropPrivateFile, mostFileBytes, savePrivateFile } from "#lib/platform/files/private";
import { keepBatch } from "#lib/product/bulk/import-run";
import { moveImport } from "#lib/product/bulk/move-import";
import { landFile, shownIssues } from "#lib/product/import/land";
import { countsOf, importReason } from "#lib/product/import/run";
import { importLocales, sentences } from "#lib/product/import/sentences";
import type { ImportResult } from "#lib/product/import/tally";
import { type ImportView, loadImport } from "#lib/product/queries/imports";
import type { ImportWork } from "./imports.ts";

const badName = (fileName: string) => `${fileName.replace(/\.[^.]{1,5}$/, "").slice(0, 120)}-rejected.csv`;

/** Keeps the rows that did not land as a file of the firm; what is too large for one is left out. */
async function keepBadRows({ run, actor }: ImportWork, path: string, rejected: number): Promise<string | null> {
  if (rejected === 0) return null;
  const bytes = await readFile(path);
  if (bytes.length > mostFileBytes) return null;
  const upload = { bytes, name: badName(run.fileName), companyId: run.companyId, accept: ["spreadsheet" as const] };
  try {
    return (await savePrivateFile(actor, upload)).fileId;
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return null;
    throw error;
  }
}

const badPath = ({ folder }: ImportWork) => join(folder, "rejected.csv");

const badRowsOf = (work: ImportWork) => ({
  path: badPath(work),
  say: sentences(importLocales.find((one) => one === work.run.order.locale) ?? "en"),
});

type End = { tx: Transaction; run: ImportView; data: { counts: object; issues: object; badFileId: string | null } };

/** Writes down what came of the file and what of it did not land. Where the run was stopped meanwhile, nothing is kept. */
async function finish(work: ImportWork, result: ImportResult, move: (end: End) => Promise<void>): Promise<void> {
  const { run } = work;
  const badFileId = await keepBadRows(work, badPath(work), result.rejected);
  const data = { counts: countsOf(result), issues: shownIssues(result), badFileId };
  try {
    await db.$transaction(async (tx) => {
      await move({ tx, run, data });
      if (run.badFileId) await dropPrivateFile(tx, run.badFileId);
    });
  } catch (error) {
    if (badFileId) await db.$transaction((tx) => dropPrivateFile(tx, badFileId));
    throw error;
  }
}

/** Tries a file: what would come of it, and every fault. */
export async function rehearseImport(work: ImportWork): Promise<void> {
  const { run, actor, path } = work;
  const options = { companyId: run.companyId, isPublishing: false, isDryRun: true, reason: "", badRows: badRowsOf(work) };
  const result = await landFile(actor, { path, plan: run.order.plan }, options);
  await finish(work, result, ({ tx, data }) => moveImport(tx, run, "checked", data));
}

const isStopped = async (importId: string) => (await loadImport(importId))?.stage !== "landing";

/** Lands a file batch by batch, from where an earlier worker was torn away; each batch carries its own progress and what takes it back. */
export async function landImport(work: ImportWork): Promise<void> {
  const { run, actor, path } = work;
  const { batch, read, counts } = run.progress;
  const result = await landFile(
    actor,
    { path, plan: run.order.plan },
    {
      companyId: run.companyId,
      isPublishing: false,
      isDryRun: false,
      reason: importReason(run.id),
      from: { batch, read, counts },
      badRows: badRowsOf(work),
      onBatch: (tx, landed) => keepBatch(tx, run.id, landed),
      isCancelled: () => isStopped(run.id),
    },
  );
  if (!result.isComplete) return;
  await finish(work, result, async ({ tx, data }) => {
    await moveImport(tx, run, "landed", data);
    const details = { importId: run.id, ...countsOf(result) };
    await audit(tx, actor, { action: "product.import", subject: `company:${run.companyId}`, details });
  });
}
