import { useTranslations } from "next-intl";
import { ChoiceField, SelectField, SubmitButton, TextArea } from "#components/ui/form-fields";
import { decideAppealAction, decideReportAction } from "#lib/moderation/actions/decide";
import { penaltyCodes, penaltyRules } from "#lib/moderation/schema/penalties";
import { DecisionFrame } from "./frame.tsx";

type Props = { locale: string; taskId: string; flow: boolean };

/** The rules with their points, to choose from. */
export function usePenaltyChoices() {
  const t = useTranslations("moderation");
  return penaltyCodes.map((value) => ({
    value,
    label: t("penaltyChoice", { rule: t(`penaltyRule.${value}`), ...penaltyRules[value] }),
  }));
}

/** Right, with measures where they are needed, or dismissed; always with an answer. */
export function ReportDecision({ locale, taskId, flow, canTakeDown }: Props & { canTakeDown: boolean }) {
  const t = useTranslations("moderation.report");
  const rules = usePenaltyChoices();
  const measures = [
    ...(canTakeDown ? [{ value: "takeDown", label: t("takeDown") }] : []),
    { value: "penalty", label: t("penalty") },
  ];
  return (
    <DecisionFrame action={decideReportAction} locale={locale} taskId={taskId} flow={flow}>
      <TextArea name="answer" label={t("answer")} hint={t("answerHint")} rows={4} maxLength={2_000} isWide={false} />
      <ChoiceField name="measures" label={t("measures")} options={measures} isMany />
      <SelectField name="rule" label={t("rule")} options={rules} empty={t("noRule")} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="primary" name="decision" value="uphold">
          {t("uphold")}
        </SubmitButton>
        <SubmitButton kind="outline" name="decision" value="dismiss">
          {t("dismiss")}
        </SubmitButton>
      </div>
    </DecisionFrame>
  );
}

/** The points are lifted or stay, the product comes back or not; the firm reads the answer. */
export function AppealDecision({ locale, taskId, flow, of }: Props & { of: "penalty" | "takeDown" }) {
  const t = useTranslations("moderation.appeal");
  return (
    <DecisionFrame action={decideAppealAction} locale={locale} taskId={taskId} flow={flow}>
      <TextArea name="answer" label={t("answer")} rows={4} maxLength={2_000} isWide={false} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="outline" name="decision" value="lift">
          {of === "penalty" ? t("lift") : t("restore")}
        </SubmitButton>
        <SubmitButton kind="outline" name="decision" value="uphold">
          {of === "penalty" ? t("uphold") : t("keep")}
        </SubmitButton>
      </div>
    </DecisionFrame>
  );
}
