import { useFormatter, useTranslations } from "next-intl";
import { StatusBadge, type StatusTone } from "#components/ui/status-badge";
import { urls } from "#lib/platform/urls";
import type { Listed } from "#lib/statistics/queries/listing";
import type { MailLine } from "#lib/statistics/queries/mails";
import type { MailList } from "#lib/statistics/schema/lists";
import { DeskList } from "./desk-list.tsx";
import { queryOf } from "./list-query.ts";

type Props = { locale: string; list: MailList; listed: Listed<MailLine> };

const states = ["sent", "waiting", "failed"] as const;
const tones: Record<(typeof states)[number], StatusTone> = { sent: "good", waiting: "waiting", failed: "bad" };

const stateOf = ({ sentAt, failures }: Pick<MailLine, "sentAt" | "failures">): (typeof states)[number] =>
  sentAt ? "sent" : failures > 0 ? "failed" : "waiting";

export function MailState(mail: Pick<MailLine, "sentAt" | "failures">) {
  const t = useTranslations("admin");
  const state = stateOf(mail);
  return <StatusBadge tone={tones[state]}>{t(`mailState.${state}`)}</StatusBadge>;
}

export function MailTable({ locale, list, listed }: Props) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const query = queryOf(list);
  const options = states.map((value) => ({ value, label: t(`mailState.${value}`) }));
  return (
    <DeskList
      caption={t("mailsCaption")}
      path={urls.admin.part(locale, "mails")}
      href={(change) => urls.admin.part(locale, "mails", { ...query, ...change })}
      listed={listed}
      filters={[
        { kind: "text", name: "q", label: t("recipient"), value: list.q },
        { kind: "text", name: "kind", label: t("mailKind"), value: list.kind },
        { kind: "select", name: "state", label: t("column.status"), value: list.state, options },
      ]}
      columns={[
        { key: "at", label: t("column.at") },
        { key: "subject", label: t("subject") },
        { key: "recipient", label: t("recipient") },
        { key: "kind", label: t("mailKind") },
        { key: "status", label: t("column.status") },
      ]}
      rows={listed.items.map((mail) => ({
        key: mail.id,
        cells: [
          format.dateTime(mail.createdAt, { dateStyle: "medium", timeStyle: "short" }),
          <a key="subject" href={urls.admin.part(locale, `mails/${mail.id}`)} className="link" lang={mail.locale}>
            {mail.subject}
          </a>,
          <span key="recipient" className="[overflow-wrap:anywhere]">
            {mail.recipient}
          </span>,
          <code key="kind">{mail.kind}</code>,
          <MailState key="state" {...mail} />,
        ],
      }))}
    />
  );
}
