import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { type Entitlements, entitlementNames } from "#lib/membership/schema";
import { saveEditedPlanAction } from "#lib/statistics/actions/house";

export type PlanLine = {
  code: string;
  version: number;
  nameZh: string;
  nameEn: string;
  trialDays: number;
  graceDays: number;
  entitlements: Entitlements;
};

/** A plan: what it is called and what it entitles to. */
export function PlanForm({ locale, plan }: { locale: string; plan: PlanLine }) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  const number = { type: "number", inputMode: "numeric" } as const;
  return (
    <ActionForm
      action={saveEditedPlanAction}
      locale={locale}
      fields={{ code: plan.code }}
      className="panel flex flex-col gap-4 p-4"
    >
      <h2 className="text-lg font-semibold">{plan.code}</h2>
      <VersionField version={plan.version} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="nameZh" label={t("nameZh")} value={plan.nameZh} lang="zh-CN" maxLength={60} />
        <TextField name="nameEn" label={t("nameEn")} value={plan.nameEn} lang="en" maxLength={60} />
        {entitlementNames.map((name) => (
          <TextField
            key={name}
            {...number}
            name={`entitlements.${name}`}
            label={t(`entitlement.${name}`)}
            value={plan.entitlements[name]}
          />
        ))}
        <TextField {...number} name="trialDays" label={t("trialDays")} value={plan.trialDays} />
        <TextField {...number} name="graceDays" label={t("graceDays")} value={plan.graceDays} />
      </div>
      <div>
        <SubmitButton isSmall>{desk("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
