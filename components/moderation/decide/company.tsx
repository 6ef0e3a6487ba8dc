import { useTranslations } from "next-intl";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import {
  decideClaimAction,
  decideCompanyAction,
  decideDisputeAction,
  decideMemberAction,
  decideRegisterClaimAction,
  decideSubscriptionAction,
} from "#lib/moderation/actions/decide";
import { staffMethods } from "#lib/verification/schema";
import { DecisionFrame } from "./frame.tsx";

type Props = { locale: string; taskId: string; flow: boolean };

function Reason() {
  const t = useTranslations("moderation.task");
  return <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maxLength={2_000} isWide={false} />;
}

export function CompanyDecision({ locale, taskId, flow }: Props) {
  const t = useTranslations("moderation.company");
  return (
    <DecisionFrame action={decideCompanyAction} locale={locale} taskId={taskId} flow={flow}>
      <SubmitButton kind="primary" name="decision" value="approve">
        {t("approve")}
      </SubmitButton>
      <Reason />
      <SubmitButton kind="danger" name="decision" value="refuse">
        {t("refuse")}
      </SubmitButton>
    </DecisionFrame>
  );
}

export function ClaimDecision({ locale, taskId, flow }: Props) {
  const t = useTranslations("moderation.claim");
  const methods = staffMethods.map((value) => ({ value, label: t(`methods.${value}`) }));
  return (
    <DecisionFrame action={decideClaimAction} locale={locale} taskId={taskId} flow={flow}>
      <SelectField name="method" label={t("method")} options={methods} empty="" />
      <TextField name="expiresOn" type="date" label={t("expires")} hint={t("expiresHint")} />
      <SubmitButton kind="primary" name="decision" value="verify">
        {t("verify")}
      </SubmitButton>
      <Reason />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="outline" name="decision" value="askMore">
          {t("askMore")}
        </SubmitButton>
        <SubmitButton kind="danger" name="decision" value="fail">
          {t("fail")}
        </SubmitButton>
      </div>
    </DecisionFrame>
  );
}

export function RegisterClaimDecision({ locale, taskId, flow }: Props) {
  const t = useTranslations("moderation.registerClaim");
  return (
    <DecisionFrame action={decideRegisterClaimAction} locale={locale} taskId={taskId} flow={flow}>
      <SubmitButton kind="primary" name="decision" value="approve">
        {t("approve")}
      </SubmitButton>
      <Reason />
      <SubmitButton kind="danger" name="decision" value="reject">
        {t("reject")}
      </SubmitButton>
    </DecisionFrame>
  );
}

export function DisputeDecision({ locale, taskId, flow }: Props) {
  const t = useTranslations("moderation.dispute");
  return (
    <DecisionFrame action={decideDisputeAction} locale={locale} taskId={taskId} flow={flow}>
      <Reason />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="outline" name="decision" value="HOLDER_KEEPS">
          {t("HOLDER_KEEPS")}
        </SubmitButton>
        <SubmitButton kind="outline" name="decision" value="CLAIMANT_GETS">
          {t("CLAIMANT_GETS")}
        </SubmitButton>
      </div>
    </DecisionFrame>
  );
}

export function SubscriptionDecision({ locale, taskId, flow, hadTrial }: Props & { hadTrial: boolean }) {
  const t = useTranslations("moderation.subscription");
  return (
    <DecisionFrame action={decideSubscriptionAction} locale={locale} taskId={taskId} flow={flow}>
      <TextField name="months" type="number" inputMode="numeric" label={t("months")} value={12} />
      <SubmitButton kind="primary" name="decision" value="grant">
        {t("grant")}
      </SubmitButton>
      {!hadTrial && (
        <SubmitButton kind="outline" name="decision" value="trial">
          {t("trial")}
        </SubmitButton>
      )}
      <Reason />
      <SubmitButton kind="danger" name="decision" value="refuse">
        {t("refuse")}
      </SubmitButton>
    </DecisionFrame>
  );
}

export function MemberDecision({ locale, taskId, flow }: Props) {
  const t = useTranslations("moderation.member");
  return (
    <DecisionFrame action={decideMemberAction} locale={locale} taskId={taskId} flow={flow}>
      <SubmitButton kind="primary" name="decision" value="approve">
        {t("approve")}
      </SubmitButton>
      <Reason />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="outline" name="decision" value="askMore">
          {t("askMore")}
        </SubmitButton>
        <SubmitButton kind="danger" name="decision" value="suspend">
          {t("suspend")}
        </SubmitButton>
      </div>
    </DecisionFrame>
  );
}
