import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ExportLine } from "#lib/statistics/queries/exports";
import type { Listed } from "#lib/statistics/queries/listing";
import type { MarketChoices, MarketLine } from "#lib/statistics/queries/market";
import { type MarketList, marketViews } from "#lib/statistics/schema/lists";
import { label } from "#lib/taxonomy/reference/label";
import { DeskList } from "./desk-list.tsx";
import { ExportBox } from "./export-box.tsx";
import { queryOf } from "./list-query.ts";
import { marketName, useQuarter } from "./market-name.ts";

type Props = {
  locale: string;
  list: MarketList;
  listed: Listed<MarketLine>;
  choices: MarketChoices;
  exports: readonly ExportLine[];
};

/** A figure with a bar as long as its share of the largest. */
function Bar({ value, most }: { value: number; most: number }) {
  const format = useFormatter();
  return (
    <span className="flex min-w-40 items-center gap-2">
      <span className="w-14 shrink-0 text-right figures">{format.number(value)}</span>
      <progress className="progress w-24 text-secondary" value={value} max={Math.max(1, most)} aria-hidden="true" />
    </span>
  );
}

function useRows(locale: string, { by }: MarketList, lines: readonly MarketLine[]) {
  const t = useTranslations("market");
  const format = useFormatter();
  const quarterOf = useQuarter();
  const most = Math.max(0, ...lines.map(({ requests }) => requests ?? 0));
  const number = (value: number | null, digits = 0) =>
    value === null ? "–" : format.number(value, { maximumFractionDigits: digits });
  const share = (value: number | null) =>
    value === null ? "–" : format.number(value, { style: "percent", maximumFractionDigits: 0 });
  return lines.map((line) => {
    const name = by === "quarter" ? { text: quarterOf(line.quarter), lang: locale } : marketName(line, by, locale);
    const first = (
      <span key="name" className={by === "quarter" ? "whitespace-nowrap" : "block min-w-28"}>
        <Text {...name} />
      </span>
    );
    if (!line.isShown)
      return {
        key: line.key,
        cells: [
          first,
          <Badge key="hidden" icon="lock">
            {t("hidden")}
          </Badge>,
          "–",
          "–",
          "–",
          "–",
        ],
      };
    return {
      key: line.key,
      cells: [
        first,
        <Bar key="requests" value={line.requests ?? 0} most={most} />,
        number(line.lines),
        number(line.quotesMedian, 1),
        share(line.awardedShare),
        line.firstQuoteHours === null ? "–" : t("hours", { hours: number(line.firstQuoteHours, 1) }),
      ],
    };
  });
}

function useFilters({ list, choices, locale }: Props) {
  const t = useTranslations("market");
  const quarterOf = useQuarter();
  const views = marketViews.map((value) => ({ value, label: t(`by.${value}`) }));
  const quarters = choices.quarters.map((value) => ({ value, label: quarterOf(value) }));
  const categories = choices.categories.map((one) => ({ value: one.slug, label: localized(one, "name", locale).text }));
  const countries = choices.countries.map((value) => ({ value, label: label("country", value, locale) }));
  const select = <Name extends string>(name: Name, value: string | undefined, options: { value: string; label: string }[]) => {
    return { kind: "select" as const, name, label: t(`filter.${name}` as "filter.by"), value, options };
  };
  return [
    select("by", list.by, views),
    ...(list.by === "quarter" ? [] : [select("quarter", list.quarter ?? choices.quarters[0], quarters)]),
    ...(list.by === "category" ? [] : [select("category", list.category, categories)]),
    ...(list.by === "country" ? [] : [select("country", list.country, countries)]),
  ];
}

const figures = ["requests", "lines", "quotesMedian", "awardedShare", "firstQuoteHours"] as const;

/** Demand by category, by country or over time, as it was counted last night. */
export function MarketTable(props: Props) {
  const { locale, list, listed, exports } = props;
  const t = useTranslations("market");
  const query = queryOf(list, undefined);
  return (
    <DeskList
      caption={t("caption")}
      path={urls.admin.part(locale, "market")}
      href={(change) => urls.admin.part(locale, "market", { ...query, ...change })}
      listed={listed}
      filters={useFilters(props)}
      columns={[
        { key: "name", label: t(`by.${list.by}`) },
        ...figures.map((key, at) => ({ key, label: t(`column.${key}`), isFigure: at > 0 })),
      ]}
      rows={useRows(locale, list, listed.items)}
    >
      <ExportBox what="market" locale={locale} filters={new URLSearchParams(query).toString()} lines={exports} />
    </DeskList>
  );
}
