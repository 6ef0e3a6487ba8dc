import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { formatMoney } from "#lib/platform/money";
import { setLimitAction } from "#lib/quotation/actions/selling";
import type { ApprovalLimit } from "#lib/quotation/queries/limit";

type Props = { companyId: string; limit: ApprovalLimit; locale: string };

/** Above which worth only owners and managers send an offer: read by everybody of the firm, set by those who send it then. */
export function LimitPart({ companyId, limit: { amount, maySet }, locale }: Props) {
  const t = useTranslations("quotation.limit");
  return (
    <section aria-labelledby="limit" className="panel flex flex-col gap-4 p-5">
      <h2 id="limit" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <p className="text-sm">{amount === null ? t("none") : t("above", { amount: formatMoney(locale, amount, "USD") })}</p>
      {maySet && (
        <ActionForm action={setLimitAction} locale={locale} fields={{ companyId }} className="grid gap-4">
          <TextField
            label={t("field")}
            hint={t("hint")}
            name="approvalAboveUsd"
            value={amount ?? undefined}
            inputMode="decimal"
            maxLength={20}
          />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
