import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Actor } from "#lib/platform/actor";
import { AppError, fail } from "#lib/platform/errors";
import { closeImportRun, openImportRun, requireImporter } from "#lib/product/bulk/import-run";
import { makeClassifier } from "#lib/taxonomy/classify/classify";
import { listCategories, listTemplates } from "#lib/taxonomy/queries";
import { assemble } from "./assemble.ts";
import { indexTemplate } from "./attributes.ts";
import type { Completion } from "./complete.ts";
import { Lander } from "./lander.ts";
import { openSource } from "./open.ts";
import { foldMapping, openTable } from "./table.ts";
import { type ImportResult, ImportTally } from "./tally.ts";

export type ImportOptions = {
  path: string;
  companyId: string;
  isPublishing: boolean;
  isDryRun: boolean;
  mapping: Readonly<Record<string, string>>;
  onProgress?: (read: number) => void;
};

async function completion(): Promise<Completion> {
  const roots = await listCategories();
  if (roots.length === 0) fail("conflict", "noCategories");
  const leaves = roots.flatMap(({ children }) => children);
  const templates = await listTemplates(leaves.map(({ id }) => id));
  const indexed = new Map([...templates].map(([id, template]) => [id, indexTemplate(template)]));
  const none = indexTemplate([]);
  return { classify: makeClassifier(roots), templateOf: (id) => indexed.get(id) ?? none };
}

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

const countsOf = ({ warnings, rejections, format: _format, encoding: _encoding, ...figures }: ImportResult) => ({
  ...figures,
  warnings: warnings.length,
  rejections: rejections.length,
});

/**
 * Reads a supplier's file and lands its products in batches: good rows in, bad rows told, unchanged ones left alone. A dry run
 * writes nothing. Fails with `invalid` or `limit` and a reason where the file as a whole cannot be taken.
 */
export async function importProducts(actor: Actor, options: ImportOptions): Promise<ImportResult> {
  await requireImporter(actor, options.companyId);
  const source = await openSource(options.path);
  const table = await openTable(source, foldMapping(options.mapping));
  const tally = new ImportTally(table.format, source.encoding);
  const known = await completion();
  const { companyId, path } = options;
  const about = { fileName: basename(path).slice(0, 200), format: table.format, encoding: source.encoding };
  const opened = options.isDryRun ? null : await openImportRun(actor, companyId, { ...about, fileHash: await digest(path) });
  const lander = new Lander(actor, options, `import ${opened?.importId ?? ""}`.trim(), tally);
  for await (const row of table.rows) {
    await lander.take(assemble(row, table.columns, known));
    if (tally.read % 1_000 === 0) options.onProgress?.(tally.read);
  }
  await lander.flush();
  const result = tally.result();
  if (opened) await closeImportRun(actor, { ...opened, companyId, counts: countsOf(result) });
  return result;
}

/** The reason a file was refused as a whole, or null for any other error. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof AppError &&
  (error.code === "invalid" || error.code === "limit" || error.code === "notFound" || error.code === "conflict")
    ? (error.detail ?? error.code)
    : null;
