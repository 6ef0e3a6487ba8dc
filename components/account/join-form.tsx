import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form";
import { CheckField, ChoiceField, SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { joinAction } from "#lib/account/actions/join";
import { accountLimits, type MemberGroup, type MemberKind, memberGroups } from "#lib/account/schema";
import { urls } from "#lib/platform/urls";
import { countryChoices } from "./countries.ts";
import { ProofField } from "./proof-field.tsx";

type Props = { locale: string; group: MemberGroup; next: string | undefined };

/** Asks for what this kind of member needs, and nothing else. */
export function JoinForm({ locale, group, next }: Props) {
  const t = useTranslations("account");
  const kinds: readonly MemberKind[] = memberGroups[group];
  const [first] = kinds;
  const isChoice = kinds.length > 1;
  const fields = { ...(next ? { next } : {}), ...(isChoice || !first ? {} : { kind: first }) };
  const to = (href: string) => (words: ReactNode) => (
    <a className="link" href={href} target="_blank" rel="noopener">
      {words}
    </a>
  );
  return (
    <ActionForm action={joinAction} locale={locale} fields={fields} className="panel flex flex-col gap-4 p-5">
      <ProofField address={urls.challenge} wait={t("proof.wait")} />
      {isChoice && (
        <ChoiceField
          label={t("join.kindQuestion")}
          name="kind"
          value={first}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      )}
      <TextField
        label={t("field.name")}
        hint={t("field.nameHint")}
        name="name"
        maxLength={accountLimits.name}
        autoComplete="name"
      />
      <TextField
        label={t("field.email")}
        name="email"
        type="email"
        inputMode="email"
        maxLength={accountLimits.email}
        autoComplete="username"
      />
      <TextField
        label={t("field.password")}
        hint={t("field.passwordHint")}
        name="password"
        type="password"
        maxLength={accountLimits.passwordMost}
        autoComplete="new-password"
      />
      <SelectField
        label={t("field.country")}
        name="country"
        value={group === "supplier" ? "CN" : ""}
        empty={t("field.choose")}
        options={countryChoices(locale)}
        autoComplete="country"
      />
      <CheckField name="terms" label={t.rich("join.terms", { a: to(urls.account.terms(locale)) })} />
      <CheckField name="privacy" label={t.rich("join.privacy", { a: to(urls.account.privacyNotice(locale)) })} />
      <SubmitButton kind="primary">{t("join.button")}</SubmitButton>
    </ActionForm>
  );
}
