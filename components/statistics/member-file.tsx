import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { MemberFile as Member } from "#lib/statistics/queries/members";
import { MovesPart } from "./moves-part.tsx";
import { named } from "./named.ts";
import { Part } from "./part.tsx";
import { StateBadge } from "./state-badge.tsx";

type Props = { locale: string; member: Member };

function Facts({ member }: { member: Member }) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const day = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: "medium" }) : t("no"));
  const hasFactor = Boolean(member.totp?.confirmedAt) || member._count.passkeys > 0;
  return (
    <Part heading={t("facts")}>
      <KeyValues
        columns={2}
        rows={[
          { key: "email", label: t("column.email"), value: <span className="[overflow-wrap:anywhere]">{member.email}</span> },
          { key: "verified", label: t("emailVerified"), value: day(member.emailVerifiedAt) },
          { key: "kind", label: t("column.kind"), value: t(`memberKind.${member.kind}`) },
          { key: "country", label: t("column.country"), value: member.countryCode },
          { key: "phone", label: t("phone"), value: member.phone ?? "–" },
          { key: "position", label: t("position"), value: member.position ?? "–" },
          { key: "joined", label: t("column.joined"), value: day(member.createdAt) },
          { key: "sessions", label: t("openSessions"), value: member.sessions },
          { key: "factor", label: t("secondFactor"), value: t(hasFactor ? "yes" : "no") },
          { key: "roles", label: t("column.roles"), value: member.roles.map(({ role }) => t(`role.${role}`)).join(" · ") || "–" },
        ]}
      />
    </Part>
  );
}

function Firms({ locale, member }: Props) {
  const t = useTranslations("admin");
  if (member.memberships.length === 0) return null;
  return (
    <Part heading={t("column.firms")}>
      <ul className="flex flex-col gap-2 text-sm">
        {member.memberships.map(({ role, company }) => (
          <li key={company.id} className="flex flex-wrap items-center gap-2">
            <a href={urls.admin.part(locale, `firms/${company.id}`)} className="link">
              <Text {...named(localized(company, "name", locale), company.id)} />
            </a>
            <span className="text-muted">{t(`companyRole.${role}`)}</span>
            <StateBadge state={company.status}>{t(`firmStatus.${company.status}`)}</StateBadge>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function SignIns({ member }: { member: Member }) {
  const t = useTranslations("admin");
  const format = useFormatter();
  if (member.signIns.length === 0) return null;
  return (
    <Part heading={t("signIns")}>
      <ScrollBox>
        <Table
          caption={t("signIns")}
          columns={(["at", "method", "outcome", "network"] as const).map((key) => ({ key, label: t(`signIn.${key}`) }))}
          rows={member.signIns.map(({ id, createdAt, method, outcome, network }) => ({
            key: id,
            cells: [format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }), method, outcome, network],
          }))}
        />
      </ScrollBox>
    </Part>
  );
}

export function MemberFile({ locale, member }: Props) {
  return (
    <>
      <Facts member={member} />
      <Firms locale={locale} member={member} />
      <SignIns member={member} />
      <MovesPart moves={member.moves} />
    </>
  );
}
