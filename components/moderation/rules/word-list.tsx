import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Button } from "#components/ui/button";
import { DataTable } from "#components/ui/data-table";
import { Field } from "#components/ui/field";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { unwatchWordAction, watchWordAction } from "#lib/moderation/actions/rules";
import type { WordLine } from "#lib/moderation/queries/rules";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; words: readonly WordLine[]; total: number; asked: string | null; mayEdit: boolean };

function AddWord({ locale }: Pick<Props, "locale">) {
  const t = useTranslations("moderation.words");
  return (
    <ActionForm action={watchWordAction} locale={locale}>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_2fr_auto]">
        <TextField name="word" label={t("word")} maxLength={80} />
        <TextField name="reason" label={t("reason")} maxLength={200} />
        <SubmitButton kind="outline">{t("add")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The words that make a listing be looked at. */
export function WordList({ locale, words, total, asked, mayEdit }: Props) {
  const t = useTranslations("moderation.words");
  const desk = useTranslations("desk");
  const columns = [
    { key: "word", label: t("word") },
    { key: "reason", label: t("reason") },
    ...(mayEdit ? [{ key: "remove", label: t("remove") }] : []),
  ];
  const rows = words.map(({ id, word, reason }) => ({
    key: id,
    cells: [
      word,
      reason,
      ...(mayEdit
        ? [
            <ActionButton
              key="remove"
              action={unwatchWordAction}
              locale={locale}
              fields={{ wordId: id }}
              label={t("removeOf", { word })}
              kind="quiet"
            />,
          ]
        : []),
    ],
  }));
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{t("text")}</p>
      {mayEdit && <AddWord locale={locale} />}
      <form method="get" action={urls.admin.part(locale, "rules")} className="flex items-end gap-3">
        <Field label={t("find")} name="words" value={asked ?? undefined} maxLength={80} />
        <Button kind="outline" size="small">
          {desk("search")}
        </Button>
      </form>
      <p className="text-sm text-muted">{desk("total", { count: total })}</p>
      {words.length > 0 && <DataTable caption={t("title")} columns={columns} rows={rows} />}
    </div>
  );
}
