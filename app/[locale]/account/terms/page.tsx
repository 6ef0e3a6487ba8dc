import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { consentVersion } from "#lib/account/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("terms.title") };
}

export default async function TermsPage() {
  const t = await getTranslations("account");
  return (
    <Front title={t("terms.title")} isWide>
      <p className="whitespace-pre-line text-sm leading-relaxed">{t("terms.text", { version: consentVersion })}</p>
    </Front>
  );
}
