import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Field, Select } from "#components/ui/field";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; status: string | null; receipt: string | null };

/** Reports by state, or the one with a receipt. */
export function ReportFilterForm({ locale, status, receipt }: Props) {
  const t = useTranslations("moderation");
  const desk = useTranslations("desk");
  const states = (["OPEN", "UPHELD", "DISMISSED"] as const).map((value) => ({ value, label: t(`reportStatus.${value}`) }));
  return (
    <form method="get" action={urls.admin.part(locale, "reports")} className="flex flex-wrap items-end gap-3">
      <Select
        label={t("reports.state")}
        name="status"
        value={status ?? ""}
        options={[{ value: "", label: t("reports.all") }, ...states]}
      />
      <Field label={t("reports.find")} name="receipt" value={receipt ?? undefined} maxLength={40} />
      <Button kind="outline" size="small">
        {desk("filter")}
      </Button>
    </form>
  );
}
