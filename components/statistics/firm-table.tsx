import { useFormatter, useTranslations } from "next-intl";
import { Text } from "#components/ui/text";
import { companyStatuses } from "#lib/company/status";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ExportLine } from "#lib/statistics/queries/exports";
import type { FirmLine } from "#lib/statistics/queries/firms";
import type { Listed } from "#lib/statistics/queries/listing";
import type { FirmList } from "#lib/statistics/schema/lists";
import { DeskList } from "./desk-list.tsx";
import { ExportBox } from "./export-box.tsx";
import { queryOf } from "./list-query.ts";
import { named } from "./named.ts";
import { StateBadge } from "./state-badge.tsx";

type Props = { locale: string; list: FirmList; listed: Listed<FirmLine>; exports: readonly ExportLine[] | null };

function useRows(locale: string, firms: readonly FirmLine[]) {
  const t = useTranslations("admin");
  const format = useFormatter();
  return firms.map((firm) => ({
    key: firm.id,
    cells: [
      <a key="name" href={urls.admin.part(locale, `firms/${firm.id}`)} className="link font-medium [overflow-wrap:anywhere]">
        <Text {...named(localized(firm, "name", locale), firm.slug)} />
      </a>,
      <StateBadge key="status" state={firm.status}>
        {t(`firmStatus.${firm.status}`)}
      </StateBadge>,
      t(firm.isSupplier ? "side.seller" : "side.buyer"),
      firm.level,
      firm.countryCode,
      firm.liveProducts,
      firm.people,
      format.dateTime(firm.createdAt, { dateStyle: "medium" }),
    ],
  }));
}

export function FirmTable({ locale, list, listed, exports }: Props) {
  const t = useTranslations("admin");
  const query = queryOf(list, "-joined");
  const statuses = companyStatuses.map((value) => ({ value, label: t(`firmStatus.${value}`) }));
  const sides = (["seller", "buyer"] as const).map((value) => ({ value, label: t(`side.${value}`) }));
  const levels = ["0", "1", "2", "3", "4"].map((value) => ({ value, label: value }));
  return (
    <DeskList
      caption={t("firmsCaption")}
      path={urls.admin.part(locale, "firms")}
      href={(change) => urls.admin.part(locale, "firms", { ...query, ...change })}
      sort={list.sort}
      listed={listed}
      filters={[
        { kind: "text", name: "q", label: t("findFirm"), value: list.q },
        { kind: "select", name: "status", label: t("column.status"), value: list.status, options: statuses },
        { kind: "select", name: "side", label: t("column.side"), value: list.side, options: sides },
        { kind: "select", name: "level", label: t("column.level"), value: list.level?.toString(), options: levels },
      ]}
      columns={[
        { key: "name", label: t("column.name"), up: "name" },
        { key: "status", label: t("column.status") },
        { key: "side", label: t("column.side") },
        { key: "level", label: t("column.level"), isFigure: true, down: "-level" },
        { key: "country", label: t("column.country") },
        { key: "liveProducts", label: t("column.liveProducts"), isFigure: true },
        { key: "people", label: t("column.people"), isFigure: true },
        { key: "joined", label: t("column.joined"), up: "joined", down: "-joined" },
      ]}
      rows={useRows(locale, listed.items)}
    >
      {exports && <ExportBox what="firms" locale={locale} filters={new URLSearchParams(query).toString()} lines={exports} />}
    </DeskList>
  );
}
