import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FailedJobs, QueueList } from "#components/statistics/job-lists";
import { PagesOf } from "#components/statistics/pages-of";
import { Part } from "#components/statistics/part";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen, canSetHouse } from "#lib/statistics/policy";
import { deskJobs } from "#lib/statistics/queries/jobs";
import { pageInput } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("jobs") });

export default async function JobsPage({ params, searchParams }: PageProps<"/[locale]/admin/jobs">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "jobs"), (one) => canOpen(one, "jobs"));
  const { page } = pageInput.parse(await searchParams);
  const [t, admin, { queues, failed }] = await Promise.all([
    getTranslations("desk"),
    getTranslations("admin"),
    deskJobs(actor, page),
  ]);
  return (
    <>
      <DeskHead title={t("jobs")} text={admin("jobsText")} />
      <Part heading={admin("failedJobs")}>
        <FailedJobs locale={locale} jobs={failed.items} mayRetry={canSetHouse(actor)} />
        <PagesOf {...failed} href={(one) => urls.admin.part(locale, "jobs", { page: one })} />
      </Part>
      <QueueList queues={queues} />
    </>
  );
}
