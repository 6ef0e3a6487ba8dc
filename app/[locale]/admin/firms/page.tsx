import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FirmTable } from "#components/statistics/firm-table";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listExports } from "#lib/statistics/queries/exports";
import { listFirms } from "#lib/statistics/queries/firms";
import { firmList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("firms") });

export default async function FirmsPage({ params, searchParams }: PageProps<"/[locale]/admin/firms">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "firms"), (one) => canOpen(one, "firms"));
  const list = firmList.parse(await searchParams);
  const [t, listed, exports] = await Promise.all([getTranslations("desk"), listFirms(actor, list), listExports(actor, "firms")]);
  return (
    <>
      <DeskHead title={t("firms")} />
      <FirmTable locale={locale} list={list} listed={listed} exports={exports} />
    </>
  );
}
