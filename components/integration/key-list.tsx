import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { DataTable } from "#components/ui/data-table";
import { StatusBadge } from "#components/ui/status-badge";
import { revokeKeyAction } from "#lib/integration/actions/keys";
import type { KeyRow } from "#lib/integration/queries/keys";
import { scopeWords } from "#lib/integration/schema/scopes";

/** All keys with what they are for and what became of them. */
export function KeyList({ keys, locale }: { keys: readonly KeyRow[]; locale: string }) {
  const t = useTranslations("integration");
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  const columns = ["name", "scopes", "made", "used", "state", "act"] as const;
  const state = ({ revokedAt, expiresAt, isOver }: KeyRow) => {
    if (revokedAt) return <StatusBadge tone="bad">{t("revokedOn", { day: day(revokedAt) })}</StatusBadge>;
    if (isOver && expiresAt) return <StatusBadge tone="neutral">{t("endedOn", { day: day(expiresAt) })}</StatusBadge>;
    return <StatusBadge tone="good">{expiresAt ? t("validUntil", { day: day(expiresAt) }) : t("valid")}</StatusBadge>;
  };
  const rows = keys.map((key) => ({
    key: key.id,
    cells: [
      <span key="name" className="flex min-w-32 flex-col">
        <span className="[overflow-wrap:anywhere]">{key.name}</span>
        <code className="text-xs text-muted">{`${key.prefix}_…`}</code>
      </span>,
      <span key="scopes" className="block min-w-40">
        {key.scopes.map((scope) => t(`scope.${scopeWords[scope]}.name`)).join(" · ")}
      </span>,
      <span key="made" className="flex min-w-24 flex-col">
        <span className="whitespace-nowrap">{day(key.createdAt)}</span>
        <span className="text-muted [overflow-wrap:anywhere]">{key.madeBy}</span>
      </span>,
      key.lastUsedOn ? format.dateTime(key.lastUsedOn, { dateStyle: "medium", timeZone: "UTC" }) : t("neverUsed"),
      state(key),
      key.isOver ? null : (
        <ActionButton
          key="act"
          action={revokeKeyAction}
          locale={locale}
          fields={{ keyId: key.id }}
          label={t("revoke")}
          kind="danger"
        />
      ),
    ],
  }));
  if (rows.length === 0) return <p className="text-sm text-muted">{t("noKeys")}</p>;
  return <DataTable caption={t("keys")} columns={columns.map((key) => ({ key, label: t(`column.${key}`) }))} rows={rows} />;
}
