import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { urls } from "#lib/platform/urls";
import { startQuotationAction } from "#lib/quotation/actions/selling";

type Props = {
  request: { id: string; title: string; isSealed: boolean };
  companyId: string;
  quota: { limit: number; used: number };
  left: number;
  closes: string | null;
  /** The quotation that the firm has begun or sent already. */
  known: { id: string } | null;
  locale: string;
};

/** The step before the form: what it costs of the quota and how many places are left. */
export function BeginQuotation({ request, companyId, quota, left, closes, known, locale }: Props) {
  const t = useTranslations("quotation");
  const fields = { companyId, requestId: request.id };
  return (
    <>
      <DeskHead title={t("quoteTitle")} text={request.title} />
      <p>{t("quoteText")}</p>
      {request.isSealed && closes && <Alert>{t("sealedText", { when: closes })}</Alert>}
      <ul className="ml-5 list-disc text-sm">
        <li>{t("placesLine", { left })}</li>
        <li>{t("quotaLine", { used: quota.used, limit: quota.limit })}</li>
      </ul>
      {known ? (
        <a href={urls.selling.quotation(locale, known.id)} className="btn btn-primary w-fit shadow-none">
          {t("goOn")}
        </a>
      ) : (
        <ActionButton action={startQuotationAction} locale={locale} fields={fields} label={t("begin")} kind="primary" />
      )}
    </>
  );
}
