import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Pages } from "#components/buying/pages";
import { SampleList, SampleTabs } from "#components/sample/sample-list";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { deepestHit } from "#lib/platform/paging";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listSamples } from "#lib/sample/queries/samples";
import { sampleLimits, samplesQuery } from "#lib/sample/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sample");
  return { title: t("title"), robots: { index: false } };
}

export default async function BuyerSamplesPage({ params, searchParams }: PageProps<"/[locale]/buyer/samples">) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const { group, page } = samplesQuery.parse(query);
  const actor = await signedIn(locale, urls.buying.samples(locale));
  const [t, list] = await Promise.all([getTranslations("sample"), listSamples(actor, { side: "buyer" }, { group, page })]);
  return (
    <>
      <DeskHead title={t("title")} text={t("buyerText")} />
      <SampleTabs side="buyer" counts={list.counts} group={group} locale={locale} />
      {list.rows.length > 0 ? (
        <SampleList side="buyer" rows={list.rows} locale={locale} />
      ) : (
        <EmptyState icon="inbox" heading={t("none")} text={t("noneBuyer")}>
          <ButtonLink href={urls.products(locale)} kind="outline">
            {t("findProducts")}
          </ButtonLink>
        </EmptyState>
      )}
      <Pages
        page={page}
        total={Math.min(list.total, deepestHit)}
        perPage={sampleLimits.perPage}
        href={(at) => urls.buying.samples(locale, { group: group ?? undefined, page: at })}
      />
    </>
  );
}
