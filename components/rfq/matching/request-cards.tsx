import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { SupplierRequest } from "#lib/rfq/queries/supplier-list";
import { momentIn } from "#lib/rfq/schema/zone";
import { label } from "#lib/taxonomy/reference/label";
import { PlaceState, PlacesLeft } from "./place-state.tsx";
import { TopReasons } from "./reason-list.tsx";

type Props = { items: readonly SupplierRequest[]; locale: string; zone: string | null };

const isSent = (quotation: SupplierRequest["quotation"]) => quotation !== null && quotation.status !== "WITHDRAWN";

function Facts({ item, locale }: { item: SupplierRequest; locale: string }) {
  const t = useTranslations("matching");
  const { quantity, unitCode, lines, destinationCode, incoterm, place, category } = item;
  const amount = quantity && `${formatNumber(locale, quantity)} ${label("unit", unitCode ?? "", locale)}`;
  const target = [incoterm, place ?? (destinationCode && label("port", destinationCode, locale))].filter(Boolean).join(" ");
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {category && <Text {...localized(category, "name", locale)} />}
      {amount && (
        <span className="figures">
          {amount} {lines > 1 && t("moreLines", { count: lines - 1 })}
        </span>
      )}
      <span>{t("from", { country: label("country", item.countryCode, locale) })}</span>
      {target && <span className="figures">{target}</span>}
    </p>
  );
}

function Card({ item, locale, zone }: { item: SupplierRequest; locale: string; zone: string | null }) {
  const t = useTranslations("matching");
  const { own, isOpen, deadlineAt } = item;
  const moment = deadlineAt && momentIn(locale, deadlineAt, zone ?? item.timeZone);
  return (
    <li className="panel flex flex-col gap-2 p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="min-w-0 text-base font-semibold [overflow-wrap:anywhere]">
          <a href={urls.selling.request(locale, item.id)} className="hover:text-secondary" lang={item.language}>
            {item.title}
          </a>
        </h2>
        <PlaceState place={own} isOpen={isOpen} isQuoted={isSent(item.quotation)} />
      </div>
      <Facts item={item} locale={locale} />
      <div className="flex flex-wrap items-center gap-2 text-sm">
        {own && <Badge tone="sea">{t(`kind.${own.kind}`)}</Badge>}
        {own?.score != null && <span className="figures">{t("score", { score: own.score })}</span>}
        {isOpen && <PlacesLeft left={item.placesLeft} cap={item.quoteCap} />}
        {item.isSealed && <Badge icon="lock">{t("sealed")}</Badge>}
      </div>
      {own && <TopReasons reasons={own.reasons} />}
      <p className="flex flex-wrap gap-x-4 text-sm text-muted">
        <span className="figures">{item.number}</span>
        <span>{t("grade", { grade: item.grade })}</span>
        {moment && deadlineAt && (
          <time dateTime={deadlineAt.toISOString()}>{isOpen ? `${t("deadline")} ${moment}` : t("deadlineOver", { moment })}</time>
        )}
      </p>
    </li>
  );
}

/** The requests a firm may answer. */
export function RequestCards({ items, locale, zone }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {items.map((item) => (
        <Card key={item.id} item={item} locale={locale} zone={zone} />
      ))}
    </ul>
  );
}
