import { useFormatter, useTranslations } from "next-intl";
import { Age } from "#components/review/waiting";
import { Alert } from "#components/ui/alert";
import { Icon } from "#components/ui/icon";
import { KeyValues } from "#components/ui/key-values";
import { Stat } from "#components/ui/stat";
import type { Today } from "#lib/moderation/queries/today";
import { urls } from "#lib/platform/urls";
import type { DueCount } from "#lib/review/queries/queue";

/** What waits for the reader's decision, by kind, with the oldest. */
export function DueList({ locale, due }: { locale: string; due: readonly DueCount[] }) {
  const t = useTranslations("moderation");
  const waiting = due.filter(({ open }) => open > 0);
  if (waiting.length === 0) return <p className="text-sm text-muted">{t("today.nothing")}</p>;
  return (
    <ul className="grid grid-cols-2 gap-3 xl:grid-cols-3">
      {waiting.map(({ kind, open, late, oldestHours }) => (
        <li key={kind}>
          <a href={urls.admin.queue(locale, { kind })} className="panel flex flex-col gap-1 p-4 text-sm hover:border-secondary">
            <span className="font-semibold">{t(`kinds.${kind}`)}</span>
            <span>{t("today.open", { count: open })}</span>
            <span className="flex items-center gap-1 text-muted">
              {late > 0 && <Icon name="warning" className="size-4 text-error" />}
              {t("today.late", { count: late })}
            </span>
            <span className="text-muted">{t.rich("today.oldestRich", { age: () => <Age hours={oldestHours} /> })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How large the fair is today, and what is new in it. */
export function TodayFigures({ today }: { today: Today }) {
  const t = useTranslations("moderation.today");
  const format = useFormatter();
  const figures = [
    ["members", today.members],
    ["companies", today.companies],
    ["suspended", today.suspended],
    ["joined", today.joined],
    ["companiesJoined", today.companiesJoined],
    ["reports", today.openReports],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-3">
      {figures.map(([key, count]) => (
        <Stat key={key} value={format.number(count)} label={t(key)} />
      ))}
    </dl>
  );
}

export function ProductStates({ locale, today }: { locale: string; today: Today }) {
  const states = useTranslations("moderation.productStatus");
  const format = useFormatter();
  const rows = today.products.map(({ status, count }) => ({
    key: status,
    label: states(status),
    value: (
      <a className="link link-hover" href={urls.admin.part(locale, "products", { status })}>
        {format.number(count)}
      </a>
    ),
  }));
  return <KeyValues rows={rows} columns={2} />;
}

/** Whether the machine keeps up. */
export function JobNote({ locale, failed }: { locale: string; failed: number }) {
  const t = useTranslations("moderation.today");
  if (failed === 0) return <p className="text-sm text-muted">{t("jobsFine")}</p>;
  return (
    <Alert tone="error">
      {t("jobsFailed", { count: failed })}{" "}
      <a className="link" href={urls.admin.part(locale, "jobs")}>
        {t("jobsOpen")}
      </a>
    </Alert>
  );
}
