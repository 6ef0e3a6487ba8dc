import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FairnessRules } from "#components/rfq/matching/fairness-rules";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { ButtonLink } from "#components/ui/button";
import { alternates } from "#lib/platform/i18n/alternates";
import { urls } from "#lib/platform/urls";

export const revalidate = 3600;

type Props = PageProps<"/[locale]/fairness">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations("matching.fairness");
  return { title: t("title"), description: t("lead"), alternates: alternates(locale, urls.fairness) };
}

export default async function FairnessPage({ params }: Props) {
  const { locale } = await params;
  const [t, common] = await Promise.all([getTranslations("matching.fairness"), getTranslations("common")]);
  return (
    <article className="frame pb-16">
      <Breadcrumb label={common("breadcrumb")} crumbs={[{ name: common("home"), href: urls.home(locale) }]} here={t("title")} />
      <h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
      <p className="mt-3 max-w-3xl text-lg text-muted">{t("lead")}</p>
      <FairnessRules />
      <p className="mt-10">
        <ButtonLink href={urls.selling.requests(locale)} kind="outline">
          {t("toRequests")}
        </ButtonLink>
      </p>
    </article>
  );
}
