import { useTranslations } from "next-intl";
import { FieldFault } from "#components/ui/field-fault";
import { CheckField, SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { bulkActs, bulkFields } from "#lib/product/schema/bulk";

/** What to do with the chosen rows; what an act needs shows with it. */
export function BulkBar({ total }: { total: number }) {
  const t = useTranslations("listing");
  return (
    <div className="panel group/bulk flex flex-col gap-3 p-4">
      <FieldFault name="chosen" />
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          label={t("bulk.act")}
          name="act"
          empty={t("bulk.choose")}
          options={bulkActs.map((act) => ({ value: act, label: t(`bulk.acts.${act}`) }))}
        />
        <div className="hidden group-has-[option[value=edit]:checked]/bulk:contents">
          <SelectField
            label={t("field")}
            name="field"
            empty={t("bulk.choose")}
            options={bulkFields.map((field) => ({ value: field, label: t(`fields.${field}`) }))}
          />
          <TextField label={t("bulk.to")} name="to" maxLength={200} hint={t("bulk.toHint")} />
        </div>
        <div className="hidden group-has-[option[value=price]:checked]/bulk:contents">
          <TextField label={t("bulk.percent")} name="percent" inputMode="decimal" maxLength={10} hint={t("bulk.percentHint")} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton kind="secondary">{t("bulk.look")}</SubmitButton>
        <CheckField label={t("bulk.all", { total })} name="all" />
      </div>
    </div>
  );
}
