import type { ReactNode } from "react";

export type Column = { key: string; label: string; isFigure?: boolean };

type Props = { caption: string; columns: readonly Column[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] };

/** A table for reading; its caption is heard but not seen. */
export function Table({ caption, columns, rows }: Props) {
  const side = (index: number) => (columns[index]?.isFigure ? "text-right figures" : "text-left");
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-base-300 text-muted">
          {columns.map(({ key, label }, index) => (
            <th key={key} scope="col" className={`py-2 pr-4 font-medium last:pr-0 ${side(index)}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="border-b border-base-300 last:border-0">
            {cells.map((cell, index) => (
              <td key={columns[index]?.key} className={`py-2 pr-4 last:pr-0 ${side(index)}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
