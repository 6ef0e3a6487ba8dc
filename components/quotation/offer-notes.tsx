import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { noteAction } from "#lib/quotation/actions/buying";
import type { OfferPage } from "#lib/quotation/queries/offers";

type Props = { quotationId: string; notes: OfferPage["notes"]; locale: string };

/** What the buyer's people write to each other about an offer. */
export function OfferNotes({ quotationId, notes, locale }: Props) {
  const t = useTranslations("quotation");
  const format = useFormatter();
  return (
    <section aria-labelledby="notes" className="flex flex-col gap-3">
      <h2 id="notes" className="text-lg font-semibold">
        {t("notes")}
      </h2>
      <p className="text-sm text-muted">{t("notesHint")}</p>
      <ul className="flex flex-col gap-2">
        {notes.map(({ id, text, createdAt, user }) => (
          <li key={id} className="panel p-3 text-sm">
            <p className="whitespace-pre-line">{text}</p>
            <p className="mt-1 text-muted">{`${user.name} · ${format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}`}</p>
          </li>
        ))}
      </ul>
      <ActionForm action={noteAction} locale={locale} fields={{ quotationId }}>
        <TextArea label={t("noteText")} name="text" rows={2} maxLength={2000} />
        <div>
          <SubmitButton>{t("addNote")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
