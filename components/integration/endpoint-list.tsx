import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import type { EndpointRow } from "#lib/integration/queries/endpoints";
import { eventWords } from "#lib/integration/schema/webhooks";
import { urls } from "#lib/platform/urls";
import { EndpointState } from "./endpoint-state.tsx";

export function EndpointList({ endpoints, locale }: { endpoints: readonly EndpointRow[]; locale: string }) {
  const t = useTranslations("integration");
  if (endpoints.length === 0) return <p className="text-sm text-muted">{t("noEndpoints")}</p>;
  const rows = endpoints.map(({ id, url, events, status }) => ({
    key: id,
    cells: [
      <a key="url" className="link block min-w-48 [overflow-wrap:anywhere]" href={urls.account.connection(locale, id)}>
        {url}
      </a>,
      <span key="events" className="block min-w-48">
        {events.map((event) => t(`event.${eventWords[event]}`)).join(" · ")}
      </span>,
      <EndpointState key="state" status={status} />,
    ],
  }));
  const columns = ["url", "events", "state"] as const;
  return <DataTable caption={t("endpoints")} columns={columns.map((key) => ({ key, label: t(`column.${key}`) }))} rows={rows} />;
}
