import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterList } from "#components/register/register-list";
import { RegisterSearchForm } from "#components/register/register-search";
import { cachedMenu } from "#lib/discovery/cached";
import { visitor } from "#lib/platform/actor";
import { alternates } from "#lib/platform/i18n/alternates";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { searchRegister } from "#lib/register/queries/search";
import { lenientRegisterSearch } from "#lib/register/schema";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/register">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const t = await getTranslations("register");
  return {
    title: t("title"),
    description: t("lead"),
    alternates: alternates(locale, (one) => urls.register(one)),
    ...(Object.keys(asked).length > 0 ? { robots: { index: false, follow: true } } : {}),
  };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const search = lenientRegisterSearch(asked);
  const [t, results, menu] = await Promise.all([getTranslations("register"), searchRegister(visitor, search), cachedMenu()]);
  const industries = menu.map((category) => ({ slug: category.slug, name: localized(category, "name", locale).text }));
  return (
    <div className="frame flex flex-col gap-6 py-8">
      <div>
        <h1 className="text-2xl">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
      </div>
      <RegisterSearchForm search={search} industries={industries} action={urls.register(locale)} locale={locale} />
      <RegisterList results={results} search={search} industries={industries} locale={locale} />
    </div>
  );
}
