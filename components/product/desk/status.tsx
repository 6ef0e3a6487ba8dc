import { useTranslations } from "next-intl";
import { StatusBadge, type StatusTone } from "#components/ui/status-badge";
import type { ProductStatus } from "#lib/product/status";

const tones: Record<ProductStatus, StatusTone> = {
  DRAFT: "neutral",
  SUBMITTED: "waiting",
  IN_REVIEW: "waiting",
  CHANGES_REQUESTED: "due",
  REJECTED: "bad",
  LIVE: "good",
  PAUSED: "neutral",
  STALE: "due",
  TAKEN_DOWN: "bad",
  ARCHIVED: "neutral",
};

/** The state of a listing, in sign and word. */
export function ProductState({ status }: { status: ProductStatus }) {
  const t = useTranslations("listing");
  return <StatusBadge tone={tones[status]}>{t(`statuses.${status}`)}</StatusBadge>;
}
