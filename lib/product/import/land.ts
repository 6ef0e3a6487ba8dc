import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { requireImporter } from "#lib/product/bulk/import-run";
import { assemble, type Reading } from "./assemble.ts";
import { BadRowsFile } from "./bad-rows.ts";
import { loadCompletion } from "./completion.ts";
import { Course, type CourseOptions } from "./course.ts";
import { mostPicturesFor } from "./fit-pictures.ts";
import type { Reason, WarningReason } from "./issues.ts";
import { Lander } from "./lander.ts";
import { importLimits } from "./limits.ts";
import { openSource } from "./open.ts";
import type { ImportPlan } from "./plan.ts";
import { PriceLander } from "./prices/lander.ts";
import { readPriceRow } from "./prices/read.ts";
import type { Source } from "./rows.ts";
import type { Sentence } from "./sentences.ts";
import { openTable, type Table } from "./table.ts";
import { type ImportResult, ImportTally } from "./tally.ts";

export type ImportFile = { path: string; plan: ImportPlan };

export type LandOptions = Omit<CourseOptions, "actor" | "onBad"> & {
  onProgress?: (read: number) => void;
  /** Where rows that do not land are written, in the language of these sentences. */
  badRows?: { path: string; say: Sentence };
};

type Opened = { source: Source; table: Table };

/** Opens a file as it is planned to be read, and closes it whatever happens. */
export async function withTable<Result>(file: ImportFile, use: (opened: Opened) => Promise<Result>): Promise<Result> {
  const source = await openSource(file.path);
  try {
    return await use({ source, table: await openTable(source, file.plan) });
  } finally {
    await source.close();
  }
}

/** One row of the file on its way: read as what the table is, and taken. */
async function taker({ mode }: Table, reading: Reading, course: Course) {
  if (mode === "prices") {
    const lander = new PriceLander(course);
    return {
      take: (row: Parameters<PriceLander["take"]>[1]) => lander.take(readPriceRow(row, reading), row),
      flush: () => lander.flush(),
    };
  }
  const { actor, companyId } = course.options;
  const lander = new Lander(course, await mostPicturesFor(actor, companyId));
  const known = await loadCompletion();
  return {
    take: (row: Parameters<Lander["take"]>[1]) => lander.take(assemble(row, reading, known), row),
    flush: () => lander.flush(),
  };
}

async function travel({ source, table }: Opened, { plan }: ImportFile, options: CourseOptions & LandOptions) {
  const { format, sheet, mode, columns } = table;
  const tally = new ImportTally({ format, encoding: source.encoding, sheet, mode });
  const course = new Course(options, tally);
  const { take, flush } = await taker(table, { columns, defaults: plan.defaults, isFeed: table.isFeed }, course);
  for await (const row of table.rows()) {
    await take(row);
    if (tally.read % importLimits.batch === 0) options.onProgress?.(tally.read);
    if (course.isStopped) return tally.result(false);
  }
  await flush();
  return tally.result(!course.isStopped);
}

/**
 * Lands what a file holds in batches: good rows in, bad rows told, unchanged ones left alone. It goes on from where an earlier run was
 * stored, and stops between batches when it is cancelled. A dry run writes nothing. Fails with `invalid` or `limit` and a reason where the
 * file as a whole cannot be taken, `notFound` where there is no such company and `forbidden` where the actor may not change its products.
 */
export async function landFile(actor: Actor, file: ImportFile, options: LandOptions): Promise<ImportResult> {
  await requireImporter(actor, options.companyId);
  if (options.isPublishing && actor.kind !== "system") fail("forbidden");
  return withTable(file, (opened) => landTable(actor, { ...file, opened }, options));
}

export async function landTable(
  actor: Actor,
  file: ImportFile & { opened: Opened },
  options: LandOptions,
): Promise<ImportResult> {
  const { badRows } = options;
  const bad = badRows && new BadRowsFile(badRows.path, file.opened.table.header.labels, badRows.say);
  try {
    return await travel(file.opened, file, { ...options, actor, ...(bad && { onBad: bad.add.bind(bad) }) });
  } finally {
    await bad?.close();
  }
}

export type ShownIssue = {
  line: number;
  sku: string | null;
  column: string;
  value: string;
  /** The key of its sentence in messages/<locale>/import.json. */
  message: `reason.${Reason}` | `warning.${WarningReason}`;
};

export type Rehearsal = { result: ImportResult; issues: ShownIssue[] };

/** The first hundred faults of an import, rejections before warnings. */
export function shownIssues(result: ImportResult): ShownIssue[] {
  const rejections = result.rejections.map(({ reason, ...one }): ShownIssue => ({ ...one, message: `reason.${reason}` }));
  const warnings = result.warnings.map(({ reason, ...one }): ShownIssue => ({ ...one, message: `warning.${reason}` }));
  return [...rejections, ...warnings].slice(0, importLimits.issuesShown);
}

/** What landing a file would do: counts, and the first hundred faults, rejections before warnings. Nothing is written. */
export async function rehearse(actor: Actor, file: ImportFile, companyId: string): Promise<Rehearsal> {
  const result = await landFile(actor, file, { companyId, isPublishing: false, isDryRun: true, reason: "" });
  return { result, issues: shownIssues(result) };
}
