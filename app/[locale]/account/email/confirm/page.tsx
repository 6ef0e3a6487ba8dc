import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { ConfirmEmailForm } from "#components/account/small-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("email.confirmTitle"), robots: { index: false } };
}

export default async function ConfirmEmailPage({ params, searchParams }: PageProps<"/[locale]/account/email/confirm">) {
  const [{ locale }, { token }] = await Promise.all([params, searchParams]);
  if (typeof token !== "string") notFound();
  const t = await getTranslations("account");
  return (
    <Front title={t("email.confirmTitle")} text={t("email.confirmText")}>
      <ConfirmEmailForm locale={locale} token={token} />
    </Front>
  );
}
