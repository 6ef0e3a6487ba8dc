import { countries } from "#lib/taxonomy/reference/countries";

/** Countries and regions by their names in the reader's language. */
export function countryChoices(locale: string): { value: string; label: string }[] {
  const choices = countries.map(({ code, zh, en }) => ({ value: code, label: locale === "zh" ? zh : en }));
  return choices.sort((a, b) => a.label.localeCompare(b.label, locale));
}
