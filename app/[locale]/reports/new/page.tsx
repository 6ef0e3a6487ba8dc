import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportForm } from "#components/moderation/reports/report-form";
import { findReportable } from "#lib/moderation/queries/reports";
import { reportableQuery } from "#lib/moderation/schema/lists";
import { localized } from "#lib/platform/i18n/localized";
import { currentActor } from "#lib/platform/session";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("moderation.publicReport");
  return { title: t("title"), robots: { index: false } };
}

export default async function ReportPage({ params, searchParams }: PageProps<"/[locale]/reports/new">) {
  const [{ locale }, query, actor] = await Promise.all([params, searchParams, currentActor()]);
  const subject = await findReportable(actor, reportableQuery.parse(query));
  if (!subject) notFound();
  const t = await getTranslations("moderation.publicReport");
  const name = localized(subject, "name", locale);
  return (
    <div className="frame max-w-2xl py-8">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-2 font-medium" lang={name.lang}>
        {t("about", { name: name.text })}
      </p>
      <p className="mt-1 mb-6 text-muted">{t("intro")}</p>
      <ReportForm locale={locale} reportId={crypto.randomUUID()} subjectKind={subject.kind} slug={subject.slug} />
    </div>
  );
}
