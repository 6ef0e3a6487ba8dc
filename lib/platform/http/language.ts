import { createTranslator } from "next-intl";
import { defaultLocale, isLocale, locales } from "#lib/platform/i18n/locales";
import { messagesOf } from "#lib/platform/i18n/messages";

function accepted(header: string): string | undefined {
  const wishes = header
    .slice(0, 200)
    .split(",")
    .map((wish) => {
      const [tag = "", ...settings] = wish.trim().split(";");
      const weight = settings.find((setting) => setting.trim().startsWith("q="));
      return { language: tag.trim().toLowerCase().split("-")[0] ?? "", weight: weight ? Number(weight.trim().slice(2)) : 1 };
    });
  return wishes.sort((one, other) => other.weight - one.weight).find(({ language, weight }) => weight > 0 && isLocale(language))
    ?.language;
}

/** The reader's language: the `locale` of the address, else the best of `Accept-Language`, else the default. */
export function languageOf(request: Request): string {
  const asked = /[?&]locale=([\w-]+)/.exec(request.url)?.[1];
  if (asked !== undefined && isLocale(asked)) return asked;
  return accepted(request.headers.get("accept-language") ?? "") ?? defaultLocale;
}

type Messages = NonNullable<Parameters<typeof createTranslator>[0]["messages"]>;

function translator(locale: string) {
  const messages: Messages = { api: messagesOf(locale).api };
  return createTranslator({ locale, messages, namespace: "api", timeZone: "UTC" });
}

const translators = new Map(locales.map((locale) => [locale, translator(locale)]));

export type Words = Record<string, string | number>;

/** A sentence of `messages/<locale>/api.json`. */
export function sayApi(locale: string, key: string, words: Words = {}): string {
  const translate = translators.get(locale) ?? translators.get(defaultLocale);
  return translate ? translate(key, words) : key;
}

export const hasApiWord = (locale: string, key: string): boolean => translators.get(locale)?.has(key) ?? false;
