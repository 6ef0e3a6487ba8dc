import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { MarketTable } from "#components/statistics/market-table";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listExports } from "#lib/statistics/queries/exports";
import { findMarketChoices, listMarket } from "#lib/statistics/queries/market";
import { marketList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("market") });

export default async function MarketDesk({ params, searchParams }: PageProps<"/[locale]/admin/market">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "market"), (one) => canOpen(one, "market"));
  const list = marketList.parse(await searchParams);
  const [t, market, format, listed, choices, exports] = await Promise.all([
    getTranslations("desk"),
    getTranslations("market"),
    getFormatter(),
    listMarket(actor, list),
    findMarketChoices(actor),
    listExports(actor, "market"),
  ]);
  const { countedAt } = choices;
  return (
    <>
      <DeskHead title={t("market")} text={market("text")} />
      <p className="text-sm text-muted">
        {countedAt
          ? market("countedAt", { at: format.dateTime(countedAt, { dateStyle: "medium", timeStyle: "short" }) })
          : market("notCounted")}
      </p>
      <MarketTable locale={locale} list={list} listed={listed} choices={choices} exports={exports} />
    </>
  );
}
