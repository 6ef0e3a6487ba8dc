import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { ForgotForm } from "#components/account/small-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("forgot.title"), robots: { index: false } };
}

export default async function ForgotPage({ params }: PageProps<"/[locale]/account/forgot">) {
  const [{ locale }, t] = await Promise.all([params, getTranslations("account")]);
  return (
    <Front title={t("forgot.title")} text={t("forgot.text")}>
      <ForgotForm locale={locale} />
    </Front>
  );
}
