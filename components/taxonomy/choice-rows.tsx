import { useTranslations } from "next-intl";
import { CheckField, TextField } from "#components/ui/form-fields";
import type { AttributeChoice } from "#lib/taxonomy/schema";

const spare = 3;

/** What an attribute is chosen from, with empty rows for more. A value that is there never changes. */
export function ChoiceRows({ choices }: { choices: readonly AttributeChoice[] }) {
  const t = useTranslations("admin");
  const rows: (AttributeChoice | null)[] = [...choices, ...Array.from({ length: spare }, () => null)];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{t("choices")}</legend>
      <p className="text-sm text-muted">{t("choicesHint")}</p>
      {rows.map((choice, at) => (
        <div
          key={choice?.value ?? `new-${at}`}
          className="grid items-end gap-2 border-t border-base-300 pt-2 sm:grid-cols-[1fr_1fr_auto]"
        >
          {choice && <input type="hidden" name={`choices.${at}.value`} value={choice.value} />}
          <TextField name={`choices.${at}.zh`} label={t("nameZh")} value={choice?.zh} lang="zh-CN" maxLength={120} />
          <TextField name={`choices.${at}.en`} label={t("nameEn")} value={choice?.en} lang="en" maxLength={120} />
          {choice && <CheckField name={`choices.${at}.isRetired`} label={t("retired")} isChecked={choice.isRetired ?? false} />}
        </div>
      ))}
    </fieldset>
  );
}
