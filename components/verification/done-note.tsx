import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";

const known = ["sent", "withdrawn", "mailed", "domain"] as const;

/** What was just done about evidence, as the address says. */
export function EvidenceNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations("verification");
  const key = known.find((one) => one === done);
  return key ? <Alert tone="success">{t(`done.${key}`)}</Alert> : null;
}
