import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SessionList } from "#components/account/session-list";
import { ActionButton } from "#components/ui/action-button";
import { DeskHead } from "#components/ui/desk-head";
import { revokeOtherSessionsAction } from "#lib/account/actions/own";
import { findProfile, listSessions } from "#lib/account/queries/profile";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("sessions.title"), robots: { index: false } };
}

export default async function SessionsPage({ params }: PageProps<"/[locale]/account/sessions">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.account.sessions(locale));
  const [t, sessions, profile] = await Promise.all([getTranslations("account"), listSessions(actor), findProfile(actor)]);
  return (
    <>
      <DeskHead title={t("sessions.title")} text={t("sessions.text")}>
        <ActionButton
          action={revokeOtherSessionsAction}
          locale={locale}
          fields={{}}
          label={t("sessions.endOthers")}
          kind="secondary"
        />
      </DeskHead>
      <SessionList locale={locale} sessions={sessions} currentId={actor.sessionId} timeZone={profile?.timeZone ?? null} />
      <a className="link text-sm" href={urls.account.signIns(locale)}>
        {t("sessions.toHistory")}
      </a>
    </>
  );
}
