import type { useTranslations } from "next-intl";
import type { FacetView } from "#lib/discovery/queries/facets";
import { type LocalizedText, localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";

export type SearchTranslator = ReturnType<typeof useTranslations<"search">>;

const named = [
  "category",
  "district",
  "country",
  "supplier",
  "moq",
  "leadTime",
  "unit",
  "incoterm",
  "certificate",
  "origin",
  "sample",
  "businessType",
  "market",
] as const;

const isNamed = (key: string): key is (typeof named)[number] => named.some((one) => one === key);

const order = [
  "category",
  "root",
  "district",
  "certificate",
  "moq",
  "leadTime",
  "incoterm",
  "sample",
  "businessType",
  "unit",
  "origin",
  "country",
  "market",
];
const afterCertificates = order.indexOf("certificate") + 0.5;

const place = ({ key }: FacetView) => (order.includes(key) ? order.indexOf(key) : afterCertificates);

/** Facets in the order in which buyers decide, without those that leave no choice. */
export const arranged = (facets: readonly FacetView[], total: number): FacetView[] =>
  facets
    .filter(({ values }) => values.some(({ isActive, count }) => isActive || (count > 0 && count < total)))
    .sort((a, b) => place(a) - place(b));

/** The heading of a facet: the page's word, or the attribute's own name. */
export function facetName(facet: FacetView, t: SearchTranslator, locale: string): LocalizedText {
  if (facet.key === "root") return { text: t("category") };
  return isNamed(facet.key) ? { text: t(facet.key) } : localized(facet, "name", locale);
}

/** The parameter of the address that a facet's value stands for. */
export function facetParameter(key: string): string {
  if (key === "root") return "category";
  if (key === "moq") return "moqMax";
  if (key === "leadTime") return "leadTimeMax";
  return key.replace(/^attribute\./, "attr.");
}

/** What a value is called: bands and yes/no in the page's words, all else by its own label. */
export function valueName(key: string, value: FacetView["values"][number], t: SearchTranslator, locale: string): LocalizedText {
  if (key === "moq") return { text: t("moqMax", { count: formatNumber(locale, value.value) }) };
  if (key === "leadTime") return { text: t("leadTimeMax", { count: Number(value.value) }) };
  const own = localized(value, "label", locale);
  if (key === "incoterm") return { ...own, text: `${value.value} ${own.text}` };
  if (own.text) return own;
  return { text: value.value === "yes" || value.value === "true" ? t("yes") : t("no") };
}
