import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Pages } from "#components/buying/pages";
import { NoCompany } from "#components/company/no-company";
import { HitRate } from "#components/quotation/hit-rate";
import { QuotationList, QuotationTabs } from "#components/quotation/quotation-list";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { findOwnCompany } from "#lib/company/queries/mine";
import { deepestHit } from "#lib/platform/paging";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findHitRate } from "#lib/quotation/queries/hit-rate";
import { listQuotations, quotationsPerPage } from "#lib/quotation/queries/own";
import { quotationsQuery } from "#lib/quotation/schema/selling";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quotation");
  return { title: t("title"), robots: { index: false } };
}

export default async function QuotationsPage({ params, searchParams }: PageProps<"/[locale]/supplier/quotations">) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const { group, page, done } = quotationsQuery.parse(query);
  const actor = await signedIn(locale, urls.selling.quotations(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  const [list, rates] = company
    ? await Promise.all([listQuotations(actor, company.id, { group, page }), findHitRate(actor, company.id)])
    : [null, null];
  if (!list) return <NoCompany locale={locale} />;
  const t = await getTranslations("quotation");
  return (
    <>
      {done === "discarded" && <Alert tone="success">{t("discarded")}</Alert>}
      <DeskHead title={t("title")} text={t("deskText")} />
      {rates && rates.all.sent > 0 && page === 1 && <HitRate rates={rates} locale={locale} />}
      <QuotationTabs counts={list.counts} group={group} locale={locale} />
      {list.rows.length > 0 ? (
        <QuotationList rows={list.rows} locale={locale} />
      ) : (
        <EmptyState icon="inbox" heading={t("none")} text={t("noneText")}>
          <a href={urls.selling.requests(locale)} className="btn btn-secondary shadow-none">
            {t("toRequests")}
          </a>
        </EmptyState>
      )}
      <Pages
        page={page}
        total={Math.min(list.total, deepestHit)}
        perPage={quotationsPerPage}
        href={(at) => urls.selling.quotations(locale, { group: group ?? undefined, page: at })}
      />
    </>
  );
}
