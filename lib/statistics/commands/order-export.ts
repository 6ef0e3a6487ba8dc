import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { exportOrdered } from "#lib/statistics/events";
import { canExport } from "#lib/statistics/policy";
import { type ExportInput, filtersOf } from "#lib/statistics/schema/lists";

const mostOpen = 3;

/** Orders a file of a list as it is filtered; a job writes it. At most three at a time for one person. */
export async function orderExport(actor: Actor, { what, format, filters, locale }: ExportInput & { locale: string }) {
  if (actor.kind !== "user" || !canExport(actor, what)) fail("notFound");
  const { userId } = actor;
  const order = { filters: filtersOf[what].parse(Object.fromEntries(new URLSearchParams(filters))), locale, isDesk: true };
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for update`;
    const open = await tx.exportRun.count({ where: { userId, companyId: null, status: { in: ["QUEUED", "RUNNING"] } } });
    if (open >= mostOpen) fail("limit", "exportsRunning");
    const data = { userId, what, format, order: JSON.parse(JSON.stringify(order)) };
    const { id } = await tx.exportRun.create({ data, select: { id: true } });
    await audit(tx, actor, { action: "export.order", subject: `export:${id}`, details: { what, format, filters } });
    await emit(tx, exportOrdered, { exportId: id });
    return { exportId: id };
  });
}
