import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { ChoiceField, SelectField, SubmitButton, TextArea } from "#components/ui/form-fields";
import { localized } from "#lib/platform/i18n/localized";
import { formatMoney } from "#lib/platform/money";
import { awardAction, failAction } from "#lib/quotation/actions/buying";
import { written } from "#lib/quotation/comparison/money";
import type { LoadedRequest } from "#lib/quotation/queries/asked";
import type { ComparedOffers } from "#lib/quotation/queries/comparison";
import type { AskedLine } from "#lib/quotation/schema/asked-lines";
import { awardReasons } from "#lib/quotation/schema/decisions";

type Request = Pick<LoadedRequest, "id" | "version">;
type Props = { request: Request; compared: ComparedOffers; asked: readonly AskedLine[]; locale: string };

function Line({
  compared: { offers, comparison },
  asked,
  at,
  locale,
}: Omit<Props, "asked" | "request"> & { asked: AskedLine; at: number }) {
  const t = useTranslations("quotation");
  const cells = comparison.rows[at]?.cells ?? [];
  const bidding = offers.flatMap(({ id, company, content }, index) => {
    const cell = cells[index];
    if (cell?.kind !== "bid") return [];
    const price = formatMoney(locale, written(cell.unitPrice), content.currency);
    const total = formatMoney(locale, written(cell.total.toDecimalPlaces(2)), content.currency);
    const hint = [t("offered", { price, total }), `${content.incoterm} ${content.place}`, cell.isCheapest && t("cheapest")];
    return [{ value: id, label: localized(company, "name", locale).text, hint: hint.filter(Boolean).join(" · ") }];
  });
  return (
    <div className="panel p-4">
      <input type="hidden" name={`lines.${at}.position`} value={asked.position} />
      <ChoiceField
        label={t("awardLine", { number: asked.position })}
        hint={`${asked.item} · ${asked.said}`}
        name={`lines.${at}.quotationId`}
        value="none"
        options={[...bidding, { value: "none", label: t("nobody") }]}
      />
    </div>
  );
}

/** Each line to one of those who offer it. */
export function AwardForm({ request, compared, asked, locale }: Props) {
  const t = useTranslations("quotation");
  return (
    <ActionForm action={awardAction} locale={locale} fields={{ requestId: request.id, version: request.version }}>
      {asked.map((line, at) => (
        <Line key={line.position} compared={compared} asked={line} at={at} locale={locale} />
      ))}
      <SelectField
        label={t("reasonWhy")}
        name="reason"
        empty={t("choose")}
        options={awardReasons.map((reason) => ({ value: reason, label: t(`awardReason.${reason}`) }))}
      />
      <TextArea label={t("awardNote")} isOptional={t("optional")} name="note" rows={3} maxLength={1000} />
      <div>
        <SubmitButton kind="primary">{t("awardYes")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Ends the request without a choice. */
export function FailForm({ request, locale }: { request: Request; locale: string }) {
  const t = useTranslations("quotation");
  return (
    <Disclosure label={t("failTitle")}>
      <ActionForm action={failAction} locale={locale} fields={{ requestId: request.id, version: request.version }}>
        <p className="text-sm">{t("failText")}</p>
        <TextArea label={t("reason")} name="reason" rows={2} maxLength={1000} />
        <div>
          <SubmitButton kind="danger">{t("failYes")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
