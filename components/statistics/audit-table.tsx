import { useFormatter, useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";
import type { AuditLine } from "#lib/statistics/queries/audit";
import type { ExportLine } from "#lib/statistics/queries/exports";
import type { Listed } from "#lib/statistics/queries/listing";
import type { AuditList } from "#lib/statistics/schema/lists";
import { DeskList } from "./desk-list.tsx";
import { ExportBox } from "./export-box.tsx";
import { queryOf } from "./list-query.ts";

type Props = { locale: string; list: AuditList; listed: Listed<AuditLine>; exports: readonly ExportLine[] };

function Who({ line }: { line: AuditLine }) {
  const t = useTranslations("admin");
  return (
    <span className="[overflow-wrap:anywhere]">
      {line.actorName ?? line.actor}
      {line.onBehalf && <span className="block text-muted">{t("asMember", { name: line.onBehalfName ?? line.onBehalf })}</span>}
    </span>
  );
}

const told = (details: Record<string, unknown>) =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" · ");

export function AuditTable({ locale, list, listed, exports }: Props) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const query = queryOf(list);
  const filter = (change: Readonly<Record<string, string | undefined>>) =>
    urls.admin.part(locale, "audit", { ...query, ...change });
  return (
    <DeskList
      caption={t("auditCaption")}
      path={urls.admin.part(locale, "audit")}
      href={filter}
      listed={listed}
      filters={[
        { kind: "text", name: "actor", label: t("auditActor"), value: list.actor },
        { kind: "text", name: "action", label: t("column.action"), value: list.action },
        { kind: "text", name: "subject", label: t("column.subject"), value: list.subject },
        { kind: "date", name: "from", label: t("from"), value: list.from },
        { kind: "date", name: "to", label: t("to"), value: list.to },
      ]}
      columns={(["at", "actor", "action", "subject", "details"] as const).map((key) => ({ key, label: t(`column.${key}`) }))}
      rows={listed.items.map((line) => ({
        key: line.id,
        cells: [
          format.dateTime(line.createdAt, { dateStyle: "medium", timeStyle: "medium" }),
          <Who key="who" line={line} />,
          <a key="action" href={filter({ action: line.action, page: undefined })} className="link">
            <code>{line.action}</code>
          </a>,
          <a
            key="subject"
            href={filter({ subject: line.subject, page: undefined })}
            className="link text-xs [overflow-wrap:anywhere]"
          >
            {line.subject}
          </a>,
          <span key="details" className="text-xs text-muted [overflow-wrap:anywhere]">
            {told(line.details).slice(0, 300)}
          </span>,
        ],
      }))}
    >
      <ExportBox what="audit" locale={locale} filters={new URLSearchParams(query).toString()} lines={exports} />
    </DeskList>
  );
}
