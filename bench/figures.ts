import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const figure = z.object({
  name: z.string(),
  measured: z.number(),
  unit: z.string(),
  target: z.object({ bound: z.enum(["most", "least"]), value: z.number() }).optional(),
  /** How many times the same figure of a bare Node.js server that sends the same bytes. */
  timesBare: z.number().optional(),
  /** What was measured beside it, by name with unit. */
  beside: z.record(z.string(), z.number()).optional(),
});

const section = z.object({
  title: z.string(),
  takenAt: z.string(),
  note: z.string().optional(),
  machine: z.string(),
  figures: z.array(figure),
});

const results = z.record(z.string(), section);

export type Figure = z.infer<typeof figure>;
export type Section = z.infer<typeof section>;
export type Results = z.infer<typeof results>;

export const most = (value: number): Figure["target"] => ({ bound: "most", value });
export const least = (value: number): Figure["target"] => ({ bound: "least", value });

export const isMissed = ({ measured, target }: Figure): boolean =>
  target !== undefined && (target.bound === "most" ? measured > target.value : measured < target.value);

const file = new URL("results.json", import.meta.url);

/** What has been measured so far, by section; empty before the first run. */
export function readResults(): Results {
  try {
    return results.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

/** Replaces the sections that were measured anew and keeps the others. */
export function saveResults(measured: Results): Results {
  const all = { ...readResults(), ...measured };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}
