import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type DataColumn, type DataRow, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { type Filter, FilterForm } from "./filter-form.tsx";
import { PagesOf } from "./pages-of.tsx";

export type Listed = { total: number; isTotalExact: boolean; page: number; perPage: number };

/** A column that sorts: its name for rising and for falling order, of which one may be missing. */
export type SortableColumn = Omit<DataColumn, "href" | "sorted"> & { up?: string; down?: string };

type Props = {
  caption: string;
  path: string;
  /** The address of this list with some parameters changed. */
  href: (change: Readonly<Record<string, string | undefined>>) => string;
  sort?: string;
  filters: readonly Filter[];
  columns: readonly SortableColumn[];
  rows: readonly DataRow[];
  listed: Listed;
  /** What can be done with the whole list. */
  children?: ReactNode;
};

function withLink({ up, down, ...column }: SortableColumn, sort: string | undefined, href: Props["href"]): DataColumn {
  if (!up && !down) return column;
  const next = (sort === up ? down : up) ?? up ?? down;
  const link = { ...column, href: href({ sort: next, page: undefined }) };
  if (sort && sort === up) return { ...link, sorted: "ascending" };
  return sort && sort === down ? { ...link, sorted: "descending" } : link;
}

/** A list of the organizer's desk: filters, total, table, pages. */
export function DeskList({ caption, path, href, sort, filters, columns, rows, listed, children }: Props) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  const format = useFormatter();
  const { total, isTotalExact } = listed;
  return (
    <>
      {filters.length > 0 && <FilterForm action={path} filters={filters} {...(sort ? { sort } : {})} />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted figures">
          {isTotalExact ? desk("total", { count: total }) : t("totalAtLeast", { count: format.number(total) })}
        </p>
        {children}
      </div>
      {rows.length > 0 ? (
        <div className="panel px-4 py-1">
          <DataTable caption={caption} columns={columns.map((column) => withLink(column, sort, href))} rows={rows} />
        </div>
      ) : (
        <EmptyState icon="searchNone" heading={t("nothingFound")} text={t("nothingFoundText")} />
      )}
      <PagesOf {...listed} href={(one) => href({ page: String(one) })} />
    </>
  );
}
