import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AbstractIntlMessages } from "next-intl";
import { defaultLocale, messagesFolder } from "./locales.ts";

/** Words of command-line tools, which pages do not say and whose keys are written flat. */
const ofTools = new Set(["launcher.json"]);

const loaded = new Map<string, AbstractIntlMessages>();

function readFolder(locale: string): AbstractIntlMessages {
  const folder = join(messagesFolder, locale);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && !file.startsWith("_") && !ofTools.has(file));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  );
}

function withFallback(own: AbstractIntlMessages, fallback: AbstractIntlMessages): AbstractIntlMessages {
  const merged: AbstractIntlMessages = { ...fallback };
  for (const [key, value] of Object.entries(own)) {
    const below = fallback[key];
    merged[key] = typeof value === "object" && typeof below === "object" ? withFallback(value, below) : value;
  }
  return merged;
}

/** All words of a language, by file name; what it lacks is said in the default language. */
export function messagesOf(locale: string): AbstractIntlMessages {
  const known = loaded.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  const own = readFolder(locale);
  const messages = locale === defaultLocale ? own : withFallback(own, messagesOf(defaultLocale));
  loaded.set(locale, messages);
  return messages;
}
