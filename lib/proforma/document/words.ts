import { type WordValues, wordsOf } from "#lib/platform/i18n/words";

const words = { zh: wordsOf("zh", "proforma"), en: wordsOf("en", "proforma") };
export type DocumentLocale = keyof typeof words;
export const documentLocales: readonly DocumentLocale[] = ["zh", "en"];

/** A word of the documents in one of their two languages. */
export const wordIn = (locale: DocumentLocale, key: string, values: WordValues = {}): string =>
  words[locale](`file.${key}`, values);
