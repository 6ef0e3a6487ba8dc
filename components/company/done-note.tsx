import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";

const known = [
  "saved",
  "registered",
  "disputed",
  "applied",
  "closed",
  "joined",
  "left",
  "owner",
  "declined",
  "invited",
  "revoked",
  "role",
  "removed",
  "offered",
  "withdrawn",
  "limit",
] as const;

/** What was just done to a firm or its people, as the address says. */
export function DoneNote({ done }: { done: string | string[] | undefined }) {
  const t = useTranslations("company");
  const key = known.find((one) => one === done);
  return key ? <Alert tone={key === "disputed" ? "warning" : "success"}>{t(`done.${key}`)}</Alert> : null;
}
