import { useTranslations } from "next-intl";
import { PlacesLeft } from "#components/rfq/matching/place-state";
import { Badge } from "#components/ui/badge";
import { type KeyValue, KeyValues } from "#components/ui/key-values";
import type { PublicRequest } from "#lib/rfq/queries/public-request";
import { momentIn } from "#lib/rfq/schema/zone";
import { label } from "#lib/taxonomy/reference/label";
import { PublicState } from "./request-cards.tsx";

type Props = { request: PublicRequest; locale: string };

/** What a request is called, how it stands, until when quotations are taken by the clocks of its own zone. */
export function PublicHead({ request, locale }: Props) {
  const t = useTranslations("requests");
  const { title, language, number, isOpen, status, isSealed, countryCode, timeZone, deadlineAt, publishedAt } = request;
  const moment = (at: Date | string | null) => {
    if (at === null) return "–";
    const instant = new Date(at);
    return <time dateTime={instant.toISOString()}>{momentIn(locale, instant, timeZone)}</time>;
  };
  const buyer = t("buyerFrom", { country: label("country", countryCode, locale) });
  const rows: KeyValue[] = [
    { key: "number", label: t("number"), value: number },
    { key: "deadline", label: t("deadline"), value: moment(deadlineAt) },
    { key: "buyer", label: t("buyer"), value: buyer },
    { key: "published", label: t("published"), value: moment(publishedAt) },
  ];
  return (
    <header className="flex flex-col gap-3">
      <h1 className="text-2xl [overflow-wrap:anywhere]" lang={language}>
        {title}
      </h1>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <PublicState isOpen={isOpen} status={status} />
        {isOpen && <PlacesLeft left={request.placesLeft} cap={request.quoteCap} />}
        {isSealed && <Badge icon="lock">{t("sealed")}</Badge>}
      </p>
      <KeyValues rows={rows} columns={2} />
    </header>
  );
}
