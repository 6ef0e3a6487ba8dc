import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { ChoiceField, SubmitButton, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { saveSettingAction } from "#lib/statistics/actions/house";
import type { SettingLine } from "#lib/statistics/queries/settings";
import { knownWord } from "./known-word.ts";

/** One setting with its limits, saved by itself. */
export function SettingForm({ locale, line }: { locale: string; line: SettingLine }) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  const label = t(`setting.${line.name}`);
  return (
    <ActionForm action={saveSettingAction} locale={locale} fields={{ name: line.name }} className="panel flex flex-col gap-3 p-4">
      <VersionField version={line.version} />
      {line.kind === "whole" ? (
        <TextField
          name="value"
          type="number"
          inputMode="numeric"
          label={label}
          value={line.value}
          hint={t("settingLimits", { least: line.least, most: line.most, initial: line.initial })}
        />
      ) : (
        <ChoiceField
          name="values"
          label={label}
          isMany
          chosen={line.value}
          options={line.options.map((value) => ({
            value,
            label: knownWord(locale, "admin", `${line.name === "fourEyes" ? "reviewKind" : "memberKind"}.${value}`),
          }))}
        />
      )}
      <div>
        <SubmitButton isSmall kind="outline">
          {desk("save")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
