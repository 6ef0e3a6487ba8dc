import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EraseForm } from "#components/account/erase-form";
import { DeskHead } from "#components/ui/desk-head";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("erase.title"), robots: { index: false } };
}

export default async function ErasePage({ params }: PageProps<"/[locale]/account/privacy/erase">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.account.erase(locale));
  if (actor.watcherId !== null) notFound();
  const t = await getTranslations("account");
  return (
    <>
      <DeskHead title={t("erase.title")} />
      <EraseForm locale={locale} />
    </>
  );
}
