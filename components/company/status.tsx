import { useTranslations } from "next-intl";
import { StatusBadge } from "#components/ui/status-badge";
import type { CompanyStatus } from "#lib/company/status";

const tones = { PENDING: "waiting", ACTIVE: "good", SUSPENDED: "bad", CLOSED: "neutral" } as const;

export function CompanyStatusBadge({ status }: { status: CompanyStatus }) {
  const t = useTranslations("company");
  return <StatusBadge tone={tones[status]}>{t(`statuses.${status}`)}</StatusBadge>;
}
