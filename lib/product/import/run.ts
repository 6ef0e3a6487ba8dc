import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Actor } from "#lib/platform/actor";
import { AppError } from "#lib/platform/errors";
import { breakImportRun, closeImportRun, keepBatch, openImportRun, requireImporter } from "#lib/product/bulk/import-run";
import { type LandOptions, landTable, withTable } from "./land.ts";
import { openPlan } from "./plan.ts";
import type { Sentence } from "./sentences.ts";
import type { ImportResult } from "./tally.ts";

export type ImportOptions = {
  path: string;
  companyId: string;
  isPublishing: boolean;
  isDryRun: boolean;
  mapping: Readonly<Record<string, string>>;
  sheet?: string;
  badRows?: { path: string; say: Sentence };
  onProgress?: (read: number) => void;
};

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

/** What a run keeps of its result: numbers alone. */
export const countsOf = ({
  warnings,
  rejections,
  read,
  created,
  updated,
  unchanged,
  rejected,
  variants,
  pictures,
}: ImportResult) => ({
  ...{ read, created, updated, unchanged, rejected, variants, pictures },
  warnings: warnings.length,
  rejections: rejections.length,
});

/**
 * Reads a supplier's file and lands its products in batches, recorded as one run of an import: good rows in, bad rows told, unchanged
 * ones left alone. A dry run writes nothing. Fails with `invalid` or `limit` and a reason where the file as a whole cannot be taken.
 */
export async function importProducts(actor: Actor, options: ImportOptions): Promise<ImportResult> {
  const { companyId, path, mapping, sheet, isDryRun } = options;
  await requireImporter(actor, companyId);
  const file = { path, plan: { ...openPlan, columns: { ...mapping }, sheet: sheet ?? null } };
  return withTable(file, async (opened) => {
    const { format } = opened.table;
    const about = { fileName: basename(path).slice(0, 200), format, encoding: opened.source.encoding };
    const run = isDryRun ? null : await openImportRun(actor, companyId, { ...about, fileHash: await digest(path) });
    if (!run) return landTable(actor, { ...file, opened }, { ...options, reason: "" });
    const { importId } = run;
    const course: LandOptions = {
      ...options,
      reason: importReason(importId),
      onBatch: (tx, landed) => keepBatch(tx, importId, landed),
    };
    try {
      const result = await landTable(actor, { ...file, opened }, course);
      await closeImportRun(actor, { importId, companyId, counts: countsOf(result) });
      return result;
    } catch (error) {
      await breakImportRun(importId, refusalOf(error) ?? "broken");
      throw error;
    }
  });
}

/** What the history of a product says where an import made or changed it. */
export const importReason = (importId: string): string => `import ${importId}`;

/** The reason a file was refused as a whole, or null for any other error. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof AppError &&
  (error.code === "invalid" || error.code === "limit" || error.code === "notFound" || error.code === "conflict")
    ? (error.detail ?? error.code)
    : null;
