import { wordsOf } from "#lib/platform/i18n/words";

/** The word for something that the database names, or its name where no word is known. `key` is `namespace.part.`. */
export function knownWord(locale: string, namespace: string, key: string): string {
  const words = wordsOf(locale, namespace);
  return words.has(key) ? words(key) : (key.split(".").at(-1) ?? key);
}
