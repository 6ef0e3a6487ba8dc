import { useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { Text } from "#components/ui/text";
import type { ProductPage } from "#lib/product/queries/page";
import { attributeName, attributeValue } from "./attribute-words.tsx";
import { Certificates } from "./certificates.tsx";
import { Part } from "./part.tsx";
import { TradeDetails } from "./trade-details.tsx";
import { Variants } from "./variants.tsx";

export function ProductSections({ product, locale }: { product: ProductPage; locale: string }) {
  const t = useTranslations("product");
  const attributes = product.attributes.map((one) => ({
    key: one.key,
    label: <Text {...attributeName(one, locale)} />,
    value: <Text {...attributeValue(one.value, locale, t)} />,
  }));
  return (
    <div className="stack pt-4 lg:pt-6">
      {attributes.length > 0 && (
        <Part id="attributes" heading={t("attributes")}>
          <KeyValues rows={attributes} columns={2} />
        </Part>
      )}
      <Part id="trade" heading={t("trade")}>
        <TradeDetails product={product} locale={locale} />
      </Part>
      {product.certificates.length > 0 && (
        <Part id="certificates" heading={t("certificates")}>
          <Certificates certificates={product.certificates} locale={locale} />
        </Part>
      )}
      {product.variants.length > 0 && (
        <Part id="variants" heading={t("variants")}>
          <Variants variants={product.variants} locale={locale} />
        </Part>
      )}
    </div>
  );
}
