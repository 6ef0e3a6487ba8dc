import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entitlement } from "#lib/membership/queries";
import { type Actor, actorName, companiesOf } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { dropPrivateFile, savePrivateFile } from "#lib/platform/files/private";
import { emit } from "#lib/platform/jobs";
import { importUploaded } from "#lib/product/events";
import { headOf } from "#lib/product/import/kinds";
import { canManageProducts } from "#lib/product/policy";
import { countUploadsOfDay } from "#lib/product/queries/imports";
import { importOrder, uploadsPerImport } from "#lib/product/schema/imports";

export type ImportUpload = { companyId: string; name: string; bytes: Uint8Array; locale: string };

async function requireWriter(actor: Actor, companyId: string): Promise<void> {
  const company = await db.company.findFirst({
    where: { AND: [{ id: companyId }, { id: { in: companiesOf(actor) } }] },
    select: { id: true, status: true },
  });
  if (!company) fail("notFound");
  if (!canManageProducts(actor, company)) fail("forbidden");
}

const faults: Record<string, string> = { oldExcel: "importOldExcel", encrypted: "importEncrypted", archive: "importArchive" };

/** Files that are no table at all are named before they are kept, with the way out. */
async function refuseStrangers(bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "yongfair-import-"));
  try {
    const path = join(folder, "upload");
    await writeFile(path, bytes);
    await headOf(path);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    fail("invalid", `file:${faults[error.detail ?? ""] ?? "importKind"}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const formats = ["spreadsheet", "archive", "markup"] as const;

/**
 * Takes a supplier's file in; a job looks at it. Nothing of it is read here but its first bytes. Fails with `notFound` for strangers,
 * `forbidden` without the right, `invalid` for what is no table, `limit` where a firm has sent too many within a day.
 */
export async function uploadImport(
  actor: Actor,
  { companyId, name, bytes, locale }: ImportUpload,
): Promise<{ importId: string }> {
  await requireWriter(actor, companyId);
  const most = (await entitlement(companyId, "importsPerDay")) * uploadsPerImport;
  if ((await countUploadsOfDay(companyId)) >= most) fail("limit", "importUploads");
  if (bytes.length === 0) fail("invalid", "file:required");
  await refuseStrangers(bytes);
  const { fileId } = await savePrivateFile(actor, { bytes, name, companyId, accept: formats });
  try {
    return await db.$transaction(async (tx) => {
      const { id: importId } = await tx.importRun.create({
        data: {
          companyId,
          phase: "INSPECT",
          status: "QUEUED",
          fileName: name.slice(0, 200),
          fileHash: createHash("sha256").update(bytes).digest("hex"),
          format: "",
          fileId,
          mapping: importOrder.parse({ locale }),
          actor: actorName(actor),
        },
        select: { id: true },
      });
      await emit(tx, importUploaded, { importId });
      return { importId };
    });
  } catch (error) {
    await db.$transaction((tx) => dropPrivateFile(tx, fileId));
    throw error;
  }
}
