import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canManageProducts } from "#lib/product/policy";

export type ImportFile = { fileName: string; fileHash: string; format: string; encoding: string };

/** Fails with `notFound` where there is no such company, `forbidden` where the actor may not change its products. */
export async function requireImporter(actor: Actor, companyId: string): Promise<void> {
  const company = await db.company.findUnique({ where: { id: companyId }, select: { status: true } });
  if (!company) fail("notFound", "noCompany");
  if (!canManageProducts(actor, company)) fail("forbidden");
}

/** Records that an import has begun; the caller has passed `requireImporter`. */
export async function openImportRun(actor: Actor, companyId: string, file: ImportFile): Promise<{ importId: string }> {
  const { id } = await db.importRun.create({ data: { companyId, ...file, actor: actorName(actor) }, select: { id: true } });
  return { importId: id };
}

export type ImportRunEnd = { importId: string; companyId: string; counts: Record<string, number> };

/** Records what became of an import, with its entry in the audit log. */
export async function closeImportRun(actor: Actor, { importId, companyId, counts }: ImportRunEnd): Promise<void> {
  await db.$transaction([
    db.importRun.update({ where: { id: importId }, data: { counts, finishedAt: clock.now() } }),
    db.auditEntry.create({
      data: {
        actor: actorName(actor),
        action: "product.import",
        subject: `company:${companyId}`,
        details: { importId, ...counts },
      },
    }),
  ]);
}
