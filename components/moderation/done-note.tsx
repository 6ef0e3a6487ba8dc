import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";

const outcomes = [
  "approve",
  "publish",
  "requestChanges",
  "reject",
  "return",
  "verify",
  "fail",
  "askMore",
  "refuse",
  "HOLDER_KEEPS",
  "CLAIMANT_GETS",
  "uphold",
  "dismiss",
  "lift",
  "grant",
  "trial",
  "withdraw",
  "withdrawn",
  "suspend",
  "close",
] as const;

/** The outcome in words; a new one is "decided". */
export const outcomeKey = (stored: string | null) => outcomes.find((one) => one === stored) ?? "other";

/** What was just decided, above what comes next. */
export function DoneNote({ outcome }: { outcome: string | null }) {
  const t = useTranslations("moderation");
  if (outcome === null) return null;
  if (outcome === "halfway") return <Alert tone="success">{t("task.firstYes")}</Alert>;
  return <Alert tone="success">{t("task.done", { outcome: t(`outcome.${outcomeKey(outcome)}`) })}</Alert>;
}
