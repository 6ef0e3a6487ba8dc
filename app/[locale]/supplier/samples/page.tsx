import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Pages } from "#components/buying/pages";
import { NoCompany } from "#components/company/no-company";
import { SampleList, SampleTabs } from "#components/sample/sample-list";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { findOwnCompany } from "#lib/company/queries/mine";
import { deepestHit } from "#lib/platform/paging";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listSamples } from "#lib/sample/queries/samples";
import { sampleLimits, samplesQuery } from "#lib/sample/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sample");
  return { title: t("title"), robots: { index: false } };
}

export default async function SupplierSamplesPage({ params, searchParams }: PageProps<"/[locale]/supplier/samples">) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const { group, page } = samplesQuery.parse(query);
  const actor = await signedIn(locale, urls.selling.samples(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company) return <NoCompany locale={locale} />;
  const [t, list] = await Promise.all([
    getTranslations("sample"),
    listSamples(actor, { side: "supplier", companyId: company.id }, { group, page }),
  ]);
  return (
    <>
      <DeskHead title={t("title")} text={t("supplierText")} />
      <SampleTabs side="supplier" counts={list.counts} group={group} locale={locale} />
      {list.rows.length > 0 ? (
        <SampleList side="supplier" rows={list.rows} locale={locale} />
      ) : (
        <EmptyState icon="inbox" heading={t("none")} text={t("noneSupplier")} />
      )}
      <Pages
        page={page}
        total={Math.min(list.total, deepestHit)}
        perPage={sampleLimits.perPage}
        href={(at) => urls.selling.samples(locale, { group: group ?? undefined, page: at })}
      />
    </>
  );
}
