import { useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";
import { type RequestStatus, requestStatuses } from "#lib/rfq/status";

type Props = { counts: ReadonlyMap<RequestStatus, number>; total: number; current: RequestStatus | null; locale: string };

/** The states in which there are requests, with their numbers. */
export function StateTabs({ counts, total, current, locale }: Props) {
  const t = useTranslations("rfq");
  const there = requestStatuses.filter((status) => counts.has(status));
  const tabs = [
    { key: "all", label: t("all"), count: total, href: urls.buying.requests(locale), isHere: current === null },
    ...there.map((status) => ({
      key: status,
      label: t(`statuses.${status}`),
      count: counts.get(status) ?? 0,
      href: urls.buying.requests(locale, { status }),
      isHere: current === status,
    })),
  ];
  return (
    <nav aria-label={t("column.state")} className="flex flex-wrap gap-2">
      {tabs.map(({ key, label, count, href, isHere }) => (
        <a
          key={key}
          href={href}
          aria-current={isHere ? "page" : undefined}
          className="rounded-lg border border-base-300 px-3 py-1.5 text-sm hover:bg-base-200 aria-[current=page]:border-secondary aria-[current=page]:font-semibold"
        >
          {label} <span className="text-muted">{count}</span>
        </a>
      ))}
    </nav>
  );
}
