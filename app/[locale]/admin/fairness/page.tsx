import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FairnessFigures } from "#components/statistics/fairness-figures";
import { FairnessTable } from "#components/statistics/fairness-table";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listExports } from "#lib/statistics/queries/exports";
import { findFairness, listPlaces } from "#lib/statistics/queries/fairness";
import { fairnessList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("fairness") });

export default async function FairnessDesk({ params, searchParams }: PageProps<"/[locale]/admin/fairness">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "fairness"), (one) => canOpen(one, "fairness"));
  const list = fairnessList.parse(await searchParams);
  const [t, admin, figures, listed, exports] = await Promise.all([
    getTranslations("desk"),
    getTranslations("admin.fairness"),
    findFairness(actor),
    listPlaces(actor, list),
    listExports(actor, "fairness"),
  ]);
  return (
    <>
      <DeskHead title={t("fairness")} text={admin("text")}>
        <ButtonLink href={urls.fairness(locale)} kind="outline">
          {admin("rules")}
        </ButtonLink>
      </DeskHead>
      <FairnessFigures figures={figures} />
      <FairnessTable locale={locale} list={list} listed={listed} exports={exports} />
    </>
  );
}
