import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { discardQuotationAction, withdrawQuotationAction } from "#lib/quotation/actions/selling";
import type { OwnQuotation } from "#lib/quotation/queries/own";

/** Gives a draft up, or takes back what was sent. */
export function WithdrawPart({
  quotation: { id, version, status, isWritable },
  locale,
}: {
  quotation: OwnQuotation;
  locale: string;
}) {
  const t = useTranslations("quotation");
  if (!isWritable) return null;
  const fields = { quotationId: id, version };
  if (status === "DRAFT")
    return <ActionButton action={discardQuotationAction} locale={locale} fields={fields} label={t("discard")} kind="danger" />;
  return (
    <Disclosure label={t("withdraw")}>
      <ActionForm action={withdrawQuotationAction} locale={locale} fields={fields}>
        <p className="text-sm">{t("withdrawText")}</p>
        <TextArea label={t("reason")} isOptional={t("optional")} name="reason" rows={2} maxLength={1000} />
        <div>
          <SubmitButton kind="danger">{t("withdrawYes")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
