import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { FileField, SubmitButton } from "#components/ui/form-fields";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { formatNumber } from "#lib/platform/money";
import { importRatesAction } from "#lib/taxonomy/actions/rates";
import type { LatestRate } from "#lib/taxonomy/queries/rates";
import { label } from "#lib/taxonomy/reference/label";

export function RatesForm({ locale }: { locale: string }) {
  const t = useTranslations("admin.rates");
  return (
    <ActionForm action={importRatesAction} locale={locale}>
      <FileField label={t("file")} hint={t("fileHint")} name="file" accept=".xml,text/xml,application/xml" />
      <div>
        <SubmitButton kind="primary">{t("take")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The rates that hold now. */
export function RateTable({ rates, locale }: { rates: readonly LatestRate[]; locale: string }) {
  const t = useTranslations("admin.rates");
  return (
    <ScrollBox>
      <Table
        caption={t("title")}
        columns={[
          { key: "currency", label: t("currency") },
          { key: "rate", label: t("perUsd"), isFigure: true },
          { key: "on", label: t("on") },
          { key: "source", label: t("source") },
        ]}
        rows={rates.map(({ currency, perUsd, on, source }) => ({
          key: currency,
          cells: [`${currency} · ${label("currency", currency, locale)}`, formatNumber(locale, perUsd), on, source],
        }))}
      />
    </ScrollBox>
  );
}
