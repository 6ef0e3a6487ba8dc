import { useTranslations } from "next-intl";
import { QueueKeys } from "./queue-keys.tsx";

const ofList = [
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["Enter", "keyOpen"],
  ["?", "keyHelp"],
] as const;
const ofTask = [
  ["a", "keyApprove"],
  ["r", "keyReturn"],
  ["?", "keyHelp"],
] as const;

/** The keys of the list or of a task, with what they do. */
export function Keys({ of }: { of: "list" | "task" }) {
  const t = useTranslations("moderation.queue");
  const common = useTranslations("common");
  const keys = (of === "list" ? ofList : ofTask).map(([key, does]) => ({ key, does: t(does) }));
  return <QueueKeys label={t("keys")} close={common("close")} keys={keys} />;
}
