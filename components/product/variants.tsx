import { useTranslations } from "next-intl";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { formatMoney } from "#lib/platform/money";
import type { ProductPage } from "#lib/product/queries/page";

type Props = { variants: ProductPage["variants"]; locale: string };

export function Variants({ variants, locale }: Props) {
  const t = useTranslations("product");
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
  const isPriced = variants.some(({ price }) => price !== null);
  const columns = [
    { key: "sku", label: t("sku") },
    ...names.map((name) => ({ key: `option ${name}`, label: name })),
    ...(isPriced ? [{ key: "price", label: t("price"), isFigure: true }] : []),
  ];
  return (
    <ScrollBox className="max-h-96 overflow-auto">
      <Table
        caption={t("variants")}
        columns={columns}
        rows={variants.map(({ sku, options, price, currency }) => ({
          key: sku,
          cells: [
            sku,
            ...names.map((name) => options[name] ?? "–"),
            ...(isPriced ? [price && currency ? formatMoney(locale, price, currency) : "–"] : []),
          ],
        }))}
      />
    </ScrollBox>
  );
}
