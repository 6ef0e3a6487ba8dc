import { useTranslations } from "next-intl";
import { awardReasons } from "#lib/quotation/schema/decisions";

/** Says why something happened: a chosen reason by its name, anything else as somebody wrote it. */
export function useReasonWords(): (reason: string | null) => string | null {
  const t = useTranslations("quotation");
  return (reason) => {
    const known = awardReasons.find((one) => one === reason);
    if (known) return t(`awardReason.${known}`);
    return reason === "requestEnded" ? t("requestEnded") : reason;
  };
}
