import { useTranslations } from "next-intl";
import { ProofField } from "#components/account/proof-field";
import { ActionForm } from "#components/ui/action-form";
import { ChoiceField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { fileReportAction } from "#lib/moderation/actions/report";
import { reportReasons } from "#lib/moderation/schema/penalties";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; reportId: string; subjectKind: "PRODUCT" | "COMPANY"; slug: string };

/** What is wrong, in the reporter's words; an address only for the answer. */
export function ReportForm({ locale, reportId, subjectKind, slug }: Props) {
  const t = useTranslations("moderation");
  const desk = useTranslations("desk");
  const reasons = reportReasons.map((value) => ({ value, label: t(`reportReason.${value}`) }));
  return (
    <ActionForm
      action={fileReportAction}
      locale={locale}
      fields={{ reportId, subjectKind, slug }}
      className="panel flex flex-col gap-4 p-5"
    >
      <ProofField address={urls.challenge} wait={t("publicReport.wait")} />
      <ChoiceField name="reason" label={t("publicReport.reason")} options={reasons} />
      <TextArea name="text" label={t("publicReport.text")} hint={t("publicReport.textHint")} rows={6} maxLength={4_000} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        label={t("publicReport.email")}
        hint={t("publicReport.emailHint")}
        isOptional={desk("optional")}
        maxLength={254}
      />
      <div hidden>
        <TextField name="website" label={t("publicReport.website")} autoComplete="off" />
      </div>
      <SubmitButton kind="primary">{t("publicReport.send")}</SubmitButton>
    </ActionForm>
  );
}
