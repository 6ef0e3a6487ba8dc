import { useFormatter, useTranslations } from "next-intl";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { placeKinds } from "#lib/rfq/schema/matching";
import type { ExportLine } from "#lib/statistics/queries/exports";
import type { FairnessLine } from "#lib/statistics/queries/fairness";
import type { Listed } from "#lib/statistics/queries/listing";
import { type FairnessList, fairnessStates } from "#lib/statistics/schema/lists";
import { DeskList } from "./desk-list.tsx";
import { ExportBox } from "./export-box.tsx";
import { queryOf } from "./list-query.ts";
import { named } from "./named.ts";

type Props = { locale: string; list: FairnessList; listed: Listed<FairnessLine>; exports: readonly ExportLine[] };

function useRows(locale: string, lines: readonly FairnessLine[]) {
  const t = useTranslations("admin");
  const matching = useTranslations("matching");
  const format = useFormatter();
  const when = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }) : "–");
  return lines.map((line) => ({
    key: line.key,
    cells: [
      when(line.createdAt),
      <span key="request" className="[overflow-wrap:anywhere]">
        {line.number} {line.title}
      </span>,
      <a key="firm" href={urls.admin.part(locale, `firms/${line.companyId}`)} className="link [overflow-wrap:anywhere]">
        <Text {...named(localized(line, "name", locale), line.slug)} />
      </a>,
      t(`fairness.kind.${line.kind}`),
      line.wave || "–",
      line.score ?? "–",
      <span key="reasons" className="text-xs text-muted">
        {line.reasons.map(({ part, points, of }) => `${matching(`part.${part}`)} ${points}/${of}`).join(" · ") || "–"}
      </span>,
      when(line.seenAt),
      when(line.quotedAt),
      when(line.declinedAt),
    ],
  }));
}

/** The distribution log: who was told of which request, why, and what became of it. */
export function FairnessTable({ locale, list, listed, exports }: Props) {
  const t = useTranslations("admin");
  const query = queryOf(list);
  const kinds = placeKinds.map((value) => ({ value, label: t(`fairness.kind.${value}`) }));
  const states = fairnessStates.map((value) => ({ value, label: t(`fairness.state.${value}`) }));
  return (
    <DeskList
      caption={t("fairness.caption")}
      path={urls.admin.part(locale, "fairness")}
      href={(change) => urls.admin.part(locale, "fairness", { ...query, ...change })}
      listed={listed}
      filters={[
        { kind: "text", name: "request", label: t("column.request"), value: list.request },
        { kind: "text", name: "firm", label: t("column.firm"), value: list.firm },
        { kind: "select", name: "kind", label: t("column.why"), value: list.kind, options: kinds },
        { kind: "select", name: "state", label: t("column.status"), value: list.state, options: states },
        { kind: "date", name: "from", label: t("from"), value: list.from },
        { kind: "date", name: "to", label: t("to"), value: list.to },
      ]}
      columns={(["at", "request", "firm", "why", "wave", "score", "reasons", "seen", "quoted", "declined"] as const).map(
        (key) => ({ key, label: t(`column.${key}`) }),
      )}
      rows={useRows(locale, listed.items)}
    >
      <ExportBox what="fairness" locale={locale} filters={new URLSearchParams(query).toString()} lines={exports} />
    </DeskList>
  );
}
