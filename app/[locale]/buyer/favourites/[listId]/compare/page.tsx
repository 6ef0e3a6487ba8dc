import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompareTable } from "#components/buying/compare-table";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { listCompared } from "#lib/buying/queries/items";
import { findList } from "#lib/buying/queries/lists";
import { buyingLimits, comparedInput, deleteListInput } from "#lib/buying/schema";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("compare"), robots: { index: false } };
}

export default async function ComparePage({ params, searchParams }: PageProps<"/[locale]/buyer/favourites/[listId]/compare">) {
  const [{ locale, ...given }, asked] = await Promise.all([params, searchParams]);
  const { listId } = deleteListInput.safeParse({ listId: given.listId }).data ?? notFound();
  const actor = await signedIn(locale, urls.buying.list(locale, listId));
  const list = (await findList(actor, listId)) ?? notFound();
  const wished = comparedInput.parse(asked.product);
  const [t, products] = await Promise.all([getTranslations("buying"), listCompared(actor, listId, wished)]);
  const back = (
    <ButtonLink href={urls.buying.list(locale, listId)} kind="outline">
      {t("backToList")}
    </ButtonLink>
  );
  const isMore = new Set([asked.product ?? []].flat()).size > buyingLimits.compared;
  return (
    <>
      <DeskHead title={t("compare")} text={isMore ? t("comparedFirst", { most: buyingLimits.compared }) : list.name}>
        {products.length > 0 && back}
      </DeskHead>
      {products.length > 0 ? (
        <>
          <CompareTable products={products} locale={locale} />
          <p className="text-sm text-muted">{t("compareNote")}</p>
        </>
      ) : (
        <EmptyState icon="list" heading={t("nothingChosen")} text={t("nothingChosenText", { most: buyingLimits.compared })}>
          {back}
        </EmptyState>
      )}
    </>
  );
}
