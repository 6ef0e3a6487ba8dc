import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ScrollBox } from "#components/ui/scroll-box";
import { localized } from "#lib/platform/i18n/localized";
import { formatMoney } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { Cell, Column } from "#lib/quotation/comparison/compare";
import { type Amount, written } from "#lib/quotation/comparison/money";
import type { ComparedOffers } from "#lib/quotation/queries/comparison";
import type { AskedLine } from "#lib/quotation/schema/asked-lines";
import { JourneySteps } from "./journey-steps.tsx";
import { QuotationBadge } from "./status.tsx";

type Props = { compared: ComparedOffers; asked: readonly AskedLine[]; requestId: string; edition: number; locale: string };

const shown = (locale: string, amount: Amount, currency: string) =>
  formatMoney(locale, written(amount.toDecimalPlaces(2)), currency);

function Lowest() {
  const t = useTranslations("quotation");
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-success">
      <span aria-hidden="true" className="icon-[lucide--check] size-4" />
      {t("cheapest")}
    </span>
  );
}

function LineCell({ cell, own, base, locale }: { cell: Cell | undefined; own: string; base: string; locale: string }) {
  const t = useTranslations("quotation");
  if (cell?.kind !== "bid") return <span className="text-muted">{t(cell?.kind === "none" ? "notOffered" : "silent")}</span>;
  return (
    <div className="flex flex-col items-end gap-0.5">
      <span>{cell.unitInBase ? formatMoney(locale, written(cell.unitInBase.toDecimalPlaces(4)), base) : t("unknown")}</span>
      {own !== base && <span className="text-muted">{formatMoney(locale, written(cell.unitPrice), own)}</span>}
      {cell.totalInBase && <span className="text-muted">{shown(locale, cell.totalInBase, base)}</span>}
      {cell.doubts.map((doubt) => (
        <span key={doubt} className="text-warning-content/80">
          {t(`doubt.${doubt}`)}
        </span>
      ))}
      {cell.isCheapest && <Lowest />}
    </div>
  );
}

function Total({ column, base, locale }: { column: Column; base: string; locale: string }) {
  const t = useTranslations("quotation");
  return (
    <div className="flex flex-col items-end gap-0.5">
      <span className="font-semibold">{column.landed ? shown(locale, column.landed, base) : t("unknown")}</span>
      {column.missing.length > 0 && <span className="text-muted">{t("missingLines", { count: column.missing.length })}</span>}
      <span className="text-muted">{t(column.isLikeForLike ? "likeForLike" : "notLike")}</span>
      {column.isCheapest && <Lowest />}
    </div>
  );
}

function Row({ label, children }: { label: ReactNode; children: readonly ReactNode[] }) {
  return (
    <tr className="border-b border-base-300 align-top last:border-0">
      <th scope="row" className="min-w-32 max-w-60 py-2 pr-4 text-left font-medium [overflow-wrap:anywhere]">
        {label}
      </th>
      {children}
    </tr>
  );
}

const cellClass = "min-w-36 py-2 pr-4 text-right figures";

/** Suppliers as columns, lines as rows, in one currency and at one delivery. What is unknown says so. */
export function CompareTable({ compared: { offers, base, delivery, comparison }, asked, requestId, edition, locale }: Props) {
  const t = useTranslations("quotation");
  const each = (draw: (at: number) => ReactNode) =>
    offers.map(({ id }, at) => (
      <td key={id} className={cellClass}>
        {draw(at)}
      </td>
    ));
  const column = (at: number, draw: (one: Column) => ReactNode) => {
    const one = comparison.columns[at];
    return one && draw(one);
  };
  return (
    <ScrollBox>
      <table className="w-full text-sm">
        <caption className="sr-only">{t("compareTitle")}</caption>
        <thead>
          <tr className="border-b border-base-300 align-top">
            <th scope="col" className="py-2 pr-4 text-left font-medium text-muted">
              {t("supplier")}
            </th>
            {offers.map(({ id, company, status, content }) => (
              <th key={id} scope="col" className={`${cellClass} font-medium`}>
                <a href={urls.buying.offer(locale, requestId, id)} className="link block [overflow-wrap:anywhere]">
                  {localized(company, "name", locale).text}
                </a>
                <span className="block font-normal text-muted">
                  {company.verificationLevel > 0 ? t("level", { level: company.verificationLevel }) : t("noLevel")}
                </span>
                <QuotationBadge status={status} />
                {content.edition < edition && <span className="block font-normal text-muted">{t("olderEdition")}</span>}
                {company.status === "SUSPENDED" && <span className="block font-normal text-error">{t("suspended")}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map(({ position, cells }, row) => (
            <Row key={position} label={`${position}. ${asked[row]?.item ?? ""} · ${asked[row]?.said ?? ""}`}>
              {each((at) => (
                <LineCell cell={cells[at]} own={offers[at]?.content.currency ?? base} base={base} locale={locale} />
              ))}
            </Row>
          ))}
          <Row label={t("goods")}>
            {each((at) => column(at, ({ goodsInBase }) => (goodsInBase ? shown(locale, goodsInBase, base) : t("unknown"))))}
          </Row>
          <Row label={t("incoterm")}>{each((at) => `${offers[at]?.content.incoterm} ${offers[at]?.content.place}`)}</Row>
          <Row label={t("onTheWay")}>
            {each((at) => column(at, ({ journey }) => <JourneySteps journey={journey} base={base} locale={locale} />))}
          </Row>
          <Row label={t("landed", { incoterm: delivery.incoterm, place: delivery.place ?? "" })}>
            {each((at) => column(at, (one) => <Total column={one} base={base} locale={locale} />))}
          </Row>
          <Row label={t("leadTime")}>{each((at) => t("days", { count: offers[at]?.content.leadTimeDays ?? 0 }))}</Row>
          <Row label={t("validUntil")}>{each((at) => offers[at]?.content.validUntil)}</Row>
        </tbody>
      </table>
    </ScrollBox>
  );
}
