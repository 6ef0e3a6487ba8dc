import { useTranslations } from "next-intl";
import { PlacesLeft } from "#components/rfq/matching/place-state";
import { amountOf } from "#components/rfq/request-sheet";
import { GradeStars, RequestState } from "#components/rfq/state";
import { Badge } from "#components/ui/badge";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { PublicRequestRow } from "#lib/rfq/queries/public-list";
import { momentIn } from "#lib/rfq/schema/zone";
import { label } from "#lib/taxonomy/reference/label";

type Props = { item: PublicRequestRow; locale: string };

function Facts({ item, locale }: Props) {
  const t = useTranslations("requests");
  const { quantity, unitCode, lines, destinationCode, incoterm, place, category, countryCode } = item;
  const target = [incoterm, place ?? (destinationCode && label("port", destinationCode, locale))].filter(Boolean).join(" ");
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {category && <Text {...localized(category, "name", locale)} />}
      {quantity && <span className="figures">{amountOf({ quantity, unitCode }, locale)}</span>}
      {lines > 1 && <span>{t("moreLines", { count: lines - 1 })}</span>}
      <span>{t("from", { country: label("country", countryCode, locale) })}</span>
      {target && <span className="figures">{target}</span>}
    </p>
  );
}

function Card({ item, locale }: Props) {
  const t = useTranslations("requests");
  const { isOpen, deadlineAt, number, status } = item;
  const moment = deadlineAt && momentIn(locale, deadlineAt, item.timeZone);
  return (
    <li className="panel flex flex-col gap-2 p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="min-w-0 text-base font-semibold [overflow-wrap:anywhere]">
          <a href={urls.request(locale, number)} className="hover:text-secondary" lang={item.language}>
            {item.title}
          </a>
        </h2>
        <span className="flex flex-wrap items-center gap-2">
          {isOpen ? <PlacesLeft left={item.placesLeft} cap={item.quoteCap} /> : <PublicState isOpen={isOpen} status={status} />}
          {item.isSealed && <Badge icon="lock">{t("sealed")}</Badge>}
        </span>
      </div>
      <Facts item={item} locale={locale} />
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span className="figures">{number}</span>
        <GradeStars grade={item.grade} />
        {moment && (
          <time dateTime={deadlineAt.toISOString()}>{isOpen ? t("deadlineAt", { moment }) : t("deadlineWas", { moment })}</time>
        )}
      </p>
    </li>
  );
}

/** How a request stands; one whose time has just run out is closed, whatever its row still says. */
export function PublicState({ isOpen, status }: Pick<PublicRequestRow, "isOpen" | "status">) {
  return <RequestState status={status === "PUBLISHED" && !isOpen ? "CLOSED" : status} />;
}

/** The requests that everybody may see. */
export function PublicRequestCards({ items, locale }: { items: readonly PublicRequestRow[]; locale: string }) {
  return (
    <ul className="flex flex-col gap-3">
      {items.map((item) => (
        <Card key={item.number} item={item} locale={locale} />
      ))}
    </ul>
  );
}
