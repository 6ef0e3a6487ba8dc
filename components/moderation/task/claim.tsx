import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { Table } from "#components/ui/table";
import { localized } from "#lib/platform/i18n/localized";
import { label } from "#lib/taxonomy/reference/label";
import type { findClaimForReview } from "#lib/verification/queries/desk";
import { type Paper, Papers } from "./papers.tsx";
import { TaskPart } from "./part.tsx";

export type ClaimReview = NonNullable<Awaited<ReturnType<typeof findClaimForReview>>>;
type Props = { locale: string; claim: ClaimReview; papers: readonly Paper[] };

const factsOf = (facts: unknown): [string, string][] =>
  typeof facts === "object" && facts !== null
    ? Object.entries(facts).flatMap(([name, value]): [string, string][] => (value ? [[name, String(value)]] : []))
    : [];

function Claimed({ claim }: Pick<Props, "claim">) {
  const t = useTranslations("moderation");
  const kinds = useTranslations("verification.kinds");
  const rows = [
    { key: "kind", label: kinds(claim.kind), value: claim.statement || t("task.nothing") },
    ...factsOf(claim.facts).map(([name, value]) => ({
      key: name,
      label: name === "scheme" || name === "number" || name === "issuer" || name === "domain" ? t(`claim.fact.${name}`) : name,
      value,
    })),
  ];
  return <KeyValues rows={rows} />;
}

/** What the firm says of itself beside what the register says of it. */
function Beside({ locale, claim: { company } }: Pick<Props, "locale" | "claim">) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const { record } = company;
  const numbers = company.identities.map(({ scheme, number }) => `${scheme} ${number}`).join("\n");
  const source = record && `${record.source}, ${format.dateTime(record.sourceOn, { dateStyle: "medium", timeZone: "UTC" })}`;
  const rows = [
    { key: "name", head: t("registerClaim.fact.nameZh"), firm: company.nameZh, register: record?.nameZh },
    { key: "number", head: t("registerClaim.fact.creditCode"), firm: numbers, register: record?.creditCode },
    {
      key: "district",
      head: t("registerClaim.fact.district"),
      firm: company.districtCode && label("district", company.districtCode, locale),
      register: null,
    },
    { key: "address", head: t("registerClaim.fact.address"), firm: localized(company, "address", locale).text, register: null },
    { key: "entry", head: t("registerClaim.fact.registerNumber"), firm: null, register: record?.registerNumber },
    { key: "source", head: t("registerClaim.fact.source"), firm: null, register: source },
  ];
  if (!record) return <p className="text-sm text-muted">{t("claim.noRecord")}</p>;
  return (
    <Table
      caption={t("claim.record")}
      columns={[
        { key: "fact", label: t("task.facts") },
        { key: "firm", label: t("registerClaim.company") },
        { key: "register", label: t("registerClaim.entry") },
      ]}
      rows={rows.map(({ key, head, firm, register }) => ({ key, cells: [head, firm || "–", register || "–"] }))}
    />
  );
}

/** One claim of a firm: its papers, what the register says, and earlier rounds. */
export function ClaimTask({ locale, claim, papers }: Props) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  return (
    <>
      <TaskPart heading={t("claim.statement")}>
        <Claimed claim={claim} />
      </TaskPart>
      <TaskPart heading={t("claim.papers")}>
        <Papers papers={papers} />
      </TaskPart>
      <TaskPart heading={t("claim.record")}>
        <Beside locale={locale} claim={claim} />
      </TaskPart>
      {claim.earlier.length > 0 && (
        <TaskPart heading={t("claim.earlier")}>
          <ul className="flex flex-col gap-2 text-sm">
            {claim.earlier.map(({ id, status, createdAt, statement, reason }) => (
              <li key={id}>
                {`${format.dateTime(createdAt, { dateStyle: "medium" })} · ${t(`claim.status.${status}`)}`}
                {statement && ` · ${statement}`}
                {reason && <span className="block text-muted">{reason}</span>}
              </li>
            ))}
          </ul>
        </TaskPart>
      )}
    </>
  );
}
