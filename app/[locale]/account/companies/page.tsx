import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneNote } from "#components/company/done-note";
import { OwnCompanies } from "#components/company/own-companies";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { listOwnCompanies } from "#lib/company/queries/own";
import { listOffersTo } from "#lib/company/queries/people";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("companies"), robots: { index: false } };
}

export default async function CompaniesPage({ params, searchParams }: PageProps<"/[locale]/account/companies">) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.account.companies(locale));
  const [t, companies, offers] = await Promise.all([getTranslations("desk"), listOwnCompanies(actor), listOffersTo(actor)]);
  return (
    <>
      <DoneNote done={done} />
      <DeskHead title={t("companies")}>
        <ButtonLink href={urls.account.newCompany(locale)} kind="primary">
          {t("registerCompany")}
        </ButtonLink>
      </DeskHead>
      <OwnCompanies companies={companies} offers={offers} locale={locale} />
    </>
  );
}
