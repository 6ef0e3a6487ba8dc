import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoryList } from "#components/taxonomy/category-list";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { cachedCategories } from "#lib/discovery/cached";
import { alternates } from "#lib/platform/i18n/alternates";
import { urls } from "#lib/platform/urls";

export const revalidate = 3600;

type Props = PageProps<"/[locale]/categories">;

async function words() {
  const [t, common, categories] = await Promise.all([getTranslations("category"), getTranslations("common"), cachedCategories()]);
  const leaves = categories.reduce((sum, { children }) => sum + children.length, 0);
  return { t, common, categories, lead: t("lead", { roots: categories.length, leaves }) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { t, lead, common } = await words();
  return { title: t("title"), description: `${lead} ${common("description")}`, alternates: alternates(locale, urls.categories) };
}

export default async function CategoriesPage({ params }: Props) {
  const { locale } = await params;
  const { t, common, categories, lead } = await words();
  return (
    <div className="frame pb-12">
      <Breadcrumb label={common("breadcrumb")} crumbs={[{ name: common("home"), href: urls.home(locale) }]} />
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{lead}</p>
      <CategoryList categories={categories} locale={locale} />
    </div>
  );
}
