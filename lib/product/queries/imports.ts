import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { deepestHit } from "#lib/platform/paging";
import type { InspectedSheet } from "#lib/product/import/inspect";
import type { ShownIssue } from "#lib/product/import/land";
import { seesListings } from "#lib/product/policy";
import { changesPerPage, importCounts, importOrder, importProgress, importsPerPage } from "#lib/product/schema/imports";
import { stageOf } from "#lib/product/status/imports";

/** What a file is: every sheet by name, and the one that is read with its columns. */
export type KeptInspection = {
  format: string;
  encoding: string;
  sheets: { name: string; rows: number; isCounted: boolean; problem: string | null }[];
  more: number;
  current: InspectedSheet | null;
  /** What tells files of this shape. */
  signature: string | null;
};

const line = {
  id: true,
  companyId: true,
  phase: true,
  status: true,
  fileName: true,
  format: true,
  encoding: true,
  fileId: true,
  badFileId: true,
  inspection: true,
  mapping: true,
  progress: true,
  counts: true,
  issues: true,
  error: true,
  actor: true,
  startedAt: true,
  finishedAt: true,
  undoneAt: true,
  company: { select: { id: true, status: true } },
} as const satisfies Prisma.ImportRunSelect;

type Row = Prisma.ImportRunGetPayload<{ select: typeof line }>;

/** Written by the inspecting job alone, in this shape; empty before it has run. */
const keptInspection = (stored: unknown) =>
  (stored && typeof stored === "object" && "sheets" in stored ? stored : null) as KeptInspection | null;

/** Written by the jobs alone, from `shownIssues`. */
const keptIssues = (stored: unknown) => (Array.isArray(stored) ? stored : []) as ShownIssue[];

function view({ inspection, mapping, progress, counts, issues, ...rest }: Row) {
  return {
    ...rest,
    stage: stageOf(rest),
    inspection: keptInspection(inspection),
    order: importOrder.parse(mapping),
    progress: importProgress.parse(progress),
    counts: importCounts.parse(counts),
    issues: keptIssues(issues),
  };
}
export type ImportView = ReturnType<typeof view>;

/** For jobs and commands, which check for themselves. */
export async function loadImport(importId: string): Promise<ImportView | null> {
  const row = await db.importRun.findUnique({ where: { id: importId }, select: line });
  return row && view(row);
}

/** An import at the desk of its firm or of the staff. */
export async function findImport(actor: Actor, importId: string): Promise<ImportView | null> {
  const run = await loadImport(importId);
  return run && seesListings(actor, run.companyId) ? run : null;
}

async function namesOf(actors: readonly string[]): Promise<Map<string, string>> {
  const ids = actors.filter((one) => one.startsWith("user:")).map((one) => one.slice("user:".length));
  const users = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [`user:${id}`, name]));
}

/** A firm's imports, the latest first, with who made them; a name is null where the house did. */
export async function listImports(actor: Actor, companyId: string, asked: number) {
  if (!seesListings(actor, companyId)) return { items: [], total: 0, page: 1 };
  const page = Math.min(asked, Math.floor(deepestHit / importsPerPage));
  const [rows, total] = await Promise.all([
    db.importRun.findMany({
      where: { companyId },
      select: { id: true, phase: true, status: true, fileName: true, counts: true, actor: true, startedAt: true },
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * importsPerPage,
      take: importsPerPage,
    }),
    db.importRun.count({ where: { companyId } }),
  ]);
  const names = await namesOf(rows.map((row) => row.actor));
  const items = rows.map(({ counts, actor: by, ...row }) => ({
    ...row,
    stage: stageOf(row),
    counts: importCounts.parse(counts),
    by: names.get(by) ?? null,
  }));
  return { items, total, page };
}
export type ImportLine = Awaited<ReturnType<typeof listImports>>["items"][number];

const day = 86_400_000;
const byPeople = { startsWith: "user:" };

/** Imports that people of a firm have started within a day; what was only tried does not count. */
export const countImportsOfDay = (companyId: string): Promise<number> =>
  db.importRun.count({
    where: {
      companyId,
      phase: { in: ["LAND", "UNDO"] },
      actor: byPeople,
      startedAt: { gte: new Date(clock.now().getTime() - day) },
    },
  });

/** Files that people of a firm have sent within a day. */
export const countUploadsOfDay = (companyId: string): Promise<number> =>
  db.importRun.count({ where: { companyId, actor: byPeople, startedAt: { gte: new Date(clock.now().getTime() - day) } } });

/** The products that an import touched, those first that an undo kept; a page of them, and how many wait for a reviewer. */
export async function listImportChanges(actor: Actor, run: ImportView, asked: number) {
  if (!seesListings(actor, run.companyId)) return { items: [], total: 0, page: 1, waiting: 0, drafts: 0 };
  const page = Math.min(asked, Math.floor(deepestHit / changesPerPage));
  const where = { importId: run.id };
  const product = { id: true, sku: true, nameZh: true, nameEn: true, status: true } as const;
  const [rows, total, waiting, drafts] = await Promise.all([
    db.importChange.findMany({
      where,
      select: { outcome: true, product: { select: product } },
      orderBy: [{ outcome: { sort: "asc", nulls: "last" } }, { productId: "asc" }],
      skip: (page - 1) * changesPerPage,
      take: changesPerPage,
    }),
    db.importChange.count({ where }),
    db.product.count({ where: { changes: { some: where }, revisions: { some: { status: "PENDING" } } } }),
    db.product.count({ where: { changes: { some: where }, status: "DRAFT" } }),
  ]);
  return { items: rows, total, page, waiting, drafts };
}
export type ImportChanges = Awaited<ReturnType<typeof listImportChanges>>;
