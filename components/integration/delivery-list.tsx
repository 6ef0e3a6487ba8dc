import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { DataTable } from "#components/ui/data-table";
import { StatusBadge } from "#components/ui/status-badge";
import { replayDeliveryAction } from "#lib/integration/actions/endpoints";
import type { DeliveryRow } from "#lib/integration/queries/endpoints";
import type { Attempt } from "#lib/integration/schema/webhooks";

const tones = { PENDING: "waiting", DELIVERED: "good", FAILED: "bad" } as const;
const columns = ["event", "made", "tries", "state", "act"] as const;

function Tries({ tries }: { tries: readonly Attempt[] }) {
  const t = useTranslations("integration");
  const format = useFormatter();
  if (tries.length === 0) return t("noTry");
  return (
    <ol className="flex min-w-48 flex-col gap-1">
      {tries.toReversed().map(({ at, status, ms, answer }) => (
        <li key={at}>
          <span className="figures">
            {format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" })} · {status ?? t("noAnswer")} ·{" "}
            {t("milliseconds", { ms })}
          </span>
          {answer && (
            <code className="block max-w-prose text-xs text-muted [overflow-wrap:anywhere]">{answer.slice(0, 200)}</code>
          )}
        </li>
      ))}
    </ol>
  );
}

type Props = { deliveries: readonly DeliveryRow[]; isOn: boolean; locale: string };

/** What was sent to an endpoint, with every try and what it answered. */
export function DeliveryList({ deliveries, isOn, locale }: Props) {
  const t = useTranslations("integration");
  const format = useFormatter();
  if (deliveries.length === 0) return <p className="text-sm text-muted">{t("noDeliveries")}</p>;
  const rows = deliveries.map(({ id, event, status, nextAt, tries, createdAt }) => ({
    key: id,
    cells: [
      <span key="event" className="flex min-w-32 flex-col">
        <code className="text-xs">{event}</code>
        <code className="text-xs text-muted">{id.slice(-12)}</code>
      </span>,
      format.dateTime(createdAt, { dateStyle: "short", timeStyle: "medium" }),
      <Tries key="tries" tries={tries} />,
      <span key="state" className="flex flex-col items-start gap-1">
        <StatusBadge tone={tones[status]}>{t(`deliveryState.${status}`)}</StatusBadge>
        {status === "PENDING" && tries.length > 0 && (
          <span className="text-xs text-muted">
            {t("nextTry", { at: format.dateTime(nextAt, { dateStyle: "short", timeStyle: "short" }) })}
          </span>
        )}
      </span>,
      isOn && status !== "PENDING" ? (
        <ActionButton key="act" action={replayDeliveryAction} locale={locale} fields={{ deliveryId: id }} label={t("replay")} />
      ) : null,
    ],
  }));
  return <DataTable caption={t("deliveries")} columns={columns.map((key) => ({ key, label: t(`column.${key}`) }))} rows={rows} />;
}
