import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { answerQuestionAction } from "#lib/moderation/actions/notices";

/** What the staff wants to know of a new member, with the field for the answer. */
export function MemberQuestion({ locale, question }: { locale: string; question: string }) {
  const t = useTranslations("moderation.member");
  return (
    <section aria-labelledby="question" className="panel flex flex-col gap-3 p-4">
      <h2 id="question" className="text-lg font-semibold">
        {t("question")}
      </h2>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{question}</p>
      <ActionForm action={answerQuestionAction} locale={locale}>
        <TextArea name="text" label={t("answer")} rows={4} maxLength={2_000} />
        <div>
          <SubmitButton kind="primary">{t("sendAnswer")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
