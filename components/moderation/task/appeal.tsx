import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { AppealReview } from "#lib/moderation/queries/penalties";
import { penaltyCodes } from "#lib/moderation/schema/penalties";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { TaskPart } from "./part.tsx";
import { reasonKey } from "./report.tsx";

/** The rule in words; what the database holds is one of them. */
export const ruleKey = (stored: string) => penaltyCodes.find((code) => code === stored) ?? "MISLEADING_FACTS";

/** What the firm objects to, what it says, and what stands behind the decision. */
export function AppealTask({ locale, appeal }: { locale: string; appeal: AppealReview }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const firm = localized(appeal.company, "name", locale);
  const isPenalty = appeal.of === "penalty";
  const about = isPenalty
    ? [
        { key: "rule", label: t("penalties.rule"), value: t(`penaltyRule.${ruleKey(appeal.rule)}`) },
        { key: "points", label: t("penalties.points"), value: appeal.points },
      ]
    : [
        {
          key: "product",
          label: t("kind.PRODUCT"),
          value: (
            <a className="link link-hover" href={urls.admin.part(locale, `products/${appeal.productId}`)}>
              {localized(appeal.product, "name", locale).text}
            </a>
          ),
        },
      ];
  const rows = [
    { key: "company", label: t("queue.company"), value: <span lang={firm.lang}>{firm.text}</span> },
    ...about,
    {
      key: "since",
      label: t("penalties.since"),
      value: format.dateTime(appeal.createdAt, { dateStyle: "medium", timeStyle: "short" }),
    },
    { key: "reason", label: t("penalties.reason"), value: <span className="whitespace-pre-line">{appeal.reason}</span> },
  ];
  const report = isPenalty ? null : appeal.report;
  return (
    <>
      <TaskPart heading={t(isPenalty ? "appeal.penalty" : "appeal.takeDown")}>
        <KeyValues rows={rows} />
      </TaskPart>
      <TaskPart heading={t("appeal.text")}>
        <p className="whitespace-pre-line text-sm">{isPenalty ? appeal.appealText : appeal.counterText}</p>
      </TaskPart>
      {report && (
        <TaskPart heading={t("appeal.report")}>
          <p className="text-sm">{t(`reportReason.${reasonKey(report.reason)}`)}</p>
          <p className="whitespace-pre-line text-sm">{report.text}</p>
        </TaskPart>
      )}
    </>
  );
}
