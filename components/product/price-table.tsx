import { useTranslations } from "next-intl";
import { Table } from "#components/ui/table";
import { formatMoney, formatNumber } from "#lib/platform/money";
import type { ProductPage } from "#lib/product/queries/page";
import { label } from "#lib/taxonomy/reference/label";
import { quantityText, termText } from "./card-words.tsx";

type Props = { product: ProductPage; locale: string };
type Break = ProductPage["priceGroups"][number]["breaks"][number];

/** Price breaks by quantity, one table for each currency and delivery term. */
export function PriceTable({ product, locale }: Props) {
  const t = useTranslations("product");
  const common = useTranslations("common");
  if (product.priceGroups.length === 0) {
    return (
      <div>
        <p className="text-xl font-semibold">{common("onRequest")}</p>
        <p className="text-sm text-muted">{t("onRequestText")}</p>
      </div>
    );
  }
  const reach = ({ minQuantity }: Break, next: Break | undefined) => {
    const from = quantityText(common, locale, minQuantity, product.unit);
    if (!next) return t("fromQuantity", { from });
    const to = quantityText(common, locale, String(Number(next.minQuantity) - 1), product.unit);
    return t("quantityRange", { from: formatNumber(locale, minQuantity), to });
  };
  const columns = [
    { key: "quantity", label: t("quantity") },
    { key: "price", label: t("unitPrice", { unit: label("unit", product.unit, locale) }), isFigure: true },
  ];
  return (
    <div className="stack">
      {product.priceGroups.map(({ currency, incoterm, place, breaks }) => {
        const term = termText({ incoterm, place });
        return (
          <div key={`${currency} ${term}`}>
            <p className="text-sm font-medium">{[currency, term].filter(Boolean).join(" · ")}</p>
            <Table
              caption={`${t("prices")} ${currency} ${term}`}
              columns={columns}
              rows={breaks.map((one, index) => ({
                key: one.minQuantity,
                cells: [
                  reach(one, breaks[index + 1]),
                  <b key="price" className="text-lg font-semibold">
                    {formatMoney(locale, one.price, currency)}
                  </b>,
                ],
              }))}
            />
          </div>
        );
      })}
      <p className="text-xs text-muted">{t("statedPrice")}</p>
    </div>
  );
}
