import type { ReactNode } from "react";
import { RowBox } from "./row-box.tsx";
import { ScrollBox } from "./scroll-box.tsx";

export type DataColumn = {
  key: string;
  label: string;
  isFigure?: boolean;
  /** Where the heading leads: the same list sorted by this column. */
  href?: string;
  sorted?: "ascending" | "descending";
};

export type DataRow = { key: string; cells: readonly ReactNode[]; selectLabel?: string };

type Props = {
  caption: string;
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  /** The name of the check boxes that choose rows; the table then stands in the form that acts on them. */
  selectName?: string;
  selectHeading?: string;
};

const arrows = { ascending: "icon-[lucide--arrow-up]", descending: "icon-[lucide--arrow-down]" } as const;

function Heading({ column: { label, href, sorted, isFigure } }: { column: DataColumn }) {
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={`py-2 pr-4 font-medium whitespace-nowrap last:pr-2 ${isFigure ? "text-right" : "text-left"}`}
    >
      {href ? (
        <a href={href} className="inline-flex items-center gap-1 hover:text-secondary">
          {label}
          {sorted && <span aria-hidden="true" className={`${arrows[sorted]} size-3.5`} />}
        </a>
      ) : (
        label
      )}
    </th>
  );
}

/** A dense list for work: headings that sort by link, rows that can be chosen. */
export function DataTable({ caption, columns, rows, selectName, selectHeading }: Props) {
  return (
    <ScrollBox>
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-base-300 text-muted">
            {selectName && (
              <th scope="col" className="w-8 py-2 pl-2 text-left">
                <span className="sr-only">{selectHeading}</span>
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, selectLabel }) => (
            <tr key={key} className="border-b border-base-300 align-top last:border-0 hover:bg-base-200">
              {selectName && (
                <td className="py-2 pl-2">
                  <RowBox name={selectName} value={key} label={selectLabel} />
                </td>
              )}
              {cells.map((cell, index) => (
                <td
                  key={columns[index]?.key}
                  className={`py-2 pr-4 last:pr-2 ${columns[index]?.isFigure ? "figures text-right" : ""}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
