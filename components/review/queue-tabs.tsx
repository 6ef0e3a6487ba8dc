import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { urls } from "#lib/platform/urls";
import type { KindCount } from "#lib/review/queries/queue";
import type { ReviewKind } from "#lib/review/schema";

type Props = { locale: string; counts: readonly KindCount[]; current: ReviewKind | null; companyId: string | null };

const look =
  "flex items-center gap-1 rounded-lg border border-base-300 px-3 py-1.5 text-sm whitespace-nowrap hover:bg-base-200 aria-[current=page]:border-secondary aria-[current=page]:font-semibold";

/** The kinds that the reader decides, with how many wait; a sign where one is late. */
export function QueueTabs({ locale, counts, current, companyId }: Props) {
  const t = useTranslations("moderation");
  const all = counts.reduce((sum, { open }) => sum + open, 0);
  const company = companyId ?? undefined;
  const tabs = [
    { kind: null, name: t("queue.all"), count: all, isLate: false },
    ...counts.map(({ kind, open, late }) => ({ kind, name: t(`kinds.${kind}`), count: open, isLate: late > 0 })),
  ];
  return (
    <nav aria-label={t("queue.tabs")} className="flex flex-wrap gap-2">
      {tabs.map(({ kind, name, count, isLate }) => (
        <a
          key={kind ?? "all"}
          href={urls.admin.queue(locale, { kind: kind ?? undefined, company })}
          aria-current={kind === current ? "page" : undefined}
          className={look}
        >
          {t("queue.tab", { name, count })}
          {isLate && (
            <>
              <Icon name="warning" className="size-3.5 text-error" />
              <span className="sr-only">{t("queue.urgency.late")}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  );
}
