import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { DataTable } from "#components/ui/data-table";
import { revokeSessionAction } from "#lib/account/actions/own";
import type { listSessions, listSignIns } from "#lib/account/queries/profile";
import { deviceOf } from "./device.ts";
import { moment } from "./moment.ts";

type Sessions = Awaited<ReturnType<typeof listSessions>>;
type Props = { locale: string; sessions: Sessions; currentId: string; timeZone: string | null };

export function SessionList({ locale, sessions, currentId, timeZone }: Props) {
  const t = useTranslations("account");
  const format = useFormatter();
  const at = (date: Date) => format.dateTime(date, moment(timeZone));
  const columns = [
    { key: "browser", label: t("sessions.browser") },
    { key: "network", label: t("sessions.network") },
    { key: "since", label: t("sessions.since") },
    { key: "seen", label: t("sessions.lastSeen") },
    { key: "act", label: t("sessions.act") },
  ];
  const rows = sessions.map(({ id, userAgent, network, createdAt, lastSeenAt }) => ({
    key: id,
    cells: [
      deviceOf(userAgent) ?? t("sessions.unknown"),
      network || t("sessions.unknown"),
      at(createdAt),
      at(lastSeenAt),
      id === currentId ? (
        t("sessions.current")
      ) : (
        <ActionButton
          key="end"
          action={revokeSessionAction}
          locale={locale}
          fields={{ sessionId: id }}
          label={t("sessions.end")}
        />
      ),
    ],
  }));
  return <DataTable caption={t("sessions.title")} columns={columns} rows={rows} />;
}

type SignIns = Awaited<ReturnType<typeof listSignIns>>["items"];
type MethodName = "password" | "totp" | "recoveryCode" | "passkey";
type OutcomeName = "signedIn" | "secondFactorNext" | "wrong" | "unverified" | "suspended";
/** Only `noteSignIn` writes these columns, from exactly these names. */
const written = ({ method, outcome }: SignIns[number]) => ({ method: method as MethodName, outcome: outcome as OutcomeName });

export function SignInHistory({ items, timeZone }: { items: SignIns; timeZone: string | null }) {
  const t = useTranslations("account");
  const format = useFormatter();
  const columns = [
    { key: "when", label: t("history.when") },
    { key: "method", label: t("history.method") },
    { key: "outcome", label: t("history.outcome") },
    { key: "browser", label: t("sessions.browser") },
    { key: "network", label: t("sessions.network") },
  ];
  const rows = items.map((item) => ({
    key: item.id,
    cells: [
      format.dateTime(item.createdAt, moment(timeZone)),
      t(`method.${written(item).method}`),
      t(`outcome.${written(item).outcome}`),
      deviceOf(item.userAgent) ?? t("sessions.unknown"),
      item.network || t("sessions.unknown"),
    ],
  }));
  return <DataTable caption={t("history.title")} columns={columns} rows={rows} />;
}
