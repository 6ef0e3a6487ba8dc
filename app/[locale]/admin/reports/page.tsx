import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportFilterForm } from "#components/moderation/reports/report-filter";
import { ReportList } from "#components/moderation/reports/report-list";
import { DeskHead } from "#components/ui/desk-head";
import { Pagination } from "#components/ui/pagination";
import { canSeeReports } from "#lib/moderation/policy";
import { listReports } from "#lib/moderation/queries/reports";
import { reportQuery } from "#lib/moderation/schema/lists";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("moderation.reports"))("title"),
});

export default async function ReportsPage({ params, searchParams }: PageProps<"/[locale]/admin/reports">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "reports"), canSeeReports);
  const filter = reportQuery.parse(await searchParams);
  const [t, common, listed] = await Promise.all([
    getTranslations("moderation.reports"),
    getTranslations("common"),
    listReports(actor, filter),
  ]);
  const asked = { status: filter.status ?? undefined, receipt: filter.receipt ?? undefined };
  return (
    <>
      <DeskHead title={t("title")} text={t("text")} />
      <ReportFilterForm locale={locale} status={filter.status} receipt={filter.receipt} />
      <ReportList locale={locale} reports={listed.items} />
      <Pagination
        page={listed.page}
        lastPage={listed.pages}
        href={(page) => urls.admin.part(locale, "reports", { ...asked, page })}
        words={{
          pages: common("pages"),
          previous: common("previous"),
          next: common("next"),
          page: (page) => common("page", { page }),
        }}
      />
    </>
  );
}
