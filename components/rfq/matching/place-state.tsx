import { useTranslations } from "next-intl";
import { StatusBadge } from "#components/ui/status-badge";

type Place = { seenAt: Date | null; declinedAt: Date | null } | null;
type Props = { place: Place; isOpen: boolean; isQuoted: boolean };

/** Where a firm stands with a request. */
export function PlaceState({ place, isOpen, isQuoted }: Props) {
  const t = useTranslations("matching");
  if (isQuoted) return <StatusBadge tone="good">{t("quotedState")}</StatusBadge>;
  if (place?.declinedAt) return <StatusBadge tone="neutral">{t("declinedState")}</StatusBadge>;
  if (!isOpen) return <StatusBadge tone="neutral">{t("overState")}</StatusBadge>;
  return place?.seenAt ? (
    <StatusBadge tone="neutral">{t("openState")}</StatusBadge>
  ) : (
    <StatusBadge tone="waiting">{t("unseen")}</StatusBadge>
  );
}

/** How many places are left for the firm. */
export function PlacesLeft({ left, cap }: { left: number; cap: number }) {
  const t = useTranslations("matching");
  return <StatusBadge tone={left > 0 ? "waiting" : "bad"}>{t("places", { left, cap })}</StatusBadge>;
}
