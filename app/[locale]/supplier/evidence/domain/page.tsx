import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "#components/ui/action-button";
import { DeskHead } from "#components/ui/desk-head";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { confirmDomainAction } from "#lib/verification/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verification");
  return { title: t("confirmDomain"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function DomainPage({ params, searchParams }: PageProps<"/[locale]/supplier/evidence/domain">) {
  const [{ locale }, { token }] = await Promise.all([params, searchParams]);
  const secret = typeof token === "string" ? token : "";
  await signedIn(locale, urls.selling.domainCheck(locale, secret));
  const t = await getTranslations("verification");
  return (
    <>
      <DeskHead title={t("confirmDomain")} text={t("confirmDomainText")} />
      <ActionButton action={confirmDomainAction} locale={locale} fields={{ token: secret }} label={t("confirm")} kind="primary" />
    </>
  );
}
