import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { SampleRow } from "#lib/sample/queries/samples";
import { type SampleGroup, sampleGroups } from "#lib/sample/schema";
import type { Side } from "#lib/sample/status";
import { useNextStep } from "./next.ts";
import { SampleBadge } from "./status.tsx";

const desks = { buyer: urls.buying, supplier: urls.selling } as const;

type Tabs = { side: Side; counts: Record<SampleGroup, number>; group: SampleGroup | null; locale: string };

export function SampleTabs({ side, counts, group, locale }: Tabs) {
  const t = useTranslations("sample");
  const tabs = [
    { key: null, label: t("group.all"), count: counts.running + counts.over },
    ...sampleGroups.map((key) => ({ key, label: t(`group.${key}`), count: counts[key] })),
  ];
  return (
    <nav aria-label={t("state")} className="flex gap-1 overflow-x-auto border-b border-base-300 text-sm">
      {tabs.map(({ key, label, count }) => (
        <a
          key={label}
          href={desks[side].samples(locale, { group: key ?? undefined })}
          aria-current={key === group ? "page" : undefined}
          className="flex shrink-0 gap-1.5 border-b-2 border-transparent px-3 py-2 whitespace-nowrap aria-[current=page]:border-secondary aria-[current=page]:font-semibold"
        >
          {label} <span className="figures text-muted">{formatNumber(locale, count)}</span>
        </a>
      ))}
    </nav>
  );
}

/** Samples as one side sees them, each with what is next. */
export function SampleList({ side, rows, locale }: { side: Side; rows: readonly SampleRow[]; locale: string }) {
  const t = useTranslations("sample");
  const format = useFormatter();
  const nextStep = useNextStep(side);
  const other = side === "buyer" ? "supplier" : "buyer";
  const columns = (["sample", "number", other, "state", "since", "next"] as const).map((key) => ({
    key,
    label: t(`column.${key}`),
  }));
  const nameOf = (row: SampleRow) => {
    const firm = side === "buyer" ? row.supplier : row.company;
    return firm ? localized(firm, "name", locale).text : t("unnamedBuyer");
  };
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a key="to" href={desks[side].sample(locale, row.id)} className="link block min-w-40 [overflow-wrap:anywhere]">
            {row.title}
          </a>,
          <span key="number" className="whitespace-nowrap">
            {row.number}
          </span>,
          nameOf(row),
          <SampleBadge key="state" status={row.status} isDue={row.isDue} />,
          <span key="since" className="whitespace-nowrap">
            {format.dateTime(row.stateAt, { dateStyle: "medium" })}
          </span>,
          <span key="next" className="block min-w-40">
            {nextStep(row) ?? "–"}
          </span>,
        ],
      }))}
    />
  );
}
