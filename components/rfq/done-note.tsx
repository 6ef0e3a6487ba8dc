import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";

const known = ["saved", "submitted", "amended", "takenBack", "deleted"] as const;

/** What was just done, as the address says it. */
export function DoneNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations("rfq.done");
  const said = known.find((one) => one === done);
  return said ? <Alert tone="success">{t(said)}</Alert> : null;
}
