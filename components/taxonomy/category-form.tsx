import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { editCategoryAction } from "#lib/taxonomy/actions/edit";
import type { EditorsCategory } from "#lib/taxonomy/queries/edit";
import { taxonomyLimits } from "#lib/taxonomy/schema/edit";

/** What a category is called and which tariff headings belong to it. Its address stays. */
export function CategoryForm({ locale, category }: { locale: string; category: EditorsCategory }) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  return (
    <ActionForm
      action={editCategoryAction}
      locale={locale}
      fields={{ categoryId: category.id }}
      className="panel flex flex-col gap-4 p-4"
    >
      <VersionField version={category.version} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="nameZh" label={t("nameZh")} value={category.nameZh} lang="zh-CN" maxLength={taxonomyLimits.name} />
        <TextField name="nameEn" label={t("nameEn")} value={category.nameEn} lang="en" maxLength={taxonomyLimits.name} />
        <TextField
          isWide
          name="hsHeadings"
          label={t("hsHeadings")}
          hint={t("hsHeadingsHint")}
          value={category.hsHeadings.join(" ")}
          maxLength={1_000}
        />
      </div>
      <div>
        <SubmitButton kind="primary" isSmall>
          {desk("save")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
