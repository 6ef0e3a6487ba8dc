import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterList } from "#components/register/register-list";
import { RegisterSearchForm } from "#components/register/register-search";
import { DeskHead } from "#components/ui/desk-head";
import { cachedMenu } from "#lib/discovery/cached";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { searchRegister } from "#lib/register/queries/search";
import { lenientRegisterSearch } from "#lib/register/schema";
import { canOpen } from "#lib/statistics/policy";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("entries") });

export default async function EntriesPage({ params, searchParams }: PageProps<"/[locale]/admin/entries">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "entries"), (one) => canOpen(one, "entries"));
  const search = lenientRegisterSearch(await searchParams);
  const [t, register, results, menu] = await Promise.all([
    getTranslations("desk"),
    getTranslations("register"),
    searchRegister(actor, search),
    cachedMenu(),
  ]);
  const industries = menu.map((category) => ({ slug: category.slug, name: localized(category, "name", locale).text }));
  const place = {
    list: (query: Record<string, string | number | undefined>) => urls.admin.part(locale, "entries", query),
    entry: (registerNumber: string) => urls.admin.part(locale, `entries/${encodeURIComponent(registerNumber)}`),
  };
  return (
    <>
      <DeskHead title={t("entries")} text={register("neverEdited")} />
      <RegisterSearchForm search={search} industries={industries} action={urls.admin.part(locale, "entries")} locale={locale} />
      <RegisterList results={results} search={search} industries={industries} locale={locale} place={place} />
    </>
  );
}
