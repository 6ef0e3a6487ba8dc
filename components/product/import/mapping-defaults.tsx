import { useTranslations } from "next-intl";
import { SelectField, TextField } from "#components/ui/form-fields";
import { GroupedSelect } from "#components/ui/grouped-select";
import { localized } from "#lib/platform/i18n/localized";
import type { ImportPlan } from "#lib/product/import/plan";
import { currencies } from "#lib/taxonomy/reference/currencies";
import { incoterms } from "#lib/taxonomy/reference/incoterms";
import type { CategoryNode } from "#lib/taxonomy/schema";

type Props = { defaults: ImportPlan["defaults"]; locale: string; categories: readonly CategoryNode[] };

const categoryGroups = (categories: readonly CategoryNode[], locale: string) =>
  categories.map((root) => ({
    label: localized(root, "name", locale).text,
    options: root.children.map((leaf) => ({
      value: leaf.slug,
      label: localized(leaf, "name", locale).text,
      words: `${leaf.nameZh} ${leaf.nameEn} ${leaf.hsHeadings.join(" ")}`,
    })),
  }));

/** What holds for a whole file where its rows say nothing. */
export function MappingDefaults({ defaults, locale, categories }: Props) {
  const t = useTranslations("imports.mapping");
  const name = locale === "zh" ? "zh" : "en";
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-base font-semibold">{t("defaultsPart")}</legend>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        <SelectField
          label={t("currency")}
          name="currency"
          value={defaults.currency}
          empty={t("leftToFile")}
          options={currencies.map((one) => ({ value: one.code, label: `${one.code} ${one[name]}` }))}
        />
        <SelectField
          label={t("incoterm")}
          name="incoterm"
          value={defaults.incoterm}
          empty={t("leftToFile")}
          options={incoterms.map((one) => ({ value: one.code, label: `${one.code} ${one[name]}` }))}
        />
        <TextField label={t("place")} hint={t("placeHint")} name="place" value={defaults.place} maxLength={100} />
        <SelectField
          label={t("language")}
          name="language"
          value={defaults.language}
          empty={t("languageAuto")}
          options={(["zh", "en"] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <GroupedSelect
          label={t("category")}
          name="category"
          value={defaults.category ?? undefined}
          empty={t("categoryEmpty")}
          narrow={t("categoryNarrow")}
          groups={categoryGroups(categories, locale)}
        />
      </div>
    </fieldset>
  );
}
