import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingForm } from "#components/statistics/setting-form";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listSettings } from "#lib/statistics/queries/settings";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("settings") });

export default async function SettingsPage({ params }: PageProps<"/[locale]/admin/settings">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "settings"), (one) => canOpen(one, "settings"));
  const [t, admin, settings] = await Promise.all([getTranslations("desk"), getTranslations("admin"), listSettings(actor)]);
  return (
    <>
      <DeskHead title={t("settings")} text={admin("settingsText")} />
      <div className="grid gap-4 md:grid-cols-2">
        {settings.map((line) => (
          <SettingForm key={line.name} locale={locale} line={line} />
        ))}
      </div>
    </>
  );
}
