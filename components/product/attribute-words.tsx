import type { useTranslations } from "next-intl";
import { type LocalizedText, localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";
import type { AttributeView } from "#lib/product/queries/attributes";

type Translator = ReturnType<typeof useTranslations<"product">>;

/** The template's name of an attribute, else the supplier's own heading. */
export function attributeName(attribute: AttributeView, locale: string): LocalizedText {
  const name = localized(attribute, "name", locale);
  return name.text ? name : { text: attribute.label ?? attribute.key };
}

/** Units that are words; all others (mm, kg, W) are the same in every language. */
const measures = ["pcs", "months", "days", "year", "shots", "tips", "needles", "panels", "wheels", "inch"] as const;

const measureOf = (unit: string | null, t: Translator) => {
  const word = measures.find((one) => one === unit);
  return word ? t(`measures.${word}`) : unit;
};

/** A value as it is read: text in the reader's language, a number with its unit, yes or no. */
export function attributeValue(value: AttributeView["value"], locale: string, t: Translator): LocalizedText {
  if ("number" in value)
    return { text: [formatNumber(locale, value.number), measureOf(value.unit, t)].filter(Boolean).join(" ") };
  if ("isTrue" in value) return { text: value.isTrue ? t("yes") : t("no") };
  if (value.zh === value.en) return { text: value.en ?? "" };
  return localized({ valueZh: value.zh, valueEn: value.en }, "value", locale);
}
