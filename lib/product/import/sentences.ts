import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { z } from "zod";

const groups = z.record(z.string(), z.record(z.string(), z.string()));

export const importLocales = ["zh", "en"] as const;
export type ImportLocale = (typeof importLocales)[number];

export type Sentence = (key: `${string}.${string}`, values?: Record<string, string | number>) => string;

/** The translator knows no keys of messages read at run time; import.test.ts proves that every key used is there. */
const unchecked = (value: unknown) => value as never;

/** The sentences of the import in a language, for the command line and its report. */
export function sentences(locale: ImportLocale): Sentence {
  const file = join(import.meta.dirname, "..", "..", "..", "messages", locale, "import.json");
  const translate = createTranslator({ locale, messages: groups.parse(JSON.parse(readFileSync(file, "utf8"))) });
  return (key, values) => translate(unchecked(key), unchecked(values));
}
