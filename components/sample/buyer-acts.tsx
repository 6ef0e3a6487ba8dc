import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { ChoiceField, SubmitButton, TextArea } from "#components/ui/form-fields";
import {
  acceptTermsAction,
  cancelSampleAction,
  declineTermsAction,
  judgeSampleAction,
  receiveSampleAction,
} from "#lib/sample/actions/buying";
import type { SampleView } from "#lib/sample/queries/samples";
import { sampleLimits, verdicts } from "#lib/sample/schema";
import { sampleFlow } from "#lib/sample/status";
import { AddressForm } from "./address-form.tsx";
import { EndForm } from "./end-form.tsx";

type Props = { sample: SampleView; locale: string };

function Judge({ sample: { id: sampleId, version }, locale }: Props) {
  const t = useTranslations("sample");
  return (
    <ActionForm action={judgeSampleAction} locale={locale} fields={{ sampleId, version }}>
      <ChoiceField
        label={t("field.verdict")}
        name="verdict"
        options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
      />
      <TextArea
        label={t("field.verdictText")}
        hint={t("field.verdictHint")}
        name="verdictText"
        rows={4}
        maxLength={sampleLimits.text}
      />
      <div>
        <SubmitButton kind="primary">{t("act.judge")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The one thing the buyer does next, in a state. */
function Next({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const { id: sampleId, version, status, hasAddress } = sample;
  if (status === "OFFERED" || status === "SENT") {
    const isOffered = status === "OFFERED";
    return (
      <ActionForm
        action={isOffered ? acceptTermsAction : receiveSampleAction}
        locale={locale}
        fields={{ sampleId, version }}
        isShort
      >
        <div>
          <SubmitButton kind="primary">{t(isOffered ? "act.accept" : "act.receive")}</SubmitButton>
        </div>
      </ActionForm>
    );
  }
  if (status === "RECEIVED") return <Judge sample={sample} locale={locale} />;
  if (status !== "ACCEPTED") return null;
  if (!hasAddress) return <AddressForm sample={sample} locale={locale} />;
  return (
    <Disclosure label={t("act.otherAddress")}>
      <AddressForm sample={sample} locale={locale} />
    </Disclosure>
  );
}

/** What the buyer can do with a sample: the next step first, then the ways out. */
export function BuyerActs({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const possible = sampleFlow.moves(sample.status);
  const fields = { sampleId: sample.id, version: sample.version };
  return (
    <div className="flex flex-col gap-3">
      <Next sample={sample} locale={locale} />
      <div className="flex flex-wrap items-start gap-2">
        {possible.includes("decline") && (
          <EndForm action={declineTermsAction} locale={locale} fields={fields} label={t("act.decline")} />
        )}
        {possible.includes("cancel") && (
          <EndForm action={cancelSampleAction} locale={locale} fields={fields} label={t("act.cancel")} />
        )}
      </div>
    </div>
  );
}
