import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { FileField, SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { startDomainAction, submitClaimAction } from "#lib/verification/actions";
import { paperKinds } from "#lib/verification/schema";

const papers = "application/pdf,image/jpeg,image/png,image/webp";

type Props = { companyId: string; locale: string };

/** Sends a thing to be checked, with its papers. */
export function ClaimForm({ companyId, locale }: Props) {
  const t = useTranslations("verification");
  const desk = useTranslations("desk");
  const optional = desk("optional");
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="apply">
      <h2 id="apply" className="text-lg font-semibold">
        {t("apply")}
      </h2>
      <ActionForm action={submitClaimAction} locale={locale} fields={{ companyId }} className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("kind")}
          name="kind"
          options={paperKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          hint={t("kindHint")}
        />
        <TextField label={t("statement")} name="statement" hint={t("statementHint")} isOptional={optional} maxLength={300} />
        <TextField label={t("scheme")} name="facts.scheme" hint={t("schemeHint")} isOptional={optional} maxLength={60} />
        <TextField
          label={t("certificateNumber")}
          name="facts.number"
          hint={t("schemeHint")}
          isOptional={optional}
          maxLength={80}
        />
        <TextField label={t("issuer")} name="facts.issuer" isOptional={optional} maxLength={120} />
        <FileField label={t("papers")} name="papers" accept={papers} hint={t("papersHint")} isMany />
        <div>
          <SubmitButton kind="primary">{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

/** Proves the firm's domain by a mail. */
export function DomainForm({ companyId, locale }: Props) {
  const t = useTranslations("verification");
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="domain">
      <h2 id="domain" className="text-lg font-semibold">
        {t("kinds.COMPANY_DOMAIN")}
      </h2>
      <ActionForm action={startDomainAction} locale={locale} fields={{ companyId }} className="grid gap-4">
        <TextField label={t("mailbox")} name="mailbox" type="email" inputMode="email" hint={t("mailboxHint")} maxLength={254} />
        <div>
          <SubmitButton>{t("sendMail")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
