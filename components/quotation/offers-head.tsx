import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { OffersView } from "#lib/quotation/queries/offers";
import { momentIn } from "#lib/rfq/schema/zone";

type Props = {
  view: OffersView;
  /** How it is compared below, as parameters of an address: the files say the same. */
  wish: Readonly<Record<string, string>>;
  done: "awarded" | "failed" | null;
  locale: string;
};

/** How many offers there are, whether they may be read yet, and the way on. */
export function OffersHead({ view: { request, isOpen, offers, mayDecide }, wish, done, locale }: Props) {
  const t = useTranslations("quotation");
  const count = isOpen ? offers.length : request.quoteCount;
  const closes = request.deadlineAt && momentIn(locale, request.deadlineAt, request.timeZone);
  return (
    <>
      {done && <Alert tone="success">{t(done)}</Alert>}
      <DeskHead title={t("offersTitle", { title: request.title })} text={isOpen ? t("offersText", { count }) : undefined}>
        <a href={urls.buying.request(locale, request.id)} className="btn btn-sm border-edge bg-base-100 shadow-none">
          {t("request")}
        </a>
        {isOpen && count > 0 && (
          <>
            <a href={urls.buying.offersFile(locale, request.id, wish)} className="btn btn-sm border-edge bg-base-100 shadow-none">
              {t("export")}
            </a>
            <a
              href={urls.buying.offersFile(locale, request.id, { ...wish, format: "pdf" })}
              className="btn btn-sm border-edge bg-base-100 shadow-none"
            >
              {t("exportPdf")}
            </a>
          </>
        )}
        {mayDecide && request.status === "EVALUATING" && (
          <a href={urls.buying.award(locale, request.id)} className="btn btn-primary btn-sm shadow-none">
            {t("toAward")}
          </a>
        )}
      </DeskHead>
      {!isOpen && closes && (
        <Alert>
          <p className="font-medium">{t("sealedTitle")}</p>
          <p>{t("sealedBuyer", { count, when: closes })}</p>
        </Alert>
      )}
      {isOpen && request.status === "PUBLISHED" && count > 0 && <Alert>{t("closeFirst")}</Alert>}
      {offers
        .filter(({ content }) => content === null)
        .map(({ id, company }) => (
          <Alert key={id} tone="warning">{`${localized(company, "name", locale).text}: ${t("unreadable")}`}</Alert>
        ))}
    </>
  );
}
