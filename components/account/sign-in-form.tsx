import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { signInAction } from "#lib/account/actions/sign-in";
import { accountLimits } from "#lib/account/schema";
import { urls } from "#lib/platform/urls";

export function SignInForm({ locale, next }: { locale: string; next: string | undefined }) {
  const t = useTranslations("account");
  return (
    <>
      <ActionForm action={signInAction} locale={locale} fields={next ? { next } : {}} className="panel flex flex-col gap-4 p-5">
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
          name="password"
          type="password"
          maxLength={accountLimits.passwordMost}
          autoComplete="current-password"
        />
        <SubmitButton kind="primary">{t("signIn.button")}</SubmitButton>
      </ActionForm>
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-2 text-sm">
        <a className="link" href={urls.account.forgot(locale)}>
          {t("signIn.forgot")}
        </a>
        <a className="link" href={urls.account.signUp(locale, next)}>
          {t("signIn.join")}
        </a>
      </p>
    </>
  );
}
