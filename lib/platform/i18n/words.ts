import { createTranslator } from "next-intl";
import { defaultLocale, isLocale } from "./locales.ts";
import { messagesOf } from "./messages.ts";
import { timeZone } from "./time-zone.ts";

type Messages = NonNullable<Parameters<typeof createTranslator>[0]["messages"]>;
export type WordValues = Record<string, string | number | Date>;
export type Words = { (key: string, values?: WordValues): string; has: (key: string) => boolean };

/** The words of one file of `messages/<locale>/`, for mails, forms and exports: where no page is being drawn. */
export function wordsOf(locale: string, namespace: string): Words {
  const known = isLocale(locale) ? locale : defaultLocale;
  const messages: Messages = { [namespace]: messagesOf(known)[namespace] ?? {} };
  const translate = createTranslator({ locale: known, messages, namespace, timeZone });
  return Object.assign((key: string, values: WordValues = {}) => translate(key, values), {
    has: (key: string) => translate.has(key),
  });
}
