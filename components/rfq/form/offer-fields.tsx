import { useTranslations } from "next-intl";
import { EditorPart, typedMany, typedOne } from "#components/product/desk/editor-part";
import { CheckField, ChoiceField, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { requestCriteria } from "#lib/rfq/schema/record";
import { visibilities } from "#lib/rfq/schema/states";
import { DeadlineFields } from "./deadline-fields.tsx";

type Props = { values: TypedValues; isPublished: boolean };

function Weights({ values }: Pick<Props, "values">) {
  const t = useTranslations("rfq.form");
  const isOpen = requestCriteria.some((criterion) => typedOne(values, `weights.${criterion}`));
  return (
    <details open={isOpen}>
      <summary className="cursor-pointer text-sm font-medium text-secondary">{t("weightsTitle")}</summary>
      <p className="my-2 text-sm text-muted">{t("weightsHint")}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {requestCriteria.map((criterion) => (
          <TextField
            key={criterion}
            label={t(`criteria.${criterion}`)}
            name={`weights.${criterion}`}
            value={typedOne(values, `weights.${criterion}`)}
            inputMode="numeric"
            maxLength={3}
          />
        ))}
      </div>
    </details>
  );
}

/** Fixed once published: who sees it, how offers are opened and weighed. */
function Fixed({ values }: Pick<Props, "values">) {
  const t = useTranslations("rfq.form");
  return (
    <>
      <ChoiceField
        label={t("visibility")}
        name="visibility"
        value={typedOne(values, "visibility") ?? "PUBLIC"}
        options={visibilities.map((value) => ({ value, label: t(`visible.${value}`), hint: t(`visibleHint.${value}`) }))}
      />
      <CheckField
        label={t("isSealed")}
        hint={t("isSealedHint")}
        name="isSealed"
        isChecked={typedMany(values, "isSealed").length > 0}
      />
      <Weights values={values} />
    </>
  );
}

/** Until when offers come, how many, from whom, and how they are read. */
export function OfferFields({ values, isPublished }: Props) {
  const t = useTranslations("rfq.form");
  return (
    <EditorPart id="offers" title={t("offersTitle")} {...(isPublished ? { hint: t("amendHint") } : {})}>
      <DeadlineFields deadline={typedOne(values, "deadline")} timeZone={typedOne(values, "timeZone")} />
      <TextField
        label={t("quoteCap")}
        hint={t("quoteCapHint")}
        name="quoteCap"
        value={typedOne(values, "quoteCap")}
        inputMode="numeric"
        maxLength={2}
      />
      {!isPublished && <Fixed values={values} />}
      <CheckField label={t("isBuyerNamed")} name="isBuyerNamed" isChecked={typedMany(values, "isBuyerNamed").length > 0} />
      {!isPublished && (
        <CheckField
          label={t("isOpenData")}
          hint={t("isOpenDataHint")}
          name="isOpenData"
          isChecked={typedMany(values, "isOpenData").length > 0}
        />
      )}
    </EditorPart>
  );
}
