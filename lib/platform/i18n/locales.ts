import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const meta = z.object({
  /** The language's own name, for the switch. */
  name: z.string(),
  /** BCP 47 tag for `lang` and `hreflang`. */
  htmlLang: z.string(),
  dir: z.enum(["ltr", "rtl"]).default("ltr"),
  /** BCP 47 tag whose habits numbers and prices follow. */
  formats: z.string(),
});

export type LocaleMeta = z.infer<typeof meta>;

/** Where the words lie: one folder per language. Another place may be named for a trial language. */
export const messagesFolder = resolve(/* turbopackIgnore: true */ process.env.MESSAGES_DIR ?? "messages");

function readMeta(locale: string): LocaleMeta {
  const file = join(messagesFolder, locale, "_meta.json");
  const own = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return meta.parse({ name: locale, htmlLang: locale, formats: locale, ...own });
}

const folders = () =>
  readdirSync(messagesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const known = new Map(folders().map((locale) => [locale, readMeta(locale)]));

/** The language of whoever asks for none of ours, and of words that another language lacks. */
export const defaultLocale = "en";

/** The languages of the site, read from the folders of `messages/` at start. */
export const locales: readonly string[] = [...known.keys()];

export const isLocale = (value: string): boolean => known.has(value);

/** Name, tags and direction of a language; those of the default language where there is none such. */
export const localeMeta = (locale: string): LocaleMeta => known.get(locale) ?? readMeta(defaultLocale);
