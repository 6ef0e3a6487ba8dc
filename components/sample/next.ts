import { useTranslations } from "next-intl";
import type { SampleStatus, Side } from "#lib/sample/status";

type Standing = { status: SampleStatus; hasAddress: boolean };

const steps = ["ASKED", "OFFERED", "ACCEPTED", "SENT", "RECEIVED"] as const;

/** What is next, in one sentence for a side; nothing once it is over. */
export function useNextStep(side: Side): (standing: Standing) => string | null {
  const t = useTranslations("sample.next");
  return ({ status, hasAddress }) => {
    const step = steps.find((one) => one === status);
    if (!step) return null;
    return t(`${side}.${step === "ACCEPTED" && hasAddress ? "ACCEPTED_ADDRESS" : step}`);
  };
}
