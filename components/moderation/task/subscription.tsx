import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { Timeline } from "#components/ui/timeline";
import type { findSubscriptionForReview } from "#lib/membership/queries";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { TaskPart } from "./part.tsx";

export type SubscriptionReview = NonNullable<Awaited<ReturnType<typeof findSubscriptionForReview>>>;

/** Somebody asks for a plan. */
export function SubscriptionTask({ locale, subscription }: { locale: string; subscription: SubscriptionReview }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const { company, user, plan, note, endsAt } = subscription;
  const firm = company && (
    <a className="link link-hover" href={urls.admin.part(locale, `firms/${company.id}`)}>
      {localized(company, "name", locale).text}
    </a>
  );
  const rows = [
    { key: "company", label: t("queue.company"), value: firm },
    { key: "applicant", label: t("subscription.applicant"), value: `${user.name} · ${user.email}` },
    { key: "plan", label: t("subscription.plan"), value: plan ? localized(plan, "name", locale).text : subscription.planCode },
    { key: "until", label: t("subscription.until"), value: endsAt && format.dateTime(endsAt, { dateStyle: "medium" }) },
    { key: "note", label: t("subscription.note"), value: note },
  ];
  const steps = subscription.moves.map(({ id, move, reason, createdAt }) => ({
    key: id,
    title: move,
    when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
    at: createdAt.toISOString(),
    text: reason,
  }));
  return (
    <>
      <TaskPart heading={t("task.facts")}>
        <KeyValues rows={rows.filter(({ value }) => value)} />
      </TaskPart>
      <TaskPart heading={t("task.history")}>
        <Timeline label={t("task.history")} steps={steps} />
      </TaskPart>
    </>
  );
}
