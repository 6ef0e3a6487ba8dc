import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RatesForm, RateTable } from "#components/taxonomy/rates";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canSetRates } from "#lib/taxonomy/policy";
import { listRates } from "#lib/taxonomy/queries/rates";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("rates") });

export default async function RatesPage({ params }: PageProps<"/[locale]/admin/rates">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "rates"), canSetRates);
  const [t, rates] = await Promise.all([getTranslations("admin.rates"), listRates(actor)]);
  return (
    <>
      <DeskHead title={t("title")} text={t("text")} />
      <RatesForm locale={locale} />
      <RateTable rates={rates ?? []} locale={locale} />
    </>
  );
}
