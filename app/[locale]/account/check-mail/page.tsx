import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { ResendForm } from "#components/account/small-forms";
import { Alert } from "#components/ui/alert";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("mail.title"), robots: { index: false } };
}

export default async function CheckMailPage({ params }: PageProps<"/[locale]/account/check-mail">) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("account")]);
  return (
    <Front title={t("mail.title")}>
      <Alert tone="success">{t("mail.text")}</Alert>
      <p className="text-sm text-muted">{t("mail.nothing")}</p>
      <ResendForm locale={locale} />
    </Front>
  );
}
