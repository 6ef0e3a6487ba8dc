import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddPasskeyForm } from "#components/account/factor-forms";
import { AuthenticatorPart, PasskeysPart, PasswordPart, RecoveryPart } from "#components/account/security-parts";
import { Alert } from "#components/ui/alert";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { findPendingTotp, offerPasskey } from "#lib/account/queries/factors";
import { findSecurity } from "#lib/account/queries/profile";
import { currentSession, signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("security.title"), robots: { index: false } };
}

export default async function SecurityPage({ params }: PageProps<"/[locale]/account/security">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.account.security(locale));
  if (actor.watcherId !== null) notFound();
  const [t, session, found] = await Promise.all([getTranslations("account"), currentSession(), findSecurity(actor)]);
  const security = found ?? notFound();
  const [pending, offer] = await Promise.all([findPendingTotp(actor), offerPasskey(actor)]);
  const hasFactor = security.hasTotp || security.passkeys.length > 0;
  return (
    <>
      <DeskHead title={t("security.title")} />
      {security.isStaff && !session?.hasSecondFactor && <Alert tone="warning">{t("security.staffText")}</Alert>}
      <PasswordPart locale={locale} security={security} />
      <AuthenticatorPart
        locale={locale}
        security={security}
        pending={pending && <ButtonLink href={urls.account.authenticator(locale)}>{t("security.goOn")}</ButtonLink>}
      />
      <PasskeysPart locale={locale} security={security}>
        {offer ? (
          <AddPasskeyForm locale={locale} offer={offer} />
        ) : (
          <p className="text-sm text-muted">{t("security.noPasskeysHere")}</p>
        )}
      </PasskeysPart>
      {hasFactor && <RecoveryPart locale={locale} security={security} />}
    </>
  );
}
