import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EditorsTree } from "#components/taxonomy/editors-tree";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canEditTaxonomy } from "#lib/taxonomy/policy";
import { listForEditors } from "#lib/taxonomy/queries/edit";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("categories") });

export default async function CategoriesPage({ params }: PageProps<"/[locale]/admin/categories">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "categories"), canEditTaxonomy);
  const [t, admin, tree] = await Promise.all([getTranslations("desk"), getTranslations("admin"), listForEditors(actor)]);
  return (
    <>
      <DeskHead title={t("categories")} text={admin("categoriesText")} />
      <EditorsTree locale={locale} tree={tree} />
    </>
  );
}
