import { z } from "zod";
import { type Actor, worksFor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { listingsExportOrdered } from "#lib/product/events";

export const exportFormats = z.enum(["csv", "xlsx"]);
type Order = { companyId: string; format: z.output<typeof exportFormats> };

/**
 * Orders a file with all of a firm's listings, written by a job. Everybody who works there may have it, each one at a time. Fails
 * with `notFound` for others, `conflict` while the last one is being written.
 */
export async function orderExport(actor: Actor, { companyId, format }: Order): Promise<{ exportId: string }> {
  if (actor.kind !== "user" || !worksFor(actor, companyId)) fail("notFound");
  const { userId } = actor;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`export:${companyId}:${userId}`}, 0))`;
    const open = { companyId, userId, what: "products", status: { in: ["QUEUED" as const, "RUNNING" as const] } };
    if ((await tx.exportRun.count({ where: open })) > 0) fail("conflict", "exportRunning");
    const data = { companyId, userId, what: "products", format };
    const { id: exportId } = await tx.exportRun.create({ data, select: { id: true } });
    await audit(tx, actor, { action: "product.export", subject: `company:${companyId}`, details: { exportId, format } });
    await emit(tx, listingsExportOrdered, { exportId });
    return { exportId };
  });
}
