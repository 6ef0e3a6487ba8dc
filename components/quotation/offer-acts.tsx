import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { counterAction, declineAction, markAction, shortlistAction } from "#lib/quotation/actions/buying";
import { markedCriteria } from "#lib/quotation/comparison/score";
import type { OfferPage } from "#lib/quotation/queries/offers";
import { quotationFlow } from "#lib/quotation/status";

type Props = { page: OfferPage; locale: string };

function CounterForm({ page: { offer, request }, locale }: Props) {
  const t = useTranslations("quotation");
  return (
    <ActionForm action={counterAction} locale={locale} fields={{ quotationId: offer.id, version: offer.version }}>
      <TextArea label={t("reason")} hint={t("counterHint")} name="reason" rows={3} maxLength={1000} />
      {request.lines.map(({ position, item }, at) => (
        <div key={position}>
          <input type="hidden" name={`lines.${at}.position`} value={position} />
          <TextField
            label={t("wishedPrice", { position })}
            hint={item}
            isOptional={t("optional")}
            name={`lines.${at}.unitPrice`}
            inputMode="decimal"
            maxLength={20}
          />
        </div>
      ))}
      <div>
        <SubmitButton>{t("counterYes")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function MarksForm({ page: { offer }, locale }: Props) {
  const t = useTranslations("quotation");
  return (
    <ActionForm action={markAction} locale={locale} fields={{ quotationId: offer.id, version: offer.version }}>
      <p className="text-sm text-muted">{t("marksHint")}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {markedCriteria.map((criterion) => (
          <TextField
            key={criterion}
            label={t(`criterion.${criterion}`)}
            name={`marks.${criterion}`}
            value={offer.marks[criterion]}
            inputMode="numeric"
            maxLength={3}
          />
        ))}
      </div>
      <div>
        <SubmitButton>{t("saveMarks")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function DeclineForm({ page: { offer }, locale }: Props) {
  const t = useTranslations("quotation");
  return (
    <ActionForm action={declineAction} locale={locale} fields={{ quotationId: offer.id, version: offer.version }}>
      <TextArea label={t("reason")} name="reason" rows={2} maxLength={1000} />
      <div>
        <SubmitButton kind="danger">{t("declineYes")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What the buyer may do with one offer as it stands. */
export function OfferActs({ page, locale }: Props) {
  const t = useTranslations("quotation");
  const { offer, weights } = page;
  const moves = quotationFlow.moves(offer.status);
  const list = (isListed: "yes" | "no") => ({ quotationId: offer.id, version: offer.version, isListed });
  return (
    <div className="flex flex-wrap items-start gap-2">
      {moves.includes("shortlist") && (
        <ActionButton action={shortlistAction} locale={locale} fields={list("yes")} label={t("shortlist")} kind="secondary" />
      )}
      {moves.includes("unlist") && (
        <ActionButton action={shortlistAction} locale={locale} fields={list("no")} label={t("unlist")} />
      )}
      {moves.includes("counter") && (
        <Disclosure label={t("counter")}>
          <CounterForm page={page} locale={locale} />
        </Disclosure>
      )}
      {weights.length > 0 && (
        <Disclosure label={t("marks")}>
          <MarksForm page={page} locale={locale} />
        </Disclosure>
      )}
      {moves.includes("decline") && (
        <Disclosure label={t("decline")}>
          <DeclineForm page={page} locale={locale} />
        </Disclosure>
      )}
    </div>
  );
}
