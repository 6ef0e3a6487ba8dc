import { useTranslations } from "next-intl";
import { StatusBadge, type StatusTone } from "#components/ui/status-badge";
import type { QuotationStatus } from "#lib/quotation/status";

const tones: Record<QuotationStatus, StatusTone> = {
  DRAFT: "neutral",
  SUBMITTED: "waiting",
  SHORTLISTED: "good",
  COUNTERED: "due",
  ACCEPTED: "good",
  DECLINED: "bad",
  WITHDRAWN: "neutral",
  LAPSED: "neutral",
};

export function QuotationBadge({ status }: { status: QuotationStatus }) {
  const t = useTranslations("quotation");
  return <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>;
}
