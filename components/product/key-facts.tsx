import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { ProductPage } from "#lib/product/queries/page";
import { quantityText } from "./card-words.tsx";

/** What decides whether to read on: minimum order, lead time, capacity, samples. */
export function KeyFacts({ product, locale }: { product: ProductPage; locale: string }) {
  const t = useTranslations("product");
  const common = useTranslations("common");
  const format = useFormatter();
  const { moq, orderMultiple, leadTimeDays, monthlyCapacity, unit, hasSample, confirmedAt } = product;
  const quantity = (amount: string | number) => quantityText(common, locale, String(amount), unit);
  const rows = [
    moq && { key: "moq", label: t("moqLong"), value: quantity(moq) },
    orderMultiple && { key: "multiple", label: t("orderMultiple"), value: quantity(orderMultiple) },
    leadTimeDays && { key: "leadTime", label: t("leadTime"), value: common("days", { count: leadTimeDays }) },
    monthlyCapacity && { key: "capacity", label: t("capacity"), value: quantity(monthlyCapacity) },
    hasSample && { key: "sample", label: t("sample"), value: t("yes") },
  ].filter((row) => typeof row === "object" && row !== null);
  const confirmed = confirmedAt && format.dateTime(new Date(confirmedAt), { dateStyle: "medium" });
  return (
    <div>
      <KeyValues rows={rows} />
      {confirmed && <p className="mt-2 text-xs text-muted">{t("confirmed", { date: confirmed })}</p>}
    </div>
  );
}
