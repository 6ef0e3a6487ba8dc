import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { canManageProducts } from "#lib/product/policy";
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

async function openRun(actor: Actor, { path, companyId }: ImportOptions, format: string, encoding: string): Promise<string> {
  const data = {
    companyId,
    fileName: basename(path).slice(0, 200),
    fileHash: await digest(path),
    format,
    encoding,
    actor: actorName(actor),
  };
  const { id } = await db.importRun.create({ data, select: { id: true } });
  return id;
}

async function closeRun(actor: Actor, importId: string, companyId: string, result: ImportResult) {
  const { warnings, rejections, format: _format, encoding: _encoding, ...figures } = result;
  const counts = { ...figures, warnings: warnings.length, rejections: rejections.length };
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

/**
 * Reads a supplier's file and lands its products in batches: good rows in, bad rows told, unchanged ones left alone. A dry run
 * writes nothing. Fails with `invalid` or `limit` and a reason where the file as a whole cannot be taken.
 */
export async function importProducts(actor: Actor, options: ImportOptions): Promise<ImportResult> {
  const company = await db.company.findUnique({ where: { id: options.companyId }, select: { status: true } });
  if (!company) fail("notFound", "noCompany");
  if (!canManageProducts(actor, company)) fail("forbidden");
  const source = await openSource(options.path);
  const table = await openTable(source, foldMapping(options.mapping));
  const tally = new ImportTally(table.format, source.encoding);
  const known = await completion();
  const importId = options.isDryRun ? null : await openRun(actor, options, table.format, source.encoding);
  const lander = new Lander(actor, options, `import ${importId ?? ""}`.trim(), tally);
  for await (const row of table.rows) {
    await lander.take(assemble(row, table.columns, known));
    if (tally.read % 1_000 === 0) options.onProgress?.(tally.read);
  }
  await lander.flush();
  const result = tally.result();
  if (importId !== null) await closeRun(actor, importId, options.companyId, result);
  return result;
}

/** The reason a file was refused as a whole, or null for any other error. */
export const refusalOf = (error: unknown): string | null =>
  error instanceof AppError &&
  (error.code === "invalid" || error.code === "limit" || error.code === "notFound" || error.code === "conflict")
    ? (error.detail ?? error.code)
    : null;
