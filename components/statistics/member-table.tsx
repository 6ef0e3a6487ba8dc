import { useFormatter, useTranslations } from "next-intl";
import { memberKinds } from "#lib/account/schema";
import { urls } from "#lib/platform/urls";
import type { ExportLine } from "#lib/statistics/queries/exports";
import type { Listed } from "#lib/statistics/queries/listing";
import type { MemberLine } from "#lib/statistics/queries/members";
import { type MemberList, memberStatuses } from "#lib/statistics/schema/lists";
import { DeskList } from "./desk-list.tsx";
import { ExportBox } from "./export-box.tsx";
import { queryOf } from "./list-query.ts";
import { StateBadge } from "./state-badge.tsx";

type Props = { locale: string; list: MemberList; listed: Listed<MemberLine>; exports: readonly ExportLine[] | null };

function useRows(locale: string, members: readonly MemberLine[]) {
  const t = useTranslations("admin");
  const format = useFormatter();
  return members.map((member) => ({
    key: member.id,
    cells: [
      <a key="name" href={urls.admin.part(locale, `members/${member.id}`)} className="link font-medium [overflow-wrap:anywhere]">
        {member.name || t("erasedMember")}
      </a>,
      <span key="email" className="[overflow-wrap:anywhere]">
        {member.email}
      </span>,
      t(`memberKind.${member.kind}`),
      <StateBadge key="status" state={member.status}>
        {t(`memberStatus.${member.status}`)}
      </StateBadge>,
      member.countryCode,
      member.roles.map((role) => t(`role.${role}`)).join(" · ") || "–",
      member.firms,
      format.dateTime(member.createdAt, { dateStyle: "medium" }),
    ],
  }));
}

export function MemberTable({ locale, list, listed, exports }: Props) {
  const t = useTranslations("admin");
  const path = urls.admin.part(locale, "members");
  const query = queryOf(list, "-joined");
  const href = (change: Readonly<Record<string, string | undefined>>) =>
    urls.admin.part(locale, "members", { ...query, ...change });
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <DeskList
      caption={t("membersCaption")}
      path={path}
      href={href}
      sort={list.sort}
      listed={listed}
      filters={[
        { kind: "text", name: "q", label: t("findMember"), value: list.q },
        {
          kind: "select",
          name: "kind",
          label: t("column.kind"),
          value: list.kind,
          options: options(memberKinds, (value) => t(`memberKind.${value}`)),
        },
        {
          kind: "select",
          name: "status",
          label: t("column.status"),
          value: list.status,
          options: options(memberStatuses, (value) => t(`memberStatus.${value}`)),
        },
        { kind: "text", name: "country", label: t("column.country"), value: list.country },
      ]}
      columns={[
        { key: "name", label: t("column.name"), up: "name" },
        { key: "email", label: t("column.email"), up: "email" },
        { key: "kind", label: t("column.kind") },
        { key: "status", label: t("column.status") },
        { key: "country", label: t("column.country") },
        { key: "roles", label: t("column.roles") },
        { key: "firms", label: t("column.firms"), isFigure: true },
        { key: "joined", label: t("column.joined"), up: "joined", down: "-joined" },
      ]}
      rows={useRows(locale, listed.items)}
    >
      {exports && <ExportBox what="members" locale={locale} filters={new URLSearchParams(query).toString()} lines={exports} />}
    </DeskList>
  );
}
