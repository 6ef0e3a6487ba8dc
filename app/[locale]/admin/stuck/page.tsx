import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StuckTable } from "#components/statistics/stuck-table";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listStuck } from "#lib/statistics/queries/stuck";
import { stuckList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("stuck") });

export default async function StuckDesk({ params, searchParams }: PageProps<"/[locale]/admin/stuck">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "stuck"), (one) => canOpen(one, "stuck"));
  const list = stuckList.parse(await searchParams);
  const [t, market, listed] = await Promise.all([
    getTranslations("desk"),
    getTranslations("market.stuck"),
    listStuck(actor, list),
  ]);
  return (
    <>
      <DeskHead title={t("stuck")} text={market("text")} />
      <StuckTable locale={locale} list={list} listed={listed} />
    </>
  );
}
