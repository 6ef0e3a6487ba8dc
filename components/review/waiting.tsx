import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { StatusBadge } from "#components/ui/status-badge";
import type { Task, Urgency } from "#lib/review/queries/queue";

/** How a task stands against its target: a sign, a word, and a colour. */
export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  const t = useTranslations("moderation.queue.urgency");
  if (urgency === "pressing")
    return (
      <Badge tone="amber" icon="clock">
        {t(urgency)}
      </Badge>
    );
  return <StatusBadge tone={urgency === "late" ? "due" : "neutral"}>{t(urgency)}</StatusBadge>;
}

/** For how long something has waited, in hours and from two days on in days. */
export function Age({ hours }: { hours: number }) {
  const t = useTranslations("moderation.queue");
  return hours < 48 ? t("hours", { hours }) : t("days", { days: Math.floor(hours / 24) });
}

/** Who has a task now. */
export function Worker({ lock }: Pick<Task, "lock">) {
  const t = useTranslations("moderation.queue");
  if (!lock) return <span className="text-muted">{t("free")}</span>;
  return lock.isOwn ? t("you") : lock.name;
}

/** The day and hour by which a task is to be decided. */
export function Target({ dueAt }: Pick<Task, "dueAt">) {
  const t = useTranslations("moderation.queue");
  const format = useFormatter();
  return (
    <time dateTime={dueAt.toISOString()}>
      {t("due", { date: format.dateTime(dueAt, { dateStyle: "medium", timeStyle: "short" }) })}
    </time>
  );
}
