import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { ResetForm } from "#components/account/small-forms";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("reset.title"), robots: { index: false } };
}

export default async function ResetPage({ params, searchParams }: PageProps<"/[locale]/account/reset">) {
  const [{ locale }, { token }] = await Promise.all([params, searchParams]);
  if (typeof token !== "string") notFound();
  const t = await getTranslations("account");
  return (
    <Front title={t("reset.title")} text={t("reset.text")}>
      <ResetForm locale={locale} token={token} />
    </Front>
  );
}
