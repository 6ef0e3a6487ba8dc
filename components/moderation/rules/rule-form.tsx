import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { CheckField, ChoiceField, SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { saveRuleAction } from "#lib/moderation/actions/rules";
import type { RuleView } from "#lib/moderation/queries/rules";
import { ruleDecisions, submissionKinds } from "#lib/moderation/schema/rules";

const numbers = ["levelBelow", "levelAtLeast", "pointsAtLeast", "approvalsBelow", "shareBelow", "shareAtLeast"] as const;

type Props = { locale: string; rule: RuleView | null };

function Conditions({ rule }: Pick<Props, "rule">) {
  const t = useTranslations("moderation.rules");
  const kinds = useTranslations("moderation.kinds");
  const conditions = rule?.conditions ?? {};
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-1 font-medium">{t("conditions")}</legend>
      <p className="text-sm text-muted sm:col-span-2">{t("conditionsHint")}</p>
      <SelectField
        name="kind"
        label={t("field.kind")}
        value={conditions.kind}
        empty={t("anyKind")}
        options={submissionKinds.map((value) => ({ value, label: kinds(value) }))}
      />
      {numbers.map((name) => (
        <TextField key={name} name={name} inputMode="numeric" label={t(`field.${name}`)} value={conditions[name]} maxLength={6} />
      ))}
      <TextArea
        name="hsPrefixes"
        label={t("field.hsPrefixes")}
        hint={t("hsHint")}
        value={conditions.hsPrefixes?.join(" ")}
        rows={2}
        maxLength={600}
      />
      <CheckField name="words" label={t("field.words")} isChecked={conditions.words ?? false} />
    </fieldset>
  );
}

/** A rule with its names, conditions and decision; it can be tried before it is saved. */
export function RuleForm({ locale, rule }: Props) {
  const t = useTranslations("moderation.rules");
  const fields: Record<string, string | number> = rule ? { ruleId: rule.id, version: rule.version } : {};
  return (
    <ActionForm action={saveRuleAction} locale={locale} fields={fields}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="nameZh" label={t("nameZh")} value={rule?.nameZh} maxLength={80} lang="zh-CN" />
        <TextField name="nameEn" label={t("nameEn")} value={rule?.nameEn} maxLength={80} lang="en" />
      </div>
      <Conditions rule={rule} />
      <ChoiceField
        name="decision"
        label={t("decision")}
        value={rule?.decision ?? "ALWAYS"}
        options={ruleDecisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
      />
      <TextField
        name="samplePercent"
        inputMode="numeric"
        label={t("percent")}
        hint={t("percentHint")}
        value={rule?.decision === "SAMPLE" ? rule.samplePercent : null}
        maxLength={2}
      />
      <CheckField name="isActive" label={t("isActive")} isChecked={rule?.isActive ?? true} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton kind="primary" name="step" value="save">
          {t("save")}
        </SubmitButton>
        <SubmitButton kind="outline" name="step" value="try">
          {t("try")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
