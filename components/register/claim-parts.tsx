import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Alert } from "#components/ui/alert";
import { ButtonLink } from "#components/ui/button";
import { FileField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { claimRecordAction, withdrawRegisterClaimAction } from "#lib/register/actions";
import type { findRegisterDesk } from "#lib/register/queries/entry";

type Desk = NonNullable<Awaited<ReturnType<typeof findRegisterDesk>>>;
const tones = { SUBMITTED: "waiting", APPROVED: "good", REJECTED: "bad", WITHDRAWN: "neutral" } as const;
const papers = "application/pdf,image/jpeg,image/png,image/webp";
const known = ["claimed", "withdrawn"] as const;

export function RegisterNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations("register");
  const key = known.find((one) => one === done);
  return key ? <Alert tone="success">{t(`done.${key}`)}</Alert> : null;
}

/** The entry that is the firm's. */
export function OwnEntry({ record, locale }: { record: Desk["record"]; locale: string }) {
  const t = useTranslations("register");
  if (!record) return null;
  return (
    <section className="panel flex flex-col gap-2 p-5" aria-labelledby="own">
      <h2 id="own" className="text-lg font-semibold">
        {t("ownEntry")}
      </h2>
      <a href={urls.registerEntry(locale, record.registerNumber)} className="link w-fit">
        <Text {...localized(record, "name", locale)} />
      </a>
    </section>
  );
}

/** Claims an entry by its number, with what shows that it is the firm's. */
export function ClaimRecordForm({ companyId, number, locale }: { companyId: string; number: string; locale: string }) {
  const t = useTranslations("register");
  const desk = useTranslations("desk");
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="claim">
      <h2 id="claim" className="text-lg font-semibold">
        {t("claimEntry")}
      </h2>
      <p className="text-sm">
        <ButtonLink href={urls.register(locale)} kind="quiet" size="small">
          {t("findFirst")}
        </ButtonLink>
      </p>
      <ActionForm key={number} action={claimRecordAction} locale={locale} fields={{ companyId }} className="grid gap-4">
        <TextField label={t("registerNumber")} name="registerNumber" value={number} hint={t("numberHint")} maxLength={40} />
        <TextArea label={t("statement")} name="statement" hint={t("statementHint")} maxLength={2000} rows={3} />
        <FileField label={t("paper")} name="paper" accept={papers} hint={t("paperHint")} isOptional={desk("optional")} />
        <div>
          <SubmitButton kind="primary">{t("sendClaim")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}

/** What the firm has claimed, and what was decided. */
export function RegisterClaims({ claims, mayClaim, locale }: { claims: Desk["claims"]; mayClaim: boolean; locale: string }) {
  const t = useTranslations("register");
  const format = useFormatter();
  if (claims.length === 0) return null;
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="claims">
      <h2 id="claims" className="text-lg font-semibold">
        {t("claims")}
      </h2>
      <ul className="flex flex-col gap-4 text-sm">
        {claims.map(({ id: claimId, status, statement, reason, createdAt, record }) => (
          <li key={claimId} className="flex flex-col gap-2">
            <span className="flex flex-wrap items-center gap-2">
              <a href={urls.registerEntry(locale, record.registerNumber)} className="link">
                <Text {...localized(record, "name", locale)} />
              </a>
              <StatusBadge tone={tones[status]}>{t(`statuses.${status}`)}</StatusBadge>
              <span className="text-muted">{format.dateTime(createdAt, { dateStyle: "medium" })}</span>
            </span>
            <span className="[overflow-wrap:anywhere]">{statement}</span>
            {reason && <span className="font-medium">{reason}</span>}
            {mayClaim && status === "SUBMITTED" && (
              <ActionButton
                action={withdrawRegisterClaimAction}
                locale={locale}
                fields={{ claimId }}
                label={t("withdrawClaim")}
                kind="quiet"
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
