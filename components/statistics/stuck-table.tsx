import { useFormatter, useTranslations } from "next-intl";
import { StatusBadge } from "#components/ui/status-badge";
import { urls } from "#lib/platform/urls";
import type { Listed } from "#lib/statistics/queries/listing";
import type { StuckLine } from "#lib/statistics/queries/stuck";
import { type StuckList, stuckKinds } from "#lib/statistics/schema/lists";
import { DeskList } from "./desk-list.tsx";
import { queryOf } from "./list-query.ts";

type Props = { locale: string; list: StuckList; listed: Listed<StuckLine> };

/** Where somebody of the staff goes on with it: to the task that waits, or to who was told and what they did. */
const nextStep = ({ taskId, number }: StuckLine, locale: string): string =>
  taskId ? urls.admin.part(locale, `queue/${taskId}`) : urls.admin.part(locale, "fairness", { request: number ?? undefined });

const isPublic = ({ visibility, kind }: StuckLine) => visibility === "PUBLIC" && kind !== "unreviewed";

function Title({ line, locale }: { line: StuckLine; locale: string }) {
  const { number, title } = line;
  const text = `${number ?? ""} ${title}`;
  return isPublic(line) && number ? (
    <a href={urls.request(locale, number)} className="link [overflow-wrap:anywhere]">
      {text}
    </a>
  ) : (
    <span className="[overflow-wrap:anywhere]">{text}</span>
  );
}

/** Requests that do not move on, why, and what to do. */
export function StuckTable({ locale, list, listed }: Props) {
  const t = useTranslations("market.stuck");
  const format = useFormatter();
  const query = queryOf(list);
  const when = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }) : "–");
  const kinds = stuckKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <DeskList
      caption={t("caption")}
      path={urls.admin.part(locale, "stuck")}
      href={(change) => urls.admin.part(locale, "stuck", { ...query, ...change })}
      listed={listed}
      filters={[{ kind: "select", name: "kind", label: t("column.why"), value: list.kind, options: kinds }]}
      columns={(["request", "why", "since", "deadline", "told", "next"] as const).map((key) => ({
        key,
        label: t(`column.${key}`),
      }))}
      rows={listed.items.map((line) => ({
        key: line.key,
        cells: [
          <Title key="title" line={line} locale={locale} />,
          <StatusBadge key="why" tone={line.kind === "unreviewed" ? "waiting" : "bad"}>
            {t(`kind.${line.kind}`)}
          </StatusBadge>,
          when(line.since),
          when(line.deadlineAt),
          t("toldOpened", { told: line.told, opened: line.opened }),
          <a key="next" href={nextStep(line, locale)} className="link text-secondary">
            {t(`next.${line.kind}`)}
          </a>,
        ],
      }))}
    />
  );
}
