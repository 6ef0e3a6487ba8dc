import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import type { FirmFile } from "#lib/statistics/queries/firms";
import { knownWord } from "./known-word.ts";
import { Part } from "./part.tsx";
import { StateBadge } from "./state-badge.tsx";

type Props = { heading: string; names: readonly string[]; rows: readonly { key: string; cells: readonly React.ReactNode[] }[] };

function Records({ heading, names, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <Part heading={heading}>
      <ScrollBox>
        <Table caption={heading} columns={names.map((label) => ({ key: label, label }))} rows={rows} />
      </ScrollBox>
    </Part>
  );
}

/** What was checked about a firm, what it pays for, what it did wrong. */
export function FirmRecords({ firm: { claims, penalties, subscriptions } }: { firm: FirmFile }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const format = useFormatter();
  const day = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: "medium" }) : "–");
  const badge = (status: string, label: string) => (
    <StateBadge key="status" state={status}>
      {label}
    </StateBadge>
  );
  return (
    <>
      <Records
        heading={t("claims")}
        names={[t("column.kind"), t("column.status"), t("checkedOn"), t("expiresOn")]}
        rows={claims.map(({ id, kind, status, checkedOn, expiresOn }) => ({
          key: id,
          cells: [t(`claimKind.${kind}`), badge(status, t(`claimStatus.${status}`)), day(checkedOn), day(expiresOn)],
        }))}
      />
      <Records
        heading={t("subscriptions")}
        names={[t("plan"), t("column.status"), t("startsOn"), t("endsOn")]}
        rows={subscriptions.map(({ id, planCode, status, startsAt, endsAt }) => ({
          key: id,
          cells: [planCode, badge(status, t(`subscriptionStatus.${status}`)), day(startsAt), day(endsAt)],
        }))}
      />
      <Records
        heading={t("penalties")}
        names={[t("rule"), t("points"), t("givenOn"), t("expiresOn")]}
        rows={penalties.map(({ id, rule, points, createdAt, expiresAt, liftedAt }) => ({
          key: id,
          cells: [
            knownWord(locale, "moderation", `penaltyRule.${rule}`),
            liftedAt ? t("lifted") : points,
            day(createdAt),
            day(expiresAt),
          ],
        }))}
      />
    </>
  );
}
