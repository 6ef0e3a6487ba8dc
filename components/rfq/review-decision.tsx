import { useTranslations } from "next-intl";
import { DecisionFrame } from "#components/moderation/decide/frame";
import { FieldFault } from "#components/ui/field-fault";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { decideRequestAction } from "#lib/rfq/actions/decide";
import { reviewFields } from "#lib/rfq/schema/input";
import { requestLimits } from "#lib/rfq/schema/record";

type Props = { locale: string; taskId: string; flow: boolean; version: number };

/** Published, back with reasons by field, or refused. */
export function RequestDecision({ locale, taskId, flow, version }: Props) {
  const t = useTranslations("rfq");
  return (
    <DecisionFrame action={decideRequestAction} locale={locale} taskId={taskId} flow={flow} seen={{ version }}>
      <SubmitButton kind="primary" name="decision" value="publish">
        {t("review.decide")}
      </SubmitButton>
      <details>
        <summary className="cursor-pointer text-sm font-medium">{t("review.reasons")}</summary>
        <p className="my-2 text-sm text-muted">{t("review.reasonsHint")}</p>
        <div className="flex flex-col gap-3">
          {reviewFields.map((field) => (
            <TextArea
              key={field}
              label={t(`reviewFields.${field}`)}
              name={`reasons.${field}`}
              rows={1}
              maxLength={requestLimits.reason}
              isWide={false}
            />
          ))}
        </div>
      </details>
      <FieldFault name="reasons" />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="outline" name="decision" value="return">
          {t("review.return")}
        </SubmitButton>
        <SubmitButton kind="danger" name="decision" value="refuse">
          {t("review.refuse")}
        </SubmitButton>
      </div>
    </DecisionFrame>
  );
}
