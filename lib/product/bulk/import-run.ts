import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canManageProducts } from "#lib/product/policy";
import type { UndoEntry } from "./snapshots.ts";
import * as sql from "./statements.ts";

export type ImportFile = { fileName: string; fileHash: string; format: string; encoding: string };

/** Fails with `notFound` where there is no such company, `forbidden` where the actor may not change its products. */
export async function requireImporter(actor: Actor, companyId: string): Promise<void> {
  const company = await db.company.findUnique({ where: { id: companyId }, select: { id: true, status: true } });
  if (!company) fail("notFound", "noCompany");
  if (!canManageProducts(actor, company)) fail("forbidden");
}

/** Records that an import of the command line has begun; the caller has passed `requireImporter`. */
export async function openImportRun(actor: Actor, companyId: string, file: ImportFile): Promise<{ importId: string }> {
  const data = { companyId, ...file, status: "RUNNING" as const, actor: actorName(actor) };
  const { id } = await db.importRun.create({ data, select: { id: true } });
  return { importId: id };
}

type Landed = {
  batch: number;
  read: number;
  counts: Record<"created" | "updated" | "unchanged", number>;
  undo: readonly UndoEntry[];
};

/**
 * Stores how far an import has come and what takes a batch back, in the batch's transaction. Fails with `conflict` where the run was
 * stopped, or where another worker landed this batch already.
 */
export async function keepBatch(tx: Transaction, importId: string, { undo, ...progress }: Landed): Promise<void> {
  const count = await tx.$executeRawUnsafe(sql.advanceImport, importId, JSON.stringify(progress), progress.batch);
  if (count === 0) fail("conflict", "importStopped");
  if (undo.length > 0) await tx.$executeRawUnsafe(sql.keepChanges, importId, JSON.stringify(undo));
}

export type ImportRunEnd = { importId: string; companyId: string; counts: Record<string, number> };

/** Records what became of an import, with its entry in the audit log. */
export async function closeImportRun(actor: Actor, { importId, companyId, counts }: ImportRunEnd): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.importRun.update({ where: { id: importId }, data: { status: "DONE", counts, finishedAt: clock.now() } });
    await audit(tx, actor, {
      action: "product.import",
      subject: `company:${companyId}`,
      details: { importId, ...counts },
    });
  });
}

/** Records that an import of the command line broke off; what it landed stays and can be undone. */
export async function breakImportRun(importId: string, error: string): Promise<void> {
  await db.importRun.updateMany({
    where: { id: importId, status: "RUNNING" },
    data: { status: "FAILED", error, finishedAt: clock.now() },
  });
}
