import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Alert } from "#components/ui/alert";
import { Disclosure } from "#components/ui/disclosure";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { KeyValues } from "#components/ui/key-values";
import { recheckClaimAction, revokeClaimAction } from "#lib/verification/actions";
import type { LiveClaim } from "#lib/verification/queries/desk";
import { checkMethods, staffMethods } from "#lib/verification/schema";

type Props = { claim: LiveClaim; locale: string };

function Facts({ claim }: Pick<Props, "claim">) {
  const t = useTranslations("verification");
  const format = useFormatter();
  const day = (date: Date | null) => date && format.dateTime(date, { dateStyle: "long", timeZone: "UTC" });
  const method = checkMethods.find((one) => one === claim.method);
  const rows = [
    { key: "what", label: t("column.what"), value: claim.statement },
    { key: "how", label: t("column.how"), value: method && t(`methods.${method}`) },
    { key: "when", label: t("column.when"), value: day(claim.checkedOn) },
    { key: "till", label: t("column.till"), value: day(claim.expiresOn) },
  ];
  return <KeyValues columns={2} rows={rows.filter(({ value }) => value)} />;
}

function Recheck({ claim: { id: claimId, version }, locale }: Props) {
  const t = useTranslations("verification");
  const methods = staffMethods.map((value) => ({ value, label: t(`methods.${value}`) }));
  return (
    <Disclosure label={t("staff.recheck")}>
      <ActionForm action={recheckClaimAction} locale={locale} fields={{ claimId, version }}>
        <SelectField name="method" label={t("column.how")} options={methods} empty="" />
        <TextField name="expiresOn" type="date" label={t("column.till")} hint={t("staff.untilHint")} />
        <div>
          <SubmitButton kind="secondary" isSmall>
            {t("staff.noteCheck")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

function Revoke({ claim: { id: claimId, version }, locale }: Props) {
  const t = useTranslations("verification");
  return (
    <Disclosure label={t("staff.revoke")}>
      <ActionForm action={revokeClaimAction} locale={locale} fields={{ claimId, version }}>
        <TextArea name="reason" label={t("staff.reason")} hint={t("staff.revokeHint")} rows={3} maxLength={2_000} />
        <div>
          <SubmitButton kind="danger" isSmall>
            {t("staff.revokeNow")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}

const said = ["revoked", "rechecked"] as const;

/** What is confirmed of a firm, with what the staff may do about it. */
export function LiveClaims({ claims, locale, done }: { claims: readonly LiveClaim[]; locale: string; done: string | undefined }) {
  const t = useTranslations("verification");
  const note = said.find((one) => one === done);
  return (
    <section aria-labelledby="live-claims" className="flex flex-col gap-3">
      <h2 id="live-claims" className="text-lg font-semibold">
        {t("staff.live")}
      </h2>
      {note && <Alert tone="success">{t(`staff.${note}`)}</Alert>}
      {claims.length === 0 && <p className="text-sm text-muted">{t("staff.none")}</p>}
      {claims.map((claim) => (
        <article key={claim.id} aria-label={t(`kinds.${claim.kind}`)} className="panel flex flex-col gap-3 p-4">
          <h3 className="font-semibold">{t(`kinds.${claim.kind}`)}</h3>
          <Facts claim={claim} />
          <div className="flex flex-col gap-2">
            <Recheck claim={claim} locale={locale} />
            <Revoke claim={claim} locale={locale} />
          </div>
        </article>
      ))}
    </section>
  );
}
