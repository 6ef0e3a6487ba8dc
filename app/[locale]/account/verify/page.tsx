import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { VerifyForm } from "#components/account/small-forms";
import { ownPath } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("verify.title"), robots: { index: false } };
}

export default async function VerifyPage({ params, searchParams }: PageProps<"/[locale]/account/verify">) {
  const [{ locale }, { token, next }] = await Promise.all([params, searchParams]);
  if (typeof token !== "string") notFound();
  const t = await getTranslations("account");
  return (
    <Front title={t("verify.title")} text={t("verify.text")}>
      <VerifyForm locale={locale} token={token} next={ownPath(typeof next === "string" ? next : undefined, "") || undefined} />
      <a className="link text-sm" href={urls.account.forgot(locale)}>
        {t("verify.forgotten")}
      </a>
    </Front>
  );
}
