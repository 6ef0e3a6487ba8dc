import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const named = z.array(z.object({ name: z.string(), reason: z.string() }));

const summary = z.object({ passed: z.number(), failed: named, skipped: named, shaky: named });

/** What one suite came to. `shaky` names those of the passed that failed before, and why. */
export type Summary = z.infer<typeof summary>;

export const nothing: Summary = { passed: 0, failed: [], skipped: [], shaky: [] };

/** A suite that broke down for one reason, outside of any test. */
export const broken = (name: string, error: unknown): Summary => ({ ...nothing, failed: [{ name, reason: firstLines(error) }] });

/** The first lines of an error, without colours. */
export function firstLines(error: unknown): string {
  const text = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return stripVTControlCharacters(String(text ?? ""))
    .split("\n")
    .slice(0, 12)
    .join("\n");
}

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
export function readSummary(name: string, file: string, exitCode: number): Summary {
  if (!existsSync(file)) return broken(name, `ended with ${exitCode} and without a word`);
  const value = summary.parse(JSON.parse(readFileSync(file, "utf8")));
  return exitCode !== 0 && value.failed.length === 0 ? add(value, broken(name, `ended with ${exitCode}`)) : value;
}

export const add = (one: Summary, other: Summary): Summary => ({
  passed: one.passed + other.passed,
  failed: [...one.failed, ...other.failed],
  skipped: [...one.skipped, ...other.skipped],
  shaky: [...one.shaky, ...other.shaky],
});

export const closingLine = ({ passed, failed, skipped }: Summary) =>
  `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
