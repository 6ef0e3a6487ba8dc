import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Pages } from "#components/buying/pages";
import { NoCompany } from "#components/company/no-company";
import { RequestFilter, RequestTabs } from "#components/rfq/matching/list-controls";
import { QuotaNote } from "#components/rfq/matching/quota-note";
import { RequestCards } from "#components/rfq/matching/request-cards";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { findProfile } from "#lib/account/queries/profile";
import { findOwnCompany } from "#lib/company/queries/mine";
import { clock } from "#lib/platform/clock";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { quotaOf } from "#lib/rfq/queries/quota";
import { countriesOfRequests, listRequestsForSupplier } from "#lib/rfq/queries/supplier-list";
import { supplierList, supplierListPerPage, supplierListQuery } from "#lib/rfq/schema/supplier-list";
import { listCategories } from "#lib/taxonomy/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("matching");
  return { title: t("title"), robots: { index: false } };
}

export default async function SupplierRequestsPage({ params, searchParams }: PageProps<"/[locale]/supplier/requests">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const list = supplierList.parse(asked);
  const actor = await signedIn(locale, urls.selling.requests(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  const found = company && (await listRequestsForSupplier(actor, company.id, list));
  if (!company || !found) return <NoCompany locale={locale} />;
  const [t, profile, categories, countries, quota] = await Promise.all([
    getTranslations("matching"),
    findProfile(actor),
    listCategories(),
    countriesOfRequests(actor, company.id),
    quotaOf(company.id, clock.now()),
  ]);
  const isNarrowed = list.category || list.country || list.state !== "open";
  return (
    <>
      <DeskHead title={t("title")} text={t("lead")}>
        <ButtonLink href={urls.fairness(locale)} kind="outline">
          {t("howItWorks")}
        </ButtonLink>
      </DeskHead>
      <QuotaNote quota={quota} />
      <RequestTabs list={list} locale={locale} />
      <RequestFilter list={list} locale={locale} categories={categories} countries={countries} />
      <p className="text-sm text-muted figures">{t("found", { count: found.total })}</p>
      {found.items.length > 0 ? (
        <RequestCards items={found.items} locale={locale} zone={profile?.timeZone ?? null} />
      ) : (
        <EmptyState icon="inbox" heading={t("none")} text={isNarrowed ? t("noneAll") : t("noneText")}>
          {!isNarrowed && <ButtonLink href={urls.selling.listings(locale)}>{t("improve")}</ButtonLink>}
        </EmptyState>
      )}
      <Pages
        page={found.page}
        total={found.total}
        perPage={supplierListPerPage}
        href={(page) => urls.selling.requests(locale, supplierListQuery(list, { page }))}
      />
    </>
  );
}
