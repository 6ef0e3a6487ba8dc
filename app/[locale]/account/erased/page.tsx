import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("erased.title"), robots: { index: false } };
}

export default async function ErasedPage() {
  const t = await getTranslations("account");
  return (
    <Front title={t("erased.title")}>
      <p className="text-sm">{t("erased.text")}</p>
    </Front>
  );
}
