import type { useTranslations } from "next-intl";
import { formatMoneyRange, formatNumber } from "#lib/platform/money";
import type { ProductCard } from "#lib/product/queries/cards";
import { label, unitBeside } from "#lib/taxonomy/reference/label";

export type CardTranslator = ReturnType<typeof useTranslations<"common">>;

export const priceText = ({ price }: ProductCard, locale: string, onRequest: string): string =>
  price ? formatMoneyRange(locale, price.min, price.max, price.currency) : onRequest;

/** Delivery term and named place, as traders write them. */
export const termText = (price: { incoterm: string | null; place: string | null }): string =>
  [price.incoterm, price.place].filter(Boolean).join(" ");

/** A quantity with its unit in the right number. */
export const quantityText = (t: CardTranslator, locale: string, amount: string, unit: string): string =>
  t("quantity", { amount: formatNumber(locale, amount), unit: unitBeside(amount, unit, locale) });

/** District for firms of Ningbo, country for all others. */
export const placeText = (supplier: { countryCode: string; districtCode: string | null }, locale: string): string =>
  supplier.districtCode ? label("district", supplier.districtCode, locale) : label("country", supplier.countryCode, locale);
