import { useTranslations } from "next-intl";
import { DueList } from "#components/product/desk/due-list";
import { urls } from "#lib/platform/urls";

export type QuotationsDue = { unseen: number; countered: number; approvals: number; drafts: number };

type Props = { due: QuotationsDue; locale: string };

/** What waits of requests and quotations; nothing where nothing does. */
export function QuotationsDueList({ due, locale }: Props) {
  const t = useTranslations("quotation");
  const quotations = (group: "drafts" | "standing") => urls.selling.quotations(locale, { group });
  const items = [
    { key: "countered", count: due.countered, icon: "undo", href: quotations("standing"), isUrgent: true },
    { key: "approvals", count: due.approvals, icon: "clipboard", href: quotations("drafts"), isUrgent: true },
    { key: "unseen", count: due.unseen, icon: "bell", href: urls.selling.requests(locale, { state: "unseen" }), isUrgent: false },
    { key: "drafts", count: due.drafts, icon: "edit", href: quotations("drafts"), isUrgent: false },
  ] as const;
  const waiting = items.filter(({ count }) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <DueList
      label={t("title")}
      items={waiting.map(({ key, count, icon, href, isUrgent }) => ({
        key,
        icon,
        href,
        isUrgent,
        text: t(`due.${key}`, { count }),
        act: t("open"),
      }))}
    />
  );
}
