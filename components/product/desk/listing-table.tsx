import { useFormatter, useTranslations } from "next-intl";
import { GoodsPicture } from "#components/product/goods-picture";
import { type DataColumn, DataTable } from "#components/ui/data-table";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { formatMoneyRange } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { ListingRow } from "#lib/product/queries/listings";
import { filterQuery, type ListingFilter, type listingSorts } from "#lib/product/schema/listing-filter";
import { ProductState } from "./status.tsx";

type Props = { items: readonly ListingRow[]; filter: ListingFilter; locale: string; canChoose: boolean };

function Name({ row, locale }: { row: ListingRow; locale: string }) {
  const t = useTranslations("listing");
  const name = localized(row, "name", locale);
  return (
    <div className="flex min-w-56 gap-3">
      <GoodsPicture
        picture={row.picture}
        leaf={row.leaf}
        root={row.root}
        name={name.text}
        locale={locale}
        sizes="3rem"
        widest={160}
        className="size-12 shrink-0"
      />
      <div className="min-w-0">
        <a href={urls.selling.listing(locale, row.id)} className="font-medium text-secondary quiet-link [overflow-wrap:anywhere]">
          {name.text ? <Text {...name} /> : row.sku}
        </a>
        <p className="figures text-muted">{row.sku}</p>
        {row.isWaiting && <p className="text-xs">{t("changeWaits")}</p>}
      </div>
    </div>
  );
}

function columnsOf(t: ReturnType<typeof useTranslations<"listing">>, filter: ListingFilter, locale: string): DataColumn[] {
  const sortable = (key: (typeof listingSorts)[number], label: string, isFigure = false): DataColumn => {
    const isSorted = filter.sort === key;
    const way = isSorted && filter.way === "down" ? "up" : isSorted || key !== "name" ? "down" : "up";
    return {
      key,
      label,
      isFigure,
      href: urls.selling.listings(locale, filterQuery(filter, { sort: key, way })),
      ...(isSorted ? { sorted: filter.way === "up" ? ("ascending" as const) : ("descending" as const) } : {}),
    };
  };
  return [
    sortable("name", t("product")),
    { key: "state", label: t("state") },
    { key: "category", label: t("fields.categoryId") },
    sortable("price", t("fields.priceBreaks"), true),
    sortable("quality", t("quality.title"), true),
    sortable("updated", t("updated"), true),
  ];
}

/** A firm's listings, dense, sorted by their headings, each with a box to choose it. */
export function ListingTable({ items, filter, locale, canChoose }: Props) {
  const t = useTranslations("listing");
  const common = useTranslations("common");
  const format = useFormatter();
  const rows = items.map((row) => ({
    key: row.id,
    selectLabel: t("chooseRow", { sku: row.sku }),
    cells: [
      <Name key="name" row={row} locale={locale} />,
      <ProductState key="state" status={row.status} />,
      localized(row.category, "name", locale).text,
      row.price ? formatMoneyRange(locale, row.price.min, row.price.max, row.price.currency) : common("onRequest"),
      String(row.quality),
      format.dateTime(row.updatedAt, { dateStyle: "medium" }),
    ],
  }));
  return (
    <DataTable
      caption={t("listings")}
      columns={columnsOf(t, filter, locale)}
      rows={rows}
      {...(canChoose ? { selectName: "chosen", selectHeading: t("choose") } : {})}
    />
  );
}
