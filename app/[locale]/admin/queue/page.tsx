import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BatchApproval } from "#components/moderation/batch-approval";
import { DoneNote } from "#components/moderation/done-note";
import { Keys } from "#components/review/keys";
import { QueueTable } from "#components/review/queue-table";
import { QueueTabs } from "#components/review/queue-tabs";
import { ActionButton } from "#components/ui/action-button";
import { Chip } from "#components/ui/chip";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { Pagination } from "#components/ui/pagination";
import { picksOf } from "#lib/moderation/queries/seen";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { takeNextAction } from "#lib/review/actions/tasks";
import { kindsReviewedBy } from "#lib/review/policy";
import { countQueue, listQueue } from "#lib/review/queries/queue";
import { queueQuery } from "#lib/review/schema";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("moderation.queue"))("title") });

export default async function QueuePage({ params, searchParams }: PageProps<"/[locale]/admin/queue">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.queue(locale), (one) => kindsReviewedBy(one).length > 0);
  const { kind, company: companyId, page, done } = queueQuery.parse(await searchParams);
  const [t, common, counts, queue] = await Promise.all([
    getTranslations("moderation.queue"),
    getTranslations("common"),
    countQueue(actor),
    listQueue(actor, { kind, companyId, page }),
  ]);
  const href = (one: number) => urls.admin.queue(locale, { kind: kind ?? undefined, company: companyId ?? undefined, page: one });
  const isBatch = kind === "PRODUCT" || kind === "REVISION";
  const company = companyId ? queue.items.find((task) => task.companyId === companyId)?.company : null;
  const chosen = company ? t("ofCompany", { company: localized(company, "name", locale).text }) : t("onlyThis");
  const words = {
    pages: common("pages"),
    previous: common("previous"),
    next: common("next"),
    page: (one: number) => t("page", { page: one }),
  };
  const picks = isBatch ? await picksOf(actor, queue.items) : undefined;
  const table = <QueueTable locale={locale} tasks={queue.items} picks={picks} />;
  return (
    <>
      <DeskHead title={t("title")} text={t("text")}>
        <Keys of="list" />
        {queue.total > 0 && (
          <ActionButton
            action={takeNextAction}
            locale={locale}
            fields={kind ? { kind } : {}}
            label={t("startOldest")}
            kind="primary"
          />
        )}
      </DeskHead>
      <DoneNote outcome={done} />
      <QueueTabs locale={locale} counts={counts} current={kind} companyId={companyId} />
      {companyId && (
        <p>
          <Chip
            href={urls.admin.queue(locale, { kind: kind ?? undefined })}
            label={chosen}
            action={`${chosen} · ${t("clearCompany")}`}
          />
        </p>
      )}
      {queue.total === 0 && <EmptyState icon="check" heading={t("empty")} text={t("emptyText")} />}
      {queue.total > 0 && (isBatch ? <BatchApproval locale={locale}>{table}</BatchApproval> : table)}
      <Pagination page={queue.page} lastPage={queue.pages} href={href} words={words} />
    </>
  );
}
