import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryFacts } from "#components/register/entry-view";
import { StaffNotes } from "#components/register/staff-notes";
import { DeskHead } from "#components/ui/desk-head";
import { cachedMenu } from "#lib/discovery/cached";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canAnnotate } from "#lib/register/policy";
import { findEntryForStaff } from "#lib/register/queries/entry";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("entries") });

export default async function EntryPage({ params, searchParams }: PageProps<"/[locale]/admin/entries/[number]">) {
  const [{ locale, number }, { done }] = await Promise.all([params, searchParams]);
  const registerNumber = decodeURIComponent(number);
  const actor = await staffAt(locale, urls.admin.part(locale, `entries/${number}`), canAnnotate);
  const found = (await findEntryForStaff(actor, registerNumber)) ?? notFound();
  const { entry, notes } = found;
  const [t, desk, menu] = await Promise.all([getTranslations("admin"), getTranslations("desk"), cachedMenu()]);
  const category = menu.find(({ slug }) => slug === entry.industry);
  const industry = category ? localized(category, "name", locale).text : entry.industry;
  return (
    <>
      <DeskHead title={localized(entry, "name", locale).text}>
        <a href={urls.registerEntry(locale, registerNumber)} className="link text-sm text-secondary">
          {t("publicPage")}
        </a>
        <a href={urls.admin.part(locale, "entries")} className="link text-sm text-secondary">
          {desk("back")}
        </a>
      </DeskHead>
      <section className="panel p-4" aria-label={desk("entries")}>
        <EntryFacts entry={entry} industry={industry} locale={locale} />
      </section>
      <StaffNotes notes={notes} recordId={entry.id} locale={locale} isNoted={done === "noted"} />
    </>
  );
}
