import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";

const summary = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
});

/** What one suite came to. */
export type Summary = z.infer<typeof summary>;

const place = "YONGFAIR_SUMMARY";

/** For reporters: hands the outcome to `npm test`, which named the file. */
export function writeSummary(value: Summary) {
  const file = process.env[place];
  if (file) writeFileSync(file, JSON.stringify(value));
}

export const summaryPlace = (file: string) => {
  rmSync(file, { force: true });
  return { [place]: file };
};

/** Reads what a suite left; a suite that ended without a word, or badly without a failed test, counts as one failure. */
export function readSummary(file: string, exitCode: number): Summary {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const value = summary.parse(JSON.parse(readFileSync(file, "utf8")));
  return exitCode !== 0 && value.failed === 0 ? { ...value, failed: 1 } : value;
}

export const add = (one: Summary, other: Summary): Summary => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
});

export const closingLine = ({ passed, failed, skipped }: Summary) =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
