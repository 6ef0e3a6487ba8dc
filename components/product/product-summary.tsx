import type { useTranslations } from "next-intl";
import { localized } from "#lib/platform/i18n/localized";
import type { ProductPage } from "#lib/product/queries/page";
import { type CardTranslator, priceText, quantityText } from "./card-words.tsx";

const longest = 155;

/** A product in one sentence, for search engines and shared links. */
export function productDescription(
  product: ProductPage,
  locale: string,
  t: ReturnType<typeof useTranslations<"product">>,
  common: CardTranslator,
): string {
  const name = localized(product, "name", locale).text;
  const own = localized(product, "description", locale).text;
  const sentence = t("metaDescription", {
    name,
    supplier: localized(product.supplier, "name", locale).text,
    price: priceText(product, locale, common("onRequest")),
    moq: product.moq ? quantityText(common, locale, product.moq, product.unit) : t("notStated"),
  });
  return sentence.length < longest && own ? `${sentence} ${own}`.slice(0, longest) : sentence;
}
