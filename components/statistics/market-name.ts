import { useTranslations } from "next-intl";
import { localized } from "#lib/platform/i18n/localized";
import type { MarketLine } from "#lib/statistics/queries/market";
import { label } from "#lib/taxonomy/reference/label";

/** What a line of the market is about: a category or a country. */
export const marketName = (line: MarketLine, by: "category" | "country", locale: string) =>
  by === "country" ? { text: label("country", line.country, locale), lang: locale } : localized(line, "name", locale);

/** A quarter as people say it, from its first day. */
export function useQuarter(): (day: string) => string {
  const t = useTranslations("market");
  return (day) => t("quarter", { quarter: Math.ceil(Number(day.slice(5, 7)) / 3), year: day.slice(0, 4) });
}
