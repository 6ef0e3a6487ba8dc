import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AttributeList } from "#components/taxonomy/attribute-list";
import { CategoryForm } from "#components/taxonomy/category-form";
import { CategoryPlace } from "#components/taxonomy/category-place";
import { DeskHead } from "#components/ui/desk-head";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canEditTaxonomy } from "#lib/taxonomy/policy";
import { findForEditors } from "#lib/taxonomy/queries/edit";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("categories") });

export default async function CategoryPage({ params }: PageProps<"/[locale]/admin/categories/[slug]">) {
  const { locale, slug } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, `categories/${slug}`), canEditTaxonomy);
  const category = (await findForEditors(actor, slug)) ?? notFound();
  const t = await getTranslations("admin");
  return (
    <>
      <DeskHead title={localized(category, "name", locale).text} text={t("categorySlug", { slug })}>
        <a href={urls.category(locale, slug)} className="link text-sm text-secondary">
          {t("publicPage")}
        </a>
        <CategoryPlace locale={locale} categoryId={category.id} />
      </DeskHead>
      <CategoryForm locale={locale} category={category} />
      <AttributeList locale={locale} category={category} />
    </>
  );
}
