import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { CheckField, SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { saveAttributeAction } from "#lib/taxonomy/actions/edit";
import type { EditorsAttribute } from "#lib/taxonomy/queries/edit";
import { taxonomyLimits } from "#lib/taxonomy/schema/edit";
import { ChoiceRows } from "./choice-rows.tsx";

const types = ["TEXT", "NUMBER", "CHOICE", "BOOLEAN"] as const;

type Props = { locale: string; categoryId: string; version: number; attribute?: EditorsAttribute };

/** One attribute of a template: a new one, or one that is there. */
export function AttributeForm({ locale, categoryId, version, attribute }: Props) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  const isUsed = (attribute?.uses ?? 0) > 0;
  const fields = { categoryId, ...(attribute ? { attributeId: attribute.id } : {}) };
  return (
    <ActionForm action={saveAttributeAction} locale={locale} fields={fields}>
      <VersionField version={version} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="nameZh" label={t("nameZh")} value={attribute?.nameZh} lang="zh-CN" maxLength={taxonomyLimits.name} />
        <TextField name="nameEn" label={t("nameEn")} value={attribute?.nameEn} lang="en" maxLength={taxonomyLimits.name} />
        {!attribute && <TextField name="key" label={t("attributeKey")} hint={t("attributeKeyHint")} maxLength={60} />}
        <SelectField
          name="type"
          label={t("attributeType")}
          value={attribute?.type ?? "TEXT"}
          {...(isUsed ? { hint: t("typeUsed", { count: attribute?.uses ?? 0 }) } : {})}
          options={types.map((value) => ({ value, label: t(`type.${value}`) }))}
        />
        <TextField name="unit" label={t("unit")} hint={t("unitHint")} value={attribute?.unit} maxLength={taxonomyLimits.unit} />
        <CheckField name="isRequired" label={t("isRequired")} isChecked={attribute?.isRequired ?? false} />
        <CheckField name="isFacet" label={t("isFacet")} isChecked={attribute?.isFacet ?? false} />
      </div>
      <ChoiceRows choices={attribute?.choices ?? []} />
      <div>
        <SubmitButton isSmall>{desk("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
