import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { DoneNote, outcomeKey } from "#components/moderation/done-note";
import { TaskHead } from "#components/review/task-head";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { kindsReviewedBy } from "#lib/review/policy";
import { type ClosedTask, findClosedTask, findTask } from "#lib/review/queries/queue";
import { reviewTaskInput, taskQuery } from "#lib/review/schema";
import { TaskBody } from "./task-body.tsx";

type Props = PageProps<"/[locale]/admin/queue/[taskId]">;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("moderation.task"))("decision"),
});

async function Closed({ locale, task }: { locale: string; task: ClosedTask }) {
  const [t, format] = await Promise.all([getTranslations("moderation"), getFormatter()]);
  const date = format.dateTime(task.closedAt, { dateStyle: "medium", timeStyle: "short" });
  const outcome = t(`outcome.${outcomeKey(task.outcome)}`);
  return (
    <EmptyState
      icon="check"
      level={1}
      heading={t("task.closedTitle")}
      text={t("task.closedText", { title: task.title || t(`kind.${task.kind}`), date, outcome })}
    >
      <ButtonLink href={urls.admin.queue(locale, { kind: task.kind })}>{t("task.backToQueue")}</ButtonLink>
    </EmptyState>
  );
}

export default async function TaskPage({ params, searchParams }: Props) {
  const { locale, taskId } = await params;
  const actor = await staffAt(locale, urls.admin.reviewTask(locale, taskId), (one) => kindsReviewedBy(one).length > 0);
  if (!reviewTaskInput.safeParse({ taskId }).success) notFound();
  const { view, flow, done } = taskQuery.parse(await searchParams);
  const task = await findTask(actor, taskId);
  if (!task) return <Closed locale={locale} task={(await findClosedTask(actor, taskId)) ?? notFound()} />;
  return (
    <>
      <DoneNote outcome={done} />
      <TaskHead locale={locale} task={task} />
      <TaskBody actor={actor} locale={locale} task={task} view={view ?? (locale === "zh" ? "zh" : "en")} flow={flow === "1"} />
    </>
  );
}
