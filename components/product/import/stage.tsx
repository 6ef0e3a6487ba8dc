import { useTranslations } from "next-intl";
import { StatusBadge, type StatusTone } from "#components/ui/status-badge";
import type { ImportStage } from "#lib/product/status/imports";

const tones: Record<ImportStage, StatusTone> = {
  inspecting: "waiting",
  mapping: "due",
  unreadable: "bad",
  rehearsing: "waiting",
  ready: "due",
  refused: "bad",
  dropped: "neutral",
  landing: "waiting",
  done: "good",
  broken: "bad",
  stopped: "neutral",
  undoing: "waiting",
  undone: "neutral",
  undoBroken: "bad",
};

/** Where an import stands, in sign and word. */
export function ImportState({ stage }: { stage: ImportStage }) {
  const t = useTranslations("imports");
  return <StatusBadge tone={tones[stage]}>{t(`stages.${stage}`)}</StatusBadge>;
}
