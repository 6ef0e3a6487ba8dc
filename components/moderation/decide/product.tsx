import { useTranslations } from "next-intl";
import { SubmitButton } from "#components/ui/form-fields";
import { decideProductAction, decideRevisionAction } from "#lib/moderation/actions/decide";
import type { RecordField } from "#lib/product/schema/diff";
import { DecisionFrame } from "./frame.tsx";
import { Reasons } from "./reasons.tsx";

const asked = [
  "listing",
  "categoryId",
  "nameZh",
  "nameEn",
  "descriptionZh",
  "descriptionEn",
  "pictures",
  "priceBreaks",
  "attributes",
  "brand",
  "hsCode",
  "originCode",
  "certificates",
] as const;

type Props = { locale: string; taskId: string; flow: boolean };

/** On show, back with reasons, or refused. */
export function ProductDecision({ locale, taskId, flow, version }: Props & { version: number }) {
  const t = useTranslations("moderation.product");
  return (
    <DecisionFrame action={decideProductAction} locale={locale} taskId={taskId} flow={flow} seen={{ version }}>
      <SubmitButton kind="primary" name="decision" value="approve">
        {t("approve")}
      </SubmitButton>
      <Reasons fields={asked} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="outline" name="decision" value="requestChanges">
          {t("requestChanges")}
        </SubmitButton>
        <SubmitButton kind="danger" name="decision" value="reject">
          {t("reject")}
        </SubmitButton>
      </div>
    </DecisionFrame>
  );
}

type RevisionProps = Props & { asOf: Date; fields: readonly RecordField[] };

/** Over the product as it is, or back with reasons for what it would change. */
export function RevisionDecision({ locale, taskId, flow, asOf, fields }: RevisionProps) {
  const t = useTranslations("moderation.revision");
  return (
    <DecisionFrame action={decideRevisionAction} locale={locale} taskId={taskId} flow={flow} seen={{ asOf: asOf.toISOString() }}>
      <SubmitButton kind="primary" name="decision" value="approve">
        {t("approve")}
      </SubmitButton>
      <Reasons fields={["listing", ...fields]} />
      <SubmitButton kind="outline" name="decision" value="return">
        {t("return")}
      </SubmitButton>
    </DecisionFrame>
  );
}
