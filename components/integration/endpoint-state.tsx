import { useTranslations } from "next-intl";
import { StatusBadge } from "#components/ui/status-badge";
import type { EndpointRow } from "#lib/integration/queries/endpoints";

const tones = { ACTIVE: "good", FAILING: "due", DISABLED: "bad" } as const;

export function EndpointState({ status }: Pick<EndpointRow, "status">) {
  const t = useTranslations("integration");
  return <StatusBadge tone={tones[status]}>{t(`endpointState.${status}`)}</StatusBadge>;
}
