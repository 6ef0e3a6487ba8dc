import { useFormatter, useTranslations } from "next-intl";
import { ruleKey } from "#components/moderation/task/appeal";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { StatusBadge } from "#components/ui/status-badge";
import type { PenaltyLine } from "#lib/moderation/queries/penalties";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

export const penaltyTones = { NONE: "due", OPEN: "waiting", UPHELD: "due", LIFTED: "good", EXPIRED: "neutral" } as const;

/** Points that were given, latest first. */
export function PenaltyList({ locale, penalties }: { locale: string; penalties: readonly PenaltyLine[] }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  if (penalties.length === 0) return <EmptyState icon="ban" heading={t("penalties.empty")} />;
  const columns = [
    { key: "company", label: t("queue.company") },
    { key: "rule", label: t("penalties.rule") },
    { key: "points", label: t("penalties.points"), isFigure: true },
    { key: "since", label: t("penalties.since") },
    { key: "until", label: t("penalties.until") },
    { key: "state", label: t("penalties.state") },
  ];
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  const rows = penalties.map((penalty) => ({
    key: penalty.id,
    cells: [
      <a
        key="company"
        className="link link-hover block min-w-32"
        href={urls.admin.part(locale, "penalties", { company: penalty.company.slug })}
      >
        {localized(penalty.company, "name", locale).text}
      </a>,
      <span key="rule" className="block min-w-40">
        {t(`penaltyRule.${ruleKey(penalty.rule)}`)}
        <span className="block text-muted">{penalty.reason}</span>
      </span>,
      penalty.points,
      day(penalty.createdAt),
      day(penalty.expiresAt),
      <span key="state" className="flex flex-col items-start gap-1">
        <StatusBadge tone={penaltyTones[penalty.state]}>{t(`penaltyState.${penalty.state}`)}</StatusBadge>
        {penalty.taskId && (
          <a className="link text-sm" href={urls.admin.reviewTask(locale, penalty.taskId)}>
            {t("penalties.appeal")}
          </a>
        )}
      </span>,
    ],
  }));
  return <DataTable caption={t("penalties.title")} columns={columns} rows={rows} />;
}
