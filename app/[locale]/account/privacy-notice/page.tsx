import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { consentVersion } from "#lib/account/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("notice.title") };
}

export default async function PrivacyNoticePage() {
  const t = await getTranslations("account");
  return (
    <Front title={t("notice.title")} isWide>
      <p className="whitespace-pre-line text-sm leading-relaxed">{t("notice.text", { version: consentVersion })}</p>
    </Front>
  );
}
