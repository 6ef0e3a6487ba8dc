import { useTranslations } from "next-intl";
import { StatusBadge, type StatusTone } from "#components/ui/status-badge";
import type { RequestStatus } from "#lib/rfq/status";

const tones: Record<RequestStatus, StatusTone> = {
  DRAFT: "neutral",
  SUBMITTED: "waiting",
  RETURNED: "due",
  REFUSED: "bad",
  PUBLISHED: "good",
  CLOSED: "waiting",
  EVALUATING: "waiting",
  AWARDED: "good",
  UNSUCCESSFUL: "bad",
  EXPIRED: "bad",
  CANCELLED: "neutral",
  WITHDRAWN: "neutral",
};

/** The state of a request, in sign and word. */
export function RequestState({ status }: { status: RequestStatus }) {
  const t = useTranslations("rfq.statuses");
  return <StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>;
}

const full = 3;

/** How complete a request is, as stars with a sentence. */
export function GradeStars({ grade }: { grade: number }) {
  const t = useTranslations("rfq.grade");
  return (
    <span role="img" aria-label={t("stars", { count: grade })} className="whitespace-nowrap">
      {"★".repeat(grade)}
      {"☆".repeat(full - grade)}
    </span>
  );
}
