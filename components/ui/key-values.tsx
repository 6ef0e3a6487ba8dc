import type { ReactNode } from "react";

export type KeyValue = { key: string; label: ReactNode; value: ReactNode };

export function KeyValues({ rows, columns = 1 }: { rows: readonly KeyValue[]; columns?: 1 | 2 }) {
  return (
    <dl className={`grid text-sm ${columns === 2 ? "gap-x-10 sm:grid-cols-2" : ""}`}>
      {rows.map(({ key, label, value }) => (
        <div key={key} className="grid grid-cols-[minmax(7rem,38%)_1fr] gap-3 border-b border-base-300 py-2">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
