import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { SectionHeading } from "#components/ui/section-heading";
import { answerAction } from "#lib/rfq/actions/matching";
import type { BuyerClarifications as Asked } from "#lib/rfq/queries/clarifications";
import { clarificationLimits } from "#lib/rfq/schema/clarifications";
import { momentIn } from "#lib/rfq/schema/zone";

type Question = Asked["questions"][number];
type Props = { clarifications: Asked; locale: string; zone: string };

function Item({ question, locale, zone, canAnswer }: { question: Question; locale: string; zone: string; canAnswer: boolean }) {
  const t = useTranslations("matching");
  const { id, question: text, answer, createdAt, answeredAt } = question;
  return (
    <li className="panel flex flex-col gap-2 p-4 text-sm">
      <p className="whitespace-pre-line font-medium [overflow-wrap:anywhere]">{text}</p>
      <p className="text-muted">{t("askedOn", { moment: momentIn(locale, createdAt, zone) })}</p>
      {answer && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{answer}</p>}
      {answeredAt && <p className="text-muted">{t("answeredOn", { moment: momentIn(locale, answeredAt, zone) })}</p>}
      {!answer && canAnswer && (
        <ActionForm action={answerAction} locale={locale} fields={{ clarificationId: id }}>
          <TextArea name="answer" label={t("answer")} hint={t("answerHint")} maxLength={clarificationLimits.answer} rows={3} />
          <div>
            <SubmitButton isSmall>{t("answerSend")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </li>
  );
}

/** What suppliers have asked, for the buyer to answer: nowhere who. */
export function BuyerClarifications({ clarifications, locale, zone }: Props) {
  const t = useTranslations("matching");
  const { questions, canAnswer } = clarifications;
  return (
    <section aria-labelledby="questions" className="flex flex-col gap-3">
      <SectionHeading id="questions" heading={t("buyerQuestions")} />
      <p className="text-sm text-muted">{questions.length > 0 ? t("buyerQuestionsText") : t("buyerNone")}</p>
      <ul className="flex flex-col gap-3">
        {questions.map((question) => (
          <Item key={question.id} question={question} locale={locale} zone={zone} canAnswer={canAnswer} />
        ))}
      </ul>
    </section>
  );
}
