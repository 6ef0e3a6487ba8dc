import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { ButtonLink } from "#components/ui/button";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { resendVerificationAction } from "#lib/account/actions/join";
import {
  confirmEmailChangeAction,
  requestEmailChangeAction,
  requestPasswordResetAction,
  resetPasswordAction,
} from "#lib/account/actions/passwords";
import { confirmSecondFactorAction, verifyEmailAction } from "#lib/account/actions/sign-in";
import { accountLimits } from "#lib/account/schema";
import { urls } from "#lib/platform/urls";
import { ProofField } from "./proof-field.tsx";
import { UntilDone } from "./until-done.tsx";

const panel = "panel flex flex-col gap-4 p-5";
type Here = { locale: string };

function EmailField({ label }: { label: string }) {
  return (
    <TextField
      label={label}
      name="email"
      type="email"
      inputMode="email"
      maxLength={accountLimits.email}
      autoComplete="username"
    />
  );
}

type Secret = { label: string; name?: string; hint?: string; isNew?: boolean };

/** A password; `isNew` for one that is chosen now. */
export function PasswordField({ label, name = "password", hint, isNew = false }: Secret) {
  const complete = isNew ? "new-password" : "current-password";
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      maxLength={accountLimits.passwordMost}
      autoComplete={complete}
      hint={hint}
    />
  );
}

export function ResendForm({ locale }: Here) {
  const t = useTranslations("account");
  return (
    <ActionForm action={resendVerificationAction} locale={locale} className={panel}>
      <ProofField address={urls.challenge} wait={t("proof.wait")} />
      <EmailField label={t("field.email")} />
      <SubmitButton kind="outline">{t("mail.again")}</SubmitButton>
    </ActionForm>
  );
}

export function ForgotForm({ locale }: Here) {
  const t = useTranslations("account");
  return (
    <ActionForm action={requestPasswordResetAction} locale={locale} className={panel}>
      <UntilDone>
        <ProofField address={urls.challenge} wait={t("proof.wait")} />
        <EmailField label={t("field.email")} />
        <SubmitButton kind="primary">{t("forgot.button")}</SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}

export function VerifyForm({ locale, token, next }: Here & { token: string; next: string | undefined }) {
  const t = useTranslations("account");
  return (
    <ActionForm action={verifyEmailAction} locale={locale} fields={{ token, ...(next ? { next } : {}) }} className={panel}>
      <PasswordField label={t("field.password")} />
      <SubmitButton kind="primary">{t("verify.button")}</SubmitButton>
    </ActionForm>
  );
}

export function ResetForm({ locale, token }: Here & { token: string }) {
  const t = useTranslations("account");
  const onwards = (
    <ButtonLink kind="primary" href={urls.account.signIn(locale)}>
      {t("toSignIn")}
    </ButtonLink>
  );
  return (
    <ActionForm action={resetPasswordAction} locale={locale} fields={{ token }} className={panel}>
      <UntilDone after={onwards}>
        <PasswordField label={t("field.newPassword")} hint={t("field.passwordHint")} isNew />
        <SubmitButton kind="primary">{t("reset.button")}</SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}

export function SecondFactorForm({ locale, step, next }: Here & { step: string; next: string | undefined }) {
  const t = useTranslations("account");
  return (
    <ActionForm
      action={confirmSecondFactorAction}
      locale={locale}
      fields={{ ticketToken: step, ...(next ? { next } : {}) }}
      className={panel}
    >
      <TextField label={t("field.code")} name="code" maxLength={40} autoComplete="one-time-code" />
      <SubmitButton kind="primary">{t("factor.button")}</SubmitButton>
    </ActionForm>
  );
}

export function EmailChangeForm({ locale }: Here) {
  const t = useTranslations("account");
  return (
    <ActionForm action={requestEmailChangeAction} locale={locale} className={`${panel} max-w-md`}>
      <UntilDone>
        <TextField
          label={t("email.field")}
          name="email"
          type="email"
          inputMode="email"
          maxLength={accountLimits.email}
          autoComplete="email"
        />
        <PasswordField label={t("field.passwordAgain")} />
        <SubmitButton kind="primary">{t("email.button")}</SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}

export function ConfirmEmailForm({ locale, token }: Here & { token: string }) {
  const t = useTranslations("account");
  return (
    <ActionForm action={confirmEmailChangeAction} locale={locale} fields={{ token }} className={panel}>
      <UntilDone>
        <SubmitButton kind="primary">{t("email.confirmButton")}</SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}
