import { writeFile } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { Rejection } from "./issues.ts";
import type { Sentence } from "./sentences.ts";
import type { ImportResult } from "./tally.ts";

/** Writes the rows that did not land as CSV, a line for each value that was wrong; formulas in them stay text. */
export async function writeReport(path: string, rejections: readonly Rejection[], say: Sentence): Promise<void> {
  const head = (["line", "sku", "column", "value", "reason"] as const).map((name) => say(`report.${name}`));
  const rows = rejections.map(({ line, sku, column, value, reason }) => [
    line,
    sku ?? "",
    column,
    value,
    say(`reason.${reason}`),
  ]);
  await writeFile(path, stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" }));
}

/** What a program gets: the counts, and every warning with its sentence. */
export function jsonResult({ rejections: _rejections, warnings, ...counts }: ImportResult, say: Sentence) {
  return { ...counts, warnings: warnings.map((warning) => ({ ...warning, message: say(`warning.${warning.reason}`) })) };
}

const shownRejections = 20;

/** What people read: the counts, warnings by kind, the first rejected rows. */
export function summaryLines(result: ImportResult, isDryRun: boolean, say: Sentence): string[] {
  const { warnings, rejections, isComplete: _isComplete, ...counts } = result;
  const kinds = new Map<string, number>();
  for (const { reason, column, value } of warnings) {
    const [kind, count] = reason === "more" ? [column, Number(value)] : [reason, 1];
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return [
    say("summary.read", counts),
    say("summary.landed", counts),
    say("summary.parts", counts),
    ...[...kinds].map(([kind, count]) => say("summary.warnings", { count, sentence: say(`warning.${kind}`) })),
    ...rejections
      .slice(0, shownRejections)
      .map(({ line, column, value, reason }) =>
        say("summary.rejection", { line, column, value, sentence: say(`reason.${reason}`) }),
      ),
    ...(isDryRun ? [say("summary.dryRun")] : []),
  ];
}
