import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DueList, JobNote, ProductStates, TodayFigures } from "#components/moderation/today";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { SectionHeading } from "#components/ui/section-heading";
import { findToday } from "#lib/moderation/queries/today";
import { isStaff } from "#lib/platform/actor";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listDue } from "#lib/review/queries/queue";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("moderation.today"))("title") });

export default async function AdminPage({ params, searchParams }: PageProps<"/[locale]/admin">) {
  const [{ locale }] = await Promise.all([params, searchParams]);
  const actor = await staffAt(locale, urls.admin.home(locale), (one) =>
    isStaff(one, "MODERATOR", "VERIFIER", "EDITOR", "OFFICER", "AUDITOR"),
  );
  const [t, queue, due, today] = await Promise.all([
    getTranslations("moderation.today"),
    getTranslations("moderation.queue"),
    listDue(actor),
    findToday(actor),
  ]);
  if (!today) notFound();
  return (
    <>
      <DeskHead title={t("title")}>
        {due.length > 0 && (
          <ButtonLink kind="primary" href={urls.admin.queue(locale)}>
            {queue("title")}
          </ButtonLink>
        )}
      </DeskHead>
      {due.length > 0 && (
        <section aria-labelledby="due">
          <SectionHeading id="due" heading={t("due")} />
          <DueList locale={locale} due={due} />
        </section>
      )}
      <section aria-labelledby="figures">
        <SectionHeading id="figures" heading={t("figures")} />
        <TodayFigures today={today} />
      </section>
      <section aria-labelledby="products">
        <SectionHeading id="products" heading={t("products")} />
        <ProductStates locale={locale} today={today} />
      </section>
      <section aria-labelledby="jobs">
        <SectionHeading id="jobs" heading={t("jobs")} />
        <JobNote locale={locale} failed={today.failedJobs} />
      </section>
    </>
  );
}
