import { useTranslations } from "next-intl";
import { GradeStars } from "#components/rfq/state";
import { ButtonLink } from "#components/ui/button";
import { urls } from "#lib/platform/urls";
import type { PublicRequest } from "#lib/rfq/queries/public-request";

type Props = { request: PublicRequest; locale: string };

function Act({ request, locale }: Props) {
  const t = useTranslations("requests");
  if (!request.isOpen)
    return (
      <>
        <p className="text-sm font-medium">{t("over")}</p>
        <ButtonLink kind="outline" href={urls.requests(locale)}>
          {t("overLink")}
        </ButtonLink>
      </>
    );
  return (
    <>
      <ButtonLink kind="primary" href={urls.selling.quote(locale, request.id)}>
        {t("quote")}
      </ButtonLink>
      <p className="text-sm text-muted">{request.placesLeft > 0 ? t("quoteHint") : t("fullHint")}</p>
    </>
  );
}

/** The way to a quotation, the same for everybody; and what the stars mean. */
export function QuotePanel({ request, locale }: Props) {
  const t = useTranslations("requests");
  return (
    <aside className="panel order-first flex flex-col gap-4 p-4 lg:order-none" aria-labelledby="complete">
      <Act request={request} locale={locale} />
      <div className="flex flex-col gap-1 text-sm">
        <h2 id="complete" className="font-semibold">
          {t("complete")} <GradeStars grade={request.grade} />
        </h2>
        <p className="text-muted">{t("completeHow")}</p>
        <a href={urls.fairness(locale)} className="link w-fit">
          {t("fairness")}
        </a>
      </div>
    </aside>
  );
}
