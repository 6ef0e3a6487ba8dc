import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmailChangeForm } from "#components/account/small-forms";
import { DeskHead } from "#components/ui/desk-head";
import { findProfile } from "#lib/account/queries/profile";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("email.title"), robots: { index: false } };
}

export default async function EmailPage({ params }: PageProps<"/[locale]/account/email">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.account.email(locale));
  const [t, found] = await Promise.all([getTranslations("account"), findProfile(actor)]);
  const { email } = found ?? notFound();
  return (
    <>
      <DeskHead title={t("email.title")} text={t("email.text", { email })} />
      <EmailChangeForm locale={locale} />
    </>
  );
}
