import { useFormatter, useTranslations } from "next-intl";
import type { RuleDecisionView } from "#lib/moderation/queries/product-review";

type Props = { decision: Pick<RuleDecisionView, "verdict" | "facts">; locale: string };

/** Why the rules decided as they did: which rule, which lot, what they saw. */
export function RuleExplanation({ decision: { verdict, facts }, locale }: Props) {
  const t = useTranslations("moderation.why");
  const { by, choice, outcome, percent, draw } = verdict;
  const rule = (locale === "zh" ? verdict.nameZh : verdict.nameEn) ?? "";
  const said =
    by !== "rule" || !choice
      ? t(by === "returned" ? "returned" : "noRule")
      : choice === "SAMPLE"
        ? t("SAMPLE", { rule, percent: percent ?? 0, draw: String(draw ?? 0), outcome })
        : t(choice, { rule });
  const { level, points, approvals, decisions, hsCode, words } = facts;
  return (
    <div className="text-sm">
      <p>{said}</p>
      <p className="text-muted">
        {t("facts", { level, points, approvals, decisions, hsCode: hsCode ?? t("noHs"), words: words.join(", ") || "none" })}
      </p>
    </div>
  );
}

/** What the rules decided about a product, the latest first. */
export function RuleDecisions({ decisions, locale }: { decisions: readonly RuleDecisionView[]; locale: string }) {
  const format = useFormatter();
  return (
    <ol className="flex flex-col gap-3">
      {decisions.map((decision) => (
        <li key={decision.id} className="border-l-2 border-base-300 pl-3">
          <time className="text-sm text-muted" dateTime={decision.createdAt.toISOString()}>
            {format.dateTime(decision.createdAt, { dateStyle: "medium", timeStyle: "short" })}
          </time>
          <RuleExplanation decision={decision} locale={locale} />
        </li>
      ))}
    </ol>
  );
}
