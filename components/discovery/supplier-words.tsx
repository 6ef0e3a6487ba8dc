import type { useTranslations } from "next-intl";
import type { SupplierCard } from "#lib/discovery/queries/suppliers";
import { label } from "#lib/taxonomy/reference/label";

type Translator<Namespace extends "company" | "common"> = ReturnType<typeof useTranslations<Namespace>>;

type Place = Pick<SupplierCard, "countryCode" | "districtCode">;

/** District and country, or the country alone. */
export function supplierPlace({ countryCode, districtCode }: Place, locale: string): string {
  const country = label("country", countryCode, locale);
  if (!districtCode) return country;
  const district = label("district", districtCode, locale);
  return locale === "zh" ? district : `${district}, ${country}`;
}

/** What is known of the firm in a few words, unknown things left out. */
export function supplierTraits(
  card: SupplierCard,
  locale: string,
  t: Translator<"company">,
  common: Translator<"common">,
): string[] {
  return [
    card.businessType === "OTHER" ? null : label("businessType", card.businessType, locale),
    card.foundedYear && t("since", { year: String(card.foundedYear) }),
    card.staffCount && t("staffCount", { count: card.staffCount }),
    card.exportShare && t("exports", { share: common("percent", { value: card.exportShare }) }),
  ].filter((trait): trait is string => Boolean(trait));
}
