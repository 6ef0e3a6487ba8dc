import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductTable } from "#components/statistics/product-table";
import { DeskHead } from "#components/ui/desk-head";
import { cachedMenu } from "#lib/discovery/cached";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listExports } from "#lib/statistics/queries/exports";
import { listDeskProducts } from "#lib/statistics/queries/products";
import { productList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("products") });

export default async function ProductsPage({ params, searchParams }: PageProps<"/[locale]/admin/products">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "products"), (one) => canOpen(one, "products"));
  const list = productList.parse(await searchParams);
  const [t, listed, exports, menu] = await Promise.all([
    getTranslations("desk"),
    listDeskProducts(actor, list),
    listExports(actor, "products"),
    cachedMenu(),
  ]);
  const categories = menu.map((root) => ({ value: root.slug, label: localized(root, "name", locale).text }));
  return (
    <>
      <DeskHead title={t("products")} />
      <ProductTable locale={locale} list={list} listed={listed} exports={exports} categories={categories} />
    </>
  );
}
