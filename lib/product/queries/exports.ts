import { z } from "zod";
import { type Actor, worksFor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

const what = "products";

/** A catalogue that fills several files: which of how many this is. */
const partOrder = z.object({ part: z.int(), of: z.int() });

/** Somebody's latest exports of a firm's listings. Another's are nobody's business. */
export async function listExports(actor: Actor, companyId: string, limit = 20) {
  if (actor.kind !== "user" || !worksFor(actor, companyId)) return [];
  const runs = await db.exportRun.findMany({
    where: { companyId, userId: actor.userId, what },
    select: { id: true, format: true, status: true, rows: true, fileId: true, order: true, createdAt: true, finishedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return runs.map(({ order, ...run }) => ({ ...run, part: partOrder.safeParse(order).data ?? null }));
}

/** The file of an export, for whoever ordered it while working there; null before it is written. */
export async function findExportFile(actor: Actor, exportId: string): Promise<string | null> {
  if (actor.kind !== "user") return null;
  const run = await db.exportRun.findFirst({
    where: { id: exportId, userId: actor.userId, what, status: "DONE" },
    select: { fileId: true, companyId: true },
  });
  return run?.companyId && worksFor(actor, run.companyId) ? run.fileId : null;
}
