import type { useTranslations } from "next-intl";
import type { SavedSearchView } from "#lib/buying/queries/searches";
import { formatNumber } from "#lib/platform/money";
import { label, type ReferenceKind } from "#lib/taxonomy/reference/label";

type Translator = ReturnType<typeof useTranslations<"search">>;
type Query = SavedSearchView["query"];
export type SearchWords = { t: Translator; locale: string; categoryName: (slug: string) => string };

const coded: Record<string, ReferenceKind> = {
  district: "district",
  country: "country",
  origin: "country",
  market: "country",
  certificate: "certificate",
  businessType: "businessType",
  incoterm: "incoterm",
  unit: "unit",
};

/** Where a bare code or value needs to be said what it is of. */
const named = ["country", "origin", "market", "unit", "incoterm"] as const;

const whole = (text: string | undefined, locale: string) => formatNumber(locale, Number(text) || 0);

function priceWords({ priceMin, priceMax, currency }: Query, { t, locale }: SearchWords): string[] {
  const [min, max] = [priceMin?.[0], priceMax?.[0]];
  const money = currency?.[0] ?? "USD";
  const amount = (given: string) => `${money} ${whole(given, locale)}`;
  if (min && max) return [t("priceRange", { min: amount(min), max: amount(max) })];
  if (min) return [t("priceFrom", { min: amount(min) })];
  return max ? [t("priceTo", { max: amount(max) })] : [];
}

function codeWords(query: Query, { t, locale }: SearchWords): string[] {
  return Object.entries(coded).flatMap(([name, kind]) => {
    const values = query[name]?.map((code) => label(kind, code, locale));
    if (!values) return [];
    const word = named.find((one) => one === name);
    return [word ? `${t(word)}: ${values.join(", ")}` : values.join(", ")];
  });
}

/** What a saved search looks for, filter by filter, in the words of the results page. */
export function searchInWords(query: Query, words: SearchWords): string[] {
  const { t, locale, categoryName } = words;
  const one = (name: string) => query[name]?.[0];
  return [
    ...(one("q") ? [`“${one("q")}”`] : []),
    ...(query.category ?? []).map(categoryName),
    ...codeWords(query, words),
    ...(query.supplier ? [`${t("supplier")}: ${query.supplier.join(", ")}`] : []),
    ...priceWords(query, words),
    ...(one("moqMax") ? [t("moqMax", { count: whole(one("moqMax"), locale) })] : []),
    ...(one("leadTimeMax") ? [t("leadTimeMax", { count: Number(one("leadTimeMax")) || 0 })] : []),
    ...(one("sample") ? [t("sample")] : []),
    ...(one("new") ? [t("new")] : []),
    ...Object.entries(query).flatMap(([name, values]) => (name.startsWith("attr.") ? [values.join(", ")] : [])),
  ];
}
