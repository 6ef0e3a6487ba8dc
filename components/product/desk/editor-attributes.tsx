import { useTranslations } from "next-intl";
import { SelectField, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { localized } from "#lib/platform/i18n/localized";
import { productLimits } from "#lib/product/schema";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import { EditorPart, numbers, rowsOf, typedOne } from "./editor-part.tsx";

type Field = { attribute: AttributeTemplate; values: TypedValues; locale: string };

function AttributeField({ attribute, values, locale }: Field) {
  const t = useTranslations("listing");
  const name = `attributes.${attribute.key}`;
  const title = localized(attribute, "name", locale).text;
  const label = [title, attribute.unit && `(${attribute.unit})`, attribute.isRequired && "*"].filter(Boolean).join(" ");
  const value = typedOne(values, name);
  if (attribute.type === "CHOICE")
    return (
      <SelectField
        label={label}
        name={name}
        value={value}
        empty={t("notSaid")}
        options={attribute.choices.map((choice) => ({ value: choice.value, label: locale === "zh" ? choice.zh : choice.en }))}
      />
    );
  if (attribute.type === "BOOLEAN")
    return (
      <SelectField
        label={label}
        name={name}
        value={value}
        empty={t("notSaid")}
        options={[
          { value: "true", label: t("yes") },
          { value: "false", label: t("no") },
        ]}
      />
    );
  if (attribute.type === "NUMBER")
    return <TextField label={label} name={name} value={value} inputMode="decimal" maxLength={30} />;
  return (
    <div className="grid grid-cols-2 gap-2">
      {(["zh", "en"] as const).map((language) => (
        <TextField
          key={language}
          label={`${label} · ${t(`languages.${language}`)}`}
          name={`${name}.${language}`}
          lang={language === "zh" ? "zh-CN" : "en"}
          value={typedOne(values, `${name}.${language}`)}
          maxLength={productLimits.attributeValue}
        />
      ))}
    </div>
  );
}

/** The category's template, what is required first, and then whatever the supplier wants to say besides. */
export function EditorAttributes({
  template,
  values,
  locale,
}: {
  template: readonly AttributeTemplate[];
  values: TypedValues;
  locale: string;
}) {
  const t = useTranslations("listing");
  const sorted = template.toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired));
  const rows = Math.min(rowsOf(values, "own") + 2, productLimits.attributes);
  return (
    <EditorPart
      id="attributes"
      title={t("fields.attributes")}
      hint={t(template.length > 0 ? "hints.attributes" : "hints.noTemplate")}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {sorted.map((attribute) => (
          <AttributeField key={attribute.key} attribute={attribute} values={values} locale={locale} />
        ))}
      </div>
      <h3 className="text-sm font-semibold">{t("ownAttributes")}</h3>
      {numbers(rows).map((row) => (
        <div key={row} className="grid gap-2 sm:grid-cols-2">
          <input type="hidden" name={`own.${row}.row`} value={row} />
          <input type="hidden" name={`own.${row}.key`} value={typedOne(values, `own.${row}.key`) ?? ""} />
          <TextField
            label={t("ownLabel")}
            name={`own.${row}.label`}
            value={typedOne(values, `own.${row}.label`)}
            maxLength={productLimits.short}
          />
          <TextField
            label={t("ownValue")}
            name={`own.${row}.value`}
            value={typedOne(values, `own.${row}.value`)}
            maxLength={productLimits.attributeValue}
          />
        </div>
      ))}
    </EditorPart>
  );
}
