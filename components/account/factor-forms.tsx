import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { addPasskeyAction, confirmTotpAction } from "#lib/account/actions/factors";
import { changePasswordAction } from "#lib/account/actions/passwords";
import type { offerPasskey } from "#lib/account/queries/factors";
import { accountLimits } from "#lib/account/schema";
import { urls } from "#lib/platform/urls";
import { PasskeyButton } from "./passkey-button.tsx";
import { PasswordField } from "./small-forms.tsx";
import { UntilDone } from "./until-done.tsx";

type Here = { locale: string };

export function ChangePasswordForm({ locale }: Here) {
  const t = useTranslations("account");
  return (
    <ActionForm action={changePasswordAction} locale={locale} className="flex max-w-md flex-col gap-4">
      <UntilDone>
        <PasswordField label={t("field.currentPassword")} name="current" />
        <PasswordField label={t("field.newPassword")} hint={t("field.passwordHint")} isNew />
        <SubmitButton>{t("security.changePassword")}</SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}

type Guarded = Here & { action: FormAction; label: string; fields?: Readonly<Record<string, string>>; isDanger?: boolean };

/** An act that asks for the password first. */
export function GuardedAct({ locale, action, label, fields = {}, isDanger = false }: Guarded) {
  const t = useTranslations("account");
  return (
    <ActionForm action={action} locale={locale} fields={fields} className="flex max-w-md flex-col gap-4">
      <UntilDone>
        <PasswordField label={t("field.passwordAgain")} />
        <SubmitButton kind={isDanger ? "danger" : "secondary"}>{label}</SubmitButton>
      </UntilDone>
    </ActionForm>
  );
}

export type NewPasskey = NonNullable<Awaited<ReturnType<typeof offerPasskey>>>;

export function AddPasskeyForm({ locale, offer }: Here & { offer: NewPasskey }) {
  const t = useTranslations("account");
  return (
    <Disclosure label={t("security.addPasskey")}>
      <ActionForm action={addPasskeyAction} locale={locale} className="flex max-w-md flex-col gap-4">
        <UntilDone>
          <TextField
            label={t("field.passkeyName")}
            hint={t("field.passkeyNameHint")}
            name="name"
            maxLength={accountLimits.passkeyName}
          />
          <PasswordField label={t("field.passwordAgain")} />
          <PasskeyButton
            wish={{ kind: "make", options: offer.options }}
            ticket={offer.ticket}
            label={t("security.makePasskey")}
            cancelled={t("passkey.cancelled")}
            unable={t("passkey.unable")}
          />
        </UntilDone>
      </ActionForm>
    </Disclosure>
  );
}

type Pending = { secret: string; picture: string } | null;

/** The second half of setting up an authenticator. It stays in its place when done, so that recovery codes are seen without JavaScript too. */
export function AuthenticatorForm({ locale, pending }: Here & { pending: Pending }) {
  const t = useTranslations("account");
  const back = (
    <a className="link text-sm" href={urls.account.security(locale)}>
      {t("totp.toSecurity")}
    </a>
  );
  return (
    <ActionForm action={confirmTotpAction} locale={locale} className="panel flex max-w-md flex-col gap-4 p-5">
      <UntilDone after={back}>
        {pending ? (
          <>
            <p className="text-sm font-medium">{t("totp.scan")}</p>
            {/* biome-ignore lint/performance/noImgElement: a picture of a few hundred bytes in the page itself */}
            <img
              className="size-48 rounded bg-white p-2"
              src={pending.picture}
              alt={t("totp.picture")}
              width={192}
              height={192}
            />
            <p className="text-sm">
              {t("totp.type")}{" "}
              <code className="break-all font-mono font-semibold">{pending.secret.replace(/(.{4})/g, "$1 ").trim()}</code>
            </p>
            <TextField label={t("totp.enter")} name="code" inputMode="numeric" maxLength={10} autoComplete="one-time-code" />
            <SubmitButton kind="primary">{t("totp.button")}</SubmitButton>
          </>
        ) : (
          <>
            <p className="text-sm text-muted">{t("totp.nothing")}</p>
            {back}
          </>
        )}
      </UntilDone>
    </ActionForm>
  );
}
