import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

/** A language that is none: every sentence of English between brackets. */
export const trial = "xx";

const json = z.json();
type Json = z.infer<typeof json>;

function bracketed(value: Json): Json {
  if (typeof value === "string") return `⟦${value}⟧`;
  if (Array.isArray(value)) return value.map(bracketed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bracketed(inner)]));
}

/** Writes the messages of the site into `folder`, and the trial language beside them. */
export function writeTrialLanguage(folder: string) {
  cpSync(resolve("messages"), folder, { recursive: true });
  const own = join(folder, trial);
  mkdirSync(own);
  for (const name of readdirSync(join(folder, "en"))) {
    const words = json.parse(JSON.parse(readFileSync(join(folder, "en", name), "utf8")));
    const meta = { name: "⟦Trial⟧", htmlLang: "en-XA", dir: "ltr", formats: "en-001" };
    writeFileSync(join(own, name), JSON.stringify(name === "_meta.json" ? meta : bracketed(words)));
  }
}
