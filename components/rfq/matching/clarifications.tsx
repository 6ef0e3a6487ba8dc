import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { StatusBadge } from "#components/ui/status-badge";
import { askAction } from "#lib/rfq/actions/matching";
import type { OwnQuestion } from "#lib/rfq/queries/clarifications";
import type { RequestForSupplier } from "#lib/rfq/queries/for-supplier";
import { clarificationLimits } from "#lib/rfq/schema/clarifications";
import { momentIn } from "#lib/rfq/schema/zone";

type Answered = RequestForSupplier["clarifications"][number];

function Answer({ answered, locale, zone }: { answered: Answered; locale: string; zone: string }) {
  const t = useTranslations("matching");
  return (
    <li className="panel flex flex-col gap-2 p-4 text-sm">
      <p className="whitespace-pre-line font-medium [overflow-wrap:anywhere]">{answered.question}</p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{answered.answer}</p>
      {answered.answeredAt && (
        <p className="text-muted">{t("answeredOn", { moment: momentIn(locale, answered.answeredAt, zone) })}</p>
      )}
    </li>
  );
}

type AskProps = { companyId: string; requestId: string; locale: string };

function AskForm({ companyId, requestId, locale }: AskProps) {
  const t = useTranslations("matching");
  return (
    <ActionForm action={askAction} locale={locale} fields={{ companyId, requestId }}>
      <TextArea
        name="question"
        label={t("ask")}
        hint={t("questionHint", { most: clarificationLimits.ofFirm })}
        maxLength={clarificationLimits.question}
      />
      <div>
        <SubmitButton>{t("askSend")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

type Props = AskProps & {
  answered: readonly Answered[];
  own: readonly OwnQuestion[];
  zone: string;
  canAsk: boolean;
  isDone: boolean;
};

/** Questions with their answers, one's own that wait, and the way to ask. */
export function Clarifications({ answered, own, zone, canAsk, isDone, ...ask }: Props) {
  const t = useTranslations("matching");
  const { locale } = ask;
  return (
    <div className="flex flex-col gap-3">
      {isDone && (
        <p role="status" className="panel border-l-4 border-success px-4 py-3 text-sm">
          {t("asked")}
        </p>
      )}
      <p className="text-sm text-muted">{t("clarificationsText")}</p>
      {answered.length + own.length === 0 && <p className="text-sm">{t("noClarifications")}</p>}
      <ul className="flex flex-col gap-3">
        {answered.map((one) => (
          <Answer key={one.id} answered={one} locale={locale} zone={zone} />
        ))}
        {own.map(({ id, question, createdAt }) => (
          <li key={id} className="panel flex flex-col items-start gap-2 p-4 text-sm">
            <p className="whitespace-pre-line font-medium [overflow-wrap:anywhere]">{question}</p>
            <StatusBadge tone="waiting">{t("waiting")}</StatusBadge>
            <p className="text-muted">{t("askedOn", { moment: momentIn(locale, createdAt, zone) })}</p>
          </li>
        ))}
      </ul>
      {canAsk && <AskForm {...ask} />}
    </div>
  );
}
