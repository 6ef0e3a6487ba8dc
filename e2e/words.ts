import { createTranslator } from "next-intl";
import { messagesOf } from "#lib/platform/i18n/messages";

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

export const otherLanguage = (locale: Language): Language => (locale === "zh" ? "en" : "zh");

export const htmlLang = { zh: "zh-CN", en: "en" } as const;

type Values = Record<string, string | number>;
type Messages = NonNullable<Parameters<typeof createTranslator>[0]["messages"]>;

function translator(locale: string) {
  const messages: Messages = messagesOf(locale);
  return createTranslator({ locale, messages, timeZone: "Asia/Shanghai" });
}

const translators = { zh: translator("zh"), en: translator("en") };

/** A word of the interface as `messages/` has it, so that journeys outlive its rewording. */
export const say = (locale: Language, key: string, values: Values = {}): string => translators[locale](key, values);
