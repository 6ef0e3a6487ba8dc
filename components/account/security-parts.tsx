import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "#components/ui/disclosure";
import { StatusBadge } from "#components/ui/status-badge";
import { removePasskeyAction, removeTotpAction, renewRecoveryCodesAction, startTotpAction } from "#lib/account/actions/factors";
import type { Security } from "#lib/account/queries/profile";
import { ChangePasswordForm, GuardedAct } from "./factor-forms.tsx";

type Props = { locale: string; security: Security };

function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="panel flex flex-col gap-3 p-5">
      <h2 className="text-base font-semibold">{title}</h2>
      {text && <p className="text-sm text-muted">{text}</p>}
      {children}
    </section>
  );
}

export function PasswordPart({ locale, security }: Props) {
  const t = useTranslations("account");
  const format = useFormatter();
  const since =
    security.passwordSetAt &&
    t("security.passwordSince", { when: format.dateTime(security.passwordSetAt, { dateStyle: "medium" }) });
  return (
    <Part title={t("security.password")} {...(since ? { text: since } : {})}>
      <Disclosure label={t("security.changePassword")}>
        <ChangePasswordForm locale={locale} />
      </Disclosure>
    </Part>
  );
}

export function AuthenticatorPart({ locale, security, pending }: Props & { pending: ReactNode }) {
  const t = useTranslations("account");
  return (
    <Part title={t("security.totp")} text={t("security.totpText")}>
      <p>
        <StatusBadge tone={security.hasTotp ? "good" : "neutral"}>
          {security.hasTotp ? t("security.totpOn") : t("security.off")}
        </StatusBadge>
      </p>
      {pending}
      <Disclosure label={security.hasTotp ? t("security.remove") : t("security.setUp")}>
        {security.hasTotp ? (
          <GuardedAct locale={locale} action={removeTotpAction} label={t("security.remove")} isDanger />
        ) : (
          <GuardedAct locale={locale} action={startTotpAction} label={t("security.setUp")} />
        )}
      </Disclosure>
    </Part>
  );
}

export function PasskeysPart({ locale, security, children }: Props & { children: ReactNode }) {
  const t = useTranslations("account");
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  return (
    <Part title={t("security.passkeys")} text={t("security.passkeysText")}>
      <ul className="flex flex-col gap-3">
        {security.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className="flex flex-col gap-2 border-b border-base-300 pb-3 text-sm">
            <span className="font-medium [overflow-wrap:anywhere]">{name}</span>
            <span className="text-muted">
              {t("security.passkeySince", { when: day(createdAt) })}
              {lastUsedAt && ` · ${t("security.passkeyUsed", { when: day(lastUsedAt) })}`}
            </span>
            <Disclosure label={t("security.remove")}>
              <GuardedAct
                locale={locale}
                action={removePasskeyAction}
                fields={{ passkeyId: id }}
                label={t("security.remove")}
                isDanger
              />
            </Disclosure>
          </li>
        ))}
      </ul>
      {children}
    </Part>
  );
}

export function RecoveryPart({ locale, security }: Props) {
  const t = useTranslations("account");
  return (
    <Part title={t("security.codes")} text={t("security.codesText")}>
      <p>
        <StatusBadge tone={security.codesLeft > 2 ? "good" : "due"}>
          {t("security.codesLeft", { count: security.codesLeft })}
        </StatusBadge>
      </p>
      <Disclosure label={t("security.renew")}>
        <GuardedAct locale={locale} action={renewRecoveryCodesAction} label={t("security.renew")} />
      </Disclosure>
    </Part>
  );
}
