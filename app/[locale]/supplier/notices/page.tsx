import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PenaltyNotices, TakeDownNotices } from "#components/moderation/penalties/notice-list";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { SectionHeading } from "#components/ui/section-heading";
import { canAnswerNotice } from "#lib/moderation/policy";
import { findNotices } from "#lib/moderation/queries/penalties";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("moderation.notices"))("title"),
});

export default async function NoticesPage({ params, searchParams }: PageProps<"/[locale]/supplier/notices">) {
  const [{ locale }] = await Promise.all([params, searchParams]);
  const [actor, companyId] = await Promise.all([signedIn(locale, urls.selling.notices(locale)), workingCompanyId()]);
  const notices = companyId ? await findNotices(actor, companyId) : null;
  if (!companyId || !notices) notFound();
  const t = await getTranslations("moderation.notices");
  const { isSuspended, points, threshold, penalties, takeDowns } = notices;
  const parts = { locale, notices, mayAnswer: canAnswerNotice(actor, companyId) };
  return (
    <>
      <DeskHead title={t("title")} text={t("text")} />
      {isSuspended && <Alert tone="error">{t("suspended")}</Alert>}
      {points > 0 && <Alert tone="warning">{t("points", { points, threshold })}</Alert>}
      {takeDowns.length + penalties.length === 0 && <EmptyState icon="check" heading={t("none")} />}
      {takeDowns.length > 0 && (
        <section aria-labelledby="products">
          <SectionHeading id="products" heading={t("products")} />
          <TakeDownNotices {...parts} />
        </section>
      )}
      {penalties.length > 0 && (
        <section aria-labelledby="penalties">
          <SectionHeading id="penalties" heading={t("penalties")} />
          <PenaltyNotices {...parts} />
        </section>
      )}
    </>
  );
}
