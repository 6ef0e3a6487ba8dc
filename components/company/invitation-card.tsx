import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { acceptInvitationAction } from "#lib/company/actions/people";
import type { Invitation } from "#lib/company/queries/people";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type Props = { invitation: Invitation | null; token: string; locale: string };

function Answer({ invitation, token, locale }: Props & { invitation: Invitation }) {
  const t = useTranslations("company");
  const next = urls.account.invitation(locale, token);
  if (invitation.state === "open")
    return (
      <ActionButton
        action={acceptInvitationAction}
        locale={locale}
        fields={{ token }}
        label={t("acceptInvitation")}
        kind="primary"
      />
    );
  return (
    <>
      <p className="text-sm">{t(invitation.state === "other" ? "invitedOther" : "invitedSignIn", { email: invitation.email })}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={urls.account.signIn(locale, next)} kind="primary">
          {t("toSignIn")}
        </ButtonLink>
        {invitation.state === "signIn" && (
          <ButtonLink href={urls.account.signUp(locale, next)} kind="outline">
            {t("toSignUp")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

/** An invitation as whoever opened its address sees it. */
export function InvitationCard({ invitation, token, locale }: Props) {
  const t = useTranslations("company");
  const format = useFormatter();
  if (!invitation) return <EmptyState icon="mail" level={1} heading={t("invitationGone")} text={t("invitationGoneText")} />;
  const { role } = invitation;
  return (
    <section className="panel mx-auto flex w-full max-w-xl flex-col gap-4 p-6">
      <h1 className="text-xl font-semibold">
        {t("invitedTo", { company: localized(invitation.companyName, "name", locale).text })}
      </h1>
      <p>{t("invitedRole", { role: t(`roles.${role}`), date: format.dateTime(invitation.expiresAt, { dateStyle: "long" }) })}</p>
      <p className="text-sm text-muted">{t(`rolesMay.${role}`)}</p>
      <Answer invitation={invitation} token={token} locale={locale} />
    </section>
  );
}
