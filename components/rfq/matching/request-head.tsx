import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { DeskHead } from "#components/ui/desk-head";
import { type KeyValue, KeyValues } from "#components/ui/key-values";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { RequestForSupplier } from "#lib/rfq/queries/for-supplier";
import type { OwnPlace } from "#lib/rfq/queries/places";
import { momentIn } from "#lib/rfq/schema/zone";
import { label } from "#lib/taxonomy/reference/label";
import { PlaceState } from "./place-state.tsx";

type Props = { request: RequestForSupplier; own: OwnPlace; locale: string; zone: string | null };

function Buyer({ request: { buyer, countryCode }, locale }: Pick<Props, "request" | "locale">) {
  const t = useTranslations("matching");
  const from = t("from", { country: label("country", countryCode, locale) });
  if (!buyer) return `${from}. ${t("buyerHidden")}`;
  return (
    <>
      {buyer.company ? <Text {...localized(buyer.company, "name", locale)} /> : buyer.name} · {from}
    </>
  );
}

/** What a request is called, how it stands for the firm, until when and for whom. */
export function RequestHead({ request, own, locale, zone }: Props) {
  const t = useTranslations("matching");
  const { deadlineAt, publishedAt } = request;
  const moment = (at: Date | string) => {
    const instant = new Date(at);
    return <time dateTime={instant.toISOString()}>{momentIn(locale, instant, zone ?? request.timeZone)}</time>;
  };
  const rows: KeyValue[] = [
    { key: "number", label: t("number"), value: request.number },
    { key: "deadline", label: t("deadline"), value: deadlineAt ? moment(deadlineAt) : "–" },
    { key: "buyer", label: t("buyer"), value: <Buyer request={request} locale={locale} /> },
    { key: "published", label: t("publishedAt"), value: publishedAt ? moment(publishedAt) : "–" },
  ];
  return (
    <>
      <p className="text-sm">
        <a href={urls.selling.requests(locale)} className="quiet-link text-secondary">
          {t("title")}
        </a>
      </p>
      <div lang={request.language}>
        <DeskHead title={request.title} />
      </div>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <PlaceState place={own.place} isOpen={own.isOpen} isQuoted={own.isQuoted} />
        <span className="text-muted">{t("grade", { grade: request.grade })}</span>
        {request.isSealed && <Badge icon="lock">{t("sealed")}</Badge>}
      </p>
      {request.isSealed && <p className="text-sm text-muted">{t("sealedHint")}</p>}
      <KeyValues rows={rows} columns={2} />
    </>
  );
}
