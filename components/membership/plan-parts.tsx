import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { DataTable } from "#components/ui/data-table";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { Timeline } from "#components/ui/timeline";
import { applyForPlanAction, endPlanAction } from "#lib/membership/actions";
import type { PlanDesk } from "#lib/membership/queries";
import { entitlementNames } from "#lib/membership/schema";
import { localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";

type Desk = { desk: PlanDesk; locale: string };
type Manage = Desk & { companyId: string; mayManage: boolean };

const tones = {
  APPLIED: "waiting",
  TRIAL: "good",
  ACTIVE: "good",
  GRACE: "due",
  LAPSED: "neutral",
  REFUSED: "bad",
  CANCELLED: "neutral",
} as const;
const known = [
  "apply",
  "askRenewal",
  "trial",
  "grant",
  "refuse",
  "withdraw",
  "renew",
  "expire",
  "lapse",
  "cancel",
  "renewalRefused",
] as const;

/** Which plan a firm has, until when, and what it can do about it. */
export function CurrentPlan({ desk, companyId, mayManage, locale }: Manage) {
  const t = useTranslations("membership");
  const format = useFormatter();
  const { current, isWaiting } = desk;
  const isRunning = current !== null && current.status !== "APPLIED";
  const steps = [...(current?.moves ?? [])].reverse().map(({ id, move, reason, createdAt }) => {
    const key = known.find((one) => one === move);
    const when = format.dateTime(createdAt, { dateStyle: "medium" });
    return { key: id, title: key ? t(`moves.${key}`) : move, at: createdAt.toISOString(), when, text: reason };
  });
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="current">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="current" className="text-lg font-semibold">
          {isRunning && current.plan ? localized(current.plan, "name", locale).text : t("free")}
        </h2>
        {current && <StatusBadge tone={tones[current.status]}>{t(`statuses.${current.status}`)}</StatusBadge>}
      </div>
      {isRunning && current.endsAt && (
        <p className="text-sm">{t("until", { date: format.dateTime(current.endsAt, { dateStyle: "long" }) })}</p>
      )}
      {current?.status === "GRACE" && <p className="text-sm">{t("graceText", { days: current.plan?.graceDays ?? 0 })}</p>}
      {isWaiting && <p className="text-sm">{t("waits")}</p>}
      {mayManage && !isWaiting && (
        <ActionForm action={applyForPlanAction} locale={locale} fields={{ companyId }} className="flex flex-col gap-3">
          <TextArea label={t("note")} name="note" hint={t("noteHint")} maxLength={2000} rows={2} />
          <div>
            <SubmitButton kind="primary">{t(isRunning ? "renew" : "apply")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {mayManage && current && (
        <Disclosure label={t(isRunning ? "cancel" : "withdraw")}>
          <p className="mb-3 text-sm">{t("endText")}</p>
          <ActionButton
            action={endPlanAction}
            locale={locale}
            fields={{ subscriptionId: current.id }}
            label={t(isRunning ? "cancel" : "withdraw")}
            kind="danger"
          />
        </Disclosure>
      )}
      {steps.length > 0 && <Timeline label={t("history")} steps={steps} />}
    </section>
  );
}

/** What of the plan is used. */
export function UsageMeter({ desk, locale }: Desk) {
  const t = useTranslations("membership");
  return (
    <section className="panel p-5" aria-labelledby="usage">
      <h2 id="usage" className="mb-3 text-lg font-semibold">
        {t("usage")}
      </h2>
      <ul className="grid gap-4 sm:grid-cols-2">
        {desk.usage.map(({ name, limit, used }) => (
          <li key={name} className="flex flex-col gap-1 text-sm">
            <span className="flex justify-between gap-2">
              <span id={`usage-${name}`}>{t(`entitlements.${name}`)}</span>
              <span className="figures">
                {used === null ? formatNumber(locale, limit) : `${formatNumber(locale, used)} / ${formatNumber(locale, limit)}`}
              </span>
            </span>
            {used !== null && (
              <progress
                aria-labelledby={`usage-${name}`}
                className={`progress w-full ${used >= limit ? "progress-error" : "progress-success"}`}
                value={Math.min(used, limit)}
                max={Math.max(1, limit)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each plan gives. */
export function PlanTable({ desk, locale }: Desk) {
  const t = useTranslations("membership");
  const columns = [
    { key: "what", label: t("what") },
    ...desk.plans.map((plan) => ({ key: plan.code, label: localized(plan, "name", locale).text, isFigure: true })),
  ];
  const rows = entitlementNames.map((name) => ({
    key: name,
    cells: [t(`entitlements.${name}`), ...desk.plans.map(({ entitlements }) => formatNumber(locale, entitlements[name]))],
  }));
  return (
    <section className="panel p-5" aria-labelledby="plans">
      <h2 id="plans" className="mb-3 text-lg font-semibold">
        {t("plans")}
      </h2>
      <DataTable caption={t("plans")} columns={columns} rows={rows} />
      <p className="mt-3 text-sm text-muted">{t("plansNote")}</p>
    </section>
  );
}
