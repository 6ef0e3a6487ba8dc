import { useTranslations } from "next-intl";
import { StatusBadge, type StatusTone } from "#components/ui/status-badge";
import type { SampleStatus } from "#lib/sample/status";

const tones: Record<SampleStatus, StatusTone> = {
  ASKED: "waiting",
  OFFERED: "waiting",
  ACCEPTED: "good",
  SENT: "waiting",
  RECEIVED: "good",
  JUDGED: "good",
  DECLINED: "bad",
  CANCELLED: "neutral",
  EXPIRED: "neutral",
};

/** A sample's state; `isDue` where the reader has something to do. */
export function SampleBadge({ status, isDue = false }: { status: SampleStatus; isDue?: boolean }) {
  const t = useTranslations("sample");
  return <StatusBadge tone={isDue ? "due" : tones[status]}>{t(`status.${status}`)}</StatusBadge>;
}
