import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { privateFileUrl } from "#lib/platform/files/private";
import { canExport } from "#lib/statistics/policy";
import type { ExportKind } from "#lib/statistics/schema/lists";

export type ExportLine = {
  id: string;
  format: string;
  status: string;
  rows: number;
  createdAt: Date;
  /** Where the file opens for some minutes; null until it is written. */
  href: string | null;
};

const shown = 5;

/** The actor's own last exports of one list. */
export async function listExports(actor: Actor, what: ExportKind): Promise<ExportLine[]> {
  if (actor.kind !== "user") fail("notFound");
  if (!canExport(actor, what)) return [];
  const runs = await db.exportRun.findMany({
    where: { userId: actor.userId, companyId: null, what },
    select: { id: true, format: true, status: true, rows: true, createdAt: true, fileId: true },
    orderBy: { createdAt: "desc" },
    take: shown,
  });
  return runs.map(({ fileId, ...run }) => ({ ...run, href: fileId && privateFileUrl(fileId) }));
}
