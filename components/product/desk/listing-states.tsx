import { useTranslations } from "next-intl";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { StateCounts } from "#lib/product/queries/listings";
import { filterQuery, type ListingFilter } from "#lib/product/schema/listing-filter";
import { productStatuses } from "#lib/product/status";

type Props = { counts: StateCounts; filter: ListingFilter; locale: string };

/** The states with how many are in each; each a link to them. */
export function ListingStates({ counts, filter, locale }: Props) {
  const t = useTranslations("listing");
  const all = productStatuses.reduce((sum, status) => sum + (status === "ARCHIVED" ? 0 : counts[status]), 0);
  const shown = productStatuses.filter((status) => counts[status] > 0 || status === filter.state);
  const links = [
    { status: null, label: t("allStates"), count: all },
    ...shown.map((status) => ({ status, label: t(`statuses.${status}`), count: counts[status] })),
  ];
  return (
    <nav aria-label={t("state")} className="flex gap-1 overflow-x-auto border-b border-base-300 text-sm">
      {links.map(({ status, label, count }) => (
        <a
          key={label}
          href={urls.selling.listings(locale, filterQuery(filter, { state: status }))}
          aria-current={filter.state === status ? "page" : undefined}
          className="flex shrink-0 gap-1.5 border-b-2 border-transparent px-3 py-2 whitespace-nowrap aria-[current=page]:border-secondary aria-[current=page]:font-semibold"
        >
          {label} <span className="figures text-muted">{formatNumber(locale, count)}</span>
        </a>
      ))}
    </nav>
  );
}
