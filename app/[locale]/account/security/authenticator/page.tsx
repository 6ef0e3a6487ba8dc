import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { renderSVG } from "uqr";
import { AuthenticatorForm } from "#components/account/factor-forms";
import { DeskHead } from "#components/ui/desk-head";
import { findPendingTotp } from "#lib/account/queries/factors";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("totp.title"), robots: { index: false } };
}

const picture = (text: string) => `data:image/svg+xml;base64,${Buffer.from(renderSVG(text)).toString("base64")}`;

export default async function AuthenticatorPage({ params }: PageProps<"/[locale]/account/security/authenticator">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.account.authenticator(locale));
  if (actor.watcherId !== null) notFound();
  const [t, pending] = await Promise.all([getTranslations("account"), findPendingTotp(actor)]);
  return (
    <>
      <DeskHead title={t("totp.title")} />
      <AuthenticatorForm locale={locale} pending={pending && { secret: pending.secret, picture: picture(pending.address) }} />
    </>
  );
}
