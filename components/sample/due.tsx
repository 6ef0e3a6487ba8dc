import { useTranslations } from "next-intl";
import { DueList } from "#components/product/desk/due-list";
import { urls } from "#lib/platform/urls";
import type { Side } from "#lib/sample/status";

const desks = { buyer: urls.buying, supplier: urls.selling } as const;

/** Samples that wait for a desk; nothing where none does. */
export function SamplesDue({ side, count, locale }: { side: Side; count: number; locale: string }) {
  const t = useTranslations("sample");
  if (count === 0) return null;
  const href = desks[side].samples(locale, { group: "due" });
  return (
    <DueList
      label={t("title")}
      items={[{ key: "samples", icon: "inbox", href, isUrgent: true, text: t("due", { count }), act: t("open") }]}
    />
  );
}
