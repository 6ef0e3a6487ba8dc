import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";

const known = ["applied", "ended"] as const;

/** What was just done about the plan, as the address says. */
export function PlanNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations("membership");
  const key = known.find((one) => one === done);
  return key ? <Alert tone="success">{t(`done.${key}`)}</Alert> : null;
}
