import { getTranslations } from "next-intl/server";
import { categoryNames } from "#components/buying/category-names";
import { SaveSearchForm } from "#components/buying/save-search-form";
import { productParameters, supplierParameters } from "#components/discovery/search-query";
import { DeskHead } from "#components/ui/desk-head";
import { queryOf } from "#lib/buying/schema/search-query";
import { cachedCategories } from "#lib/discovery/cached";
import { lenient, productSearchInput, supplierSearchInput } from "#lib/discovery/schema";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

type Asked = Record<string, string | string[] | undefined>;

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("saveSearch"), robots: { index: false } };
}

/** Only what the results page itself understands is saved. */
function parametersOf({ kind, ...asked }: Asked) {
  const isSuppliers = kind === "suppliers";
  const parameters = isSuppliers
    ? supplierParameters(lenient(supplierSearchInput, asked))
    : productParameters(lenient(productSearchInput, asked));
  return { kind: isSuppliers ? ("suppliers" as const) : ("products" as const), parameters };
}

export default async function SaveSearchPage({ params, searchParams }: PageProps<"/[locale]/buyer/searches/add">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const { kind, parameters } = parametersOf(asked);
  await signedIn(locale, urls.buying.saveSearch(locale, kind, parameters));
  const [t, categories] = await Promise.all([getTranslations("buying"), cachedCategories()]);
  return (
    <>
      <DeskHead title={t("saveSearch")} text={t("saveSearchText")} />
      <SaveSearchForm
        kind={kind}
        query={queryOf(parameters.toString()) ?? {}}
        locale={locale}
        categories={categoryNames(categories, locale)}
      />
    </>
  );
}
