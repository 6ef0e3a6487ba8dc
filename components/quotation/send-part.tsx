import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Alert } from "#components/ui/alert";
import { CheckField, SubmitButton } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { urls } from "#lib/platform/urls";
import { sendQuotationAction } from "#lib/quotation/actions/selling";
import type { OwnQuotation } from "#lib/quotation/queries/own";

type Props = { quotation: OwnQuotation; locale: string };

function Points({ heading, points }: { heading: string; points: readonly string[] }) {
  return (
    <div>
      <h3 className="text-sm font-medium">{heading}</h3>
      <ul className="ml-5 list-disc text-sm">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

function SendForm({ quotation: { id, version, warnings, currentVersion }, locale }: Props) {
  const t = useTranslations("quotation");
  return (
    <ActionForm action={sendQuotationAction} locale={locale} fields={{ quotationId: id }}>
      <VersionField version={version} />
      <p className="text-sm text-muted">{t("contactWarning")}</p>
      {warnings.length > 0 && <CheckField name="isWarned" label={t("seen")} />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="primary">
          {currentVersion === 0 ? t("send") : t("sendAgain", { version: currentVersion + 1 })}
        </SubmitButton>
        <a href={urls.selling.quotationForm(locale, id)} className="btn border-edge bg-base-100 shadow-none">
          {t("mend")}
        </a>
      </div>
    </ActionForm>
  );
}

/** What is missing, what to look at again, and the button that sends it. */
export function SendPart({ quotation, locale }: Props) {
  const t = useTranslations("quotation");
  const { gaps, warnings, approvalAt, mayApprove } = quotation;
  const missing = gaps === null ? [t("gap.empty")] : gaps.map(({ what, position = 0 }) => t(`gap.${what}`, { position }));
  return (
    <section aria-labelledby="check" className="panel flex flex-col gap-4 p-4">
      <h2 id="check" className="text-lg font-semibold">
        {t("checkTitle")}
      </h2>
      {missing.length > 0 ? <Points heading={t("missing")} points={missing} /> : <p className="text-sm">{t("checkDone")}</p>}
      {warnings.length > 0 && (
        <Points heading={t("beware")} points={warnings.map(({ what, position = 0 }) => t(`warning.${what}`, { position }))} />
      )}
      {approvalAt && <Alert tone="warning">{t(mayApprove ? "approvalText" : "approvalNote")}</Alert>}
      {missing.length > 0 ? (
        <a href={urls.selling.quotationForm(locale, quotation.id)} className="btn btn-primary w-fit shadow-none">
          {t("mend")}
        </a>
      ) : (
        <SendForm quotation={quotation} locale={locale} />
      )}
    </section>
  );
}
