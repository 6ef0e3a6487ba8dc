import { useTranslations } from "next-intl";
import { TextArea, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { productLimits } from "#lib/product/schema";
import { EditorPart, typedOne } from "./editor-part.tsx";

const sides = [
  { suffix: "Zh", lang: "zh-CN" },
  { suffix: "En", lang: "en" },
] as const;

/** Names and descriptions, both languages side by side; on phones one under the other. */
export function EditorTexts({ values, isNew }: { values: TypedValues; isNew: boolean }) {
  const t = useTranslations("listing");
  const sku = typedOne(values, "sku");
  return (
    <EditorPart id="texts" title={t("parts.texts")} hint={t("hints.texts")}>
      {isNew ? (
        <TextField label={t("fields.sku")} hint={t("hints.sku")} name="sku" value={sku} maxLength={productLimits.sku} />
      ) : (
        <p className="text-sm">
          <span className="text-muted">{t("fields.sku")}</span> <b className="figures">{sku}</b>
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {sides.map(({ suffix, lang }) => (
          <TextField
            key={suffix}
            label={t(`fields.name${suffix}`)}
            name={`name${suffix}`}
            lang={lang}
            value={typedOne(values, `name${suffix}`)}
            maxLength={productLimits.name}
          />
        ))}
        {sides.map(({ suffix, lang }) => (
          <TextArea
            key={suffix}
            label={t(`fields.description${suffix}`)}
            name={`description${suffix}`}
            lang={lang}
            isWide={false}
            rows={8}
            value={typedOne(values, `description${suffix}`)}
            maxLength={productLimits.description}
          />
        ))}
      </div>
    </EditorPart>
  );
}
