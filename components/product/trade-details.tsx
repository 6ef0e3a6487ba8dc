import { useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import type { ProductPage } from "#lib/product/queries/page";
import { label } from "#lib/taxonomy/reference/label";

const hsText = (code: string) => `${code.slice(0, 4)}.${code.slice(4)}`;

export function TradeDetails({ product, locale }: { product: ProductPage; locale: string }) {
  const t = useTranslations("product");
  const { sku, modelNumber, brand, gtin, hsCode, originCode, portCode, paymentTerms } = product;
  const packing = localized(product, "packing", locale);
  const rows = [
    { key: "sku", label: t("sku"), value: sku },
    { key: "model", label: t("model"), value: modelNumber },
    { key: "brand", label: t("brand"), value: brand },
    { key: "hs", label: t("hs"), value: hsCode && hsText(hsCode) },
    { key: "gtin", label: t("gtin"), value: gtin },
    { key: "origin", label: t("origin"), value: originCode && label("country", originCode, locale) },
    { key: "port", label: t("port"), value: portCode && `${label("port", portCode, locale)} (${portCode})` },
    {
      key: "payment",
      label: t("payment"),
      value: paymentTerms.map((term) => label("paymentTerm", term, locale)).join(" · "),
    },
    { key: "packing", label: t("packing"), value: packing.text && <Text {...packing} /> },
  ];
  return <KeyValues rows={rows.filter(({ value }) => value)} columns={2} />;
}
