import { spokenLanguages } from "#lib/company/schema/profile";
import { localeMeta } from "#lib/platform/i18n/locales";
import { countries } from "#lib/taxonomy/reference/countries";
import { businessTypes, districts } from "#lib/taxonomy/reference/trade-terms";

type Choice = { value: string; label: string };
type Named = { code: string; zh: string; en: string };

const choicesOf = (terms: readonly Named[], locale: string): Choice[] =>
  terms.map(({ code, zh, en }) => ({ value: code, label: locale === "zh" ? zh : en }));

/** What the fields of a firm's profile offer, in the reader's language. */
export function companyChoices(locale: string) {
  const names = new Intl.DisplayNames(localeMeta(locale).htmlLang, { type: "language" });
  return {
    countries: choicesOf(countries, locale).sort((one, other) => one.label.localeCompare(other.label, locale)),
    districts: choicesOf(districts, locale),
    businessTypes: choicesOf(businessTypes, locale),
    languages: spokenLanguages.map((code) => ({ value: code, label: names.of(code) ?? code })),
    zones: Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
  };
}
