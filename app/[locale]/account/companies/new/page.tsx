import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterForm } from "#components/company/register-form";
import { DeskHead } from "#components/ui/desk-head";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("registerCompany"), robots: { index: false } };
}

export default async function NewCompanyPage({ params, searchParams }: PageProps<"/[locale]/account/companies/new">) {
  const [{ locale }, { as }] = await Promise.all([params, searchParams]);
  await signedIn(locale, urls.account.newCompany(locale));
  const [desk, t] = await Promise.all([getTranslations("desk"), getTranslations("company")]);
  return (
    <>
      <DeskHead title={desk("registerCompany")} text={t("registerText")} />
      <RegisterForm locale={locale} isSupplier={as !== "buyer"} />
    </>
  );
}
