import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Alert } from "#components/ui/alert";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { Timeline } from "#components/ui/timeline";
import { annotateRecordAction } from "#lib/register/actions";
import type { StaffEntry } from "#lib/register/queries/entry";
import { noteFields } from "#lib/register/schema";

type Props = { notes: StaffEntry["notes"]; recordId: string; locale: string; isNoted: boolean };

function NoteForm({ recordId, locale }: Pick<Props, "recordId" | "locale">) {
  const t = useTranslations("register");
  const fields = noteFields.map((value) => ({ value, label: t(`noteField.${value}`) }));
  return (
    <ActionForm action={annotateRecordAction} locale={locale} fields={{ recordId }}>
      <SelectField name="field" label={t("staff.field")} options={fields} empty="" />
      <TextArea name="text" label={t("staff.text")} rows={3} maxLength={2_000} />
      <TextField name="source" label={t("source")} hint={t("staff.sourceHint")} maxLength={200} />
      <div>
        <SubmitButton kind="primary">{t("staff.add")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Notes beside an entry with who wrote them and when, and the form for another. */
export function StaffNotes({ notes, recordId, locale, isNoted }: Props) {
  const t = useTranslations("register");
  const format = useFormatter();
  return (
    <section aria-labelledby="staff-notes" className="panel flex flex-col gap-4 p-4">
      <h2 id="staff-notes" className="text-lg font-semibold">
        {t("notes")}
      </h2>
      {isNoted && <Alert tone="success">{t("staff.noted")}</Alert>}
      {notes.length === 0 && <p className="text-sm text-muted">{t("staff.none")}</p>}
      <Timeline
        label={t("notes")}
        steps={notes.map(({ id, field, text, source, by, createdAt }) => ({
          key: id,
          title: t(`noteField.${noteFields.find((one) => one === field) ?? "other"}`),
          when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
          at: createdAt.toISOString(),
          who: by,
          text: t("staff.noteText", { text, source }),
        }))}
      />
      <NoteForm recordId={recordId} locale={locale} />
    </section>
  );
}
