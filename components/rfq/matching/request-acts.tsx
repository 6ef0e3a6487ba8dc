import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ButtonLink } from "#components/ui/button";
import { urls } from "#lib/platform/urls";
import { declineAction, takeUpAction } from "#lib/rfq/actions/matching";

type Props = {
  locale: string;
  companyId: string;
  requestId: string;
  isOpen: boolean;
  canAct: boolean;
  placesLeft: number;
  isDeclined: boolean;
  isQuoted: boolean;
};

/** What a firm can do with a request now: write a quotation, say that it is not for it, or think again. */
export function RequestActs({ locale, companyId, requestId, isOpen, canAct, placesLeft, isDeclined, isQuoted }: Props) {
  const t = useTranslations("matching");
  const fields = { companyId, requestId };
  if (isQuoted)
    return (
      <ButtonLink href={urls.selling.quote(locale, requestId)} kind="primary">
        {t("toQuotation")}
      </ButtonLink>
    );
  if (!isOpen) return <p className="text-sm text-muted">{t("overNote")}</p>;
  if (!canAct) return <p className="text-sm text-muted">{t("noRight")}</p>;
  if (isDeclined)
    return (
      <div className="flex flex-col gap-2">
        <p className="text-sm">{t("declinedNote")}</p>
        <ActionButton action={takeUpAction} locale={locale} fields={fields} label={t("takeUp")} kind="secondary" />
      </div>
    );
  return (
    <div className="flex flex-col gap-3">
      {placesLeft > 0 ? (
        <ButtonLink href={urls.selling.quote(locale, requestId)} kind="primary">
          {t("quote")}
        </ButtonLink>
      ) : (
        <p className="text-sm">{t("placesGoneNote")}</p>
      )}
      <ActionButton action={declineAction} locale={locale} fields={fields} label={t("decline")} />
      <p className="text-sm text-muted">{t("declineHint")}</p>
    </div>
  );
}
