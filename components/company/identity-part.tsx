import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { addIdentityAction, removeIdentityAction } from "#lib/company/actions/firm";
import type { CompanyProfile, listOwnDisputes } from "#lib/company/queries/mine";
import { type IdentityScheme, identitySchemes, organisationCodeOf } from "#lib/company/schema/identity";

type Props = {
  company: CompanyProfile;
  disputes: Awaited<ReturnType<typeof listOwnDisputes>>;
  mayEdit: boolean;
  locale: string;
};

const schemeOf = (text: string): IdentityScheme => identitySchemes.find((scheme) => scheme === text) ?? "NATIONAL";

function Numbers({ company, mayEdit, locale }: Omit<Props, "disputes">) {
  const t = useTranslations("company");
  if (company.identities.length === 0) return <p className="text-sm text-muted">{t("noNumbers")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {company.identities.map(({ id: identityId, scheme, number, liveKey }) => {
        const inner = scheme === "USCC" ? organisationCodeOf(number) : null;
        return (
          <li key={identityId} className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
            <span className="text-muted">{t(`schemes.${schemeOf(scheme)}`)}</span>
            <span className="figures font-medium [overflow-wrap:anywhere]">{number}</span>
            {inner && <span className="text-muted">{t("organisationCode", { code: inner })}</span>}
            {liveKey === null && <StatusBadge tone="due">{t("inDispute")}</StatusBadge>}
            {mayEdit && (
              <ActionButton
                action={removeIdentityAction}
                locale={locale}
                fields={{ companyId: company.id, identityId }}
                label={t("removeNumber")}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The numbers under which a firm is registered, and disputes over them. */
export function IdentityPart({ company, disputes, mayEdit, locale }: Props) {
  const t = useTranslations("company");
  const format = useFormatter();
  const free = identitySchemes.filter((scheme) => !company.identities.some((held) => held.scheme === scheme));
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="numbers">
      <h2 id="numbers" className="text-lg font-semibold">
        {t("numbers")}
      </h2>
      <Numbers company={company} mayEdit={mayEdit} locale={locale} />
      {disputes.map(({ id, number, status, reason, createdAt, holderId }) => (
        <p key={id} className="text-sm">
          {t(holderId === company.id ? "disputeAsHolder" : "disputeAsClaimant", {
            number,
            date: format.dateTime(createdAt, { dateStyle: "medium" }),
          })}
          {status !== "OPEN" && ` ${reason ?? t("disputeOver")}`}
        </p>
      ))}
      {mayEdit && free.length > 0 && (
        <Disclosure label={t("addNumber")}>
          <ActionForm
            action={addIdentityAction}
            locale={locale}
            fields={{ companyId: company.id }}
            className="grid gap-4 sm:grid-cols-2"
          >
            <SelectField
              label={t("form.scheme")}
              name="scheme"
              options={free.map((scheme) => ({ value: scheme, label: t(`schemes.${scheme}`) }))}
            />
            <TextField label={t("form.number")} name="number" maxLength={60} />
            <TextArea label={t("form.statement")} name="statement" hint={t("form.statementHint")} maxLength={2000} rows={2} />
            <div>
              <SubmitButton>{t("addNumber")}</SubmitButton>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}
