import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { Table } from "#components/ui/table";
import { localized } from "#lib/platform/i18n/localized";
import type { findRegisterClaimForReview } from "#lib/register/queries/entry";
import { label } from "#lib/taxonomy/reference/label";
import { type Paper, Papers } from "./papers.tsx";
import { TaskPart } from "./part.tsx";

export type RegisterClaimReview = NonNullable<Awaited<ReturnType<typeof findRegisterClaimForReview>>>;
type Props = { locale: string; claim: RegisterClaimReview; papers: readonly Paper[] };

function Beside({ locale, claim: { record, company } }: Omit<Props, "papers">) {
  const t = useTranslations("moderation.registerClaim");
  const task = useTranslations("moderation.task");
  const format = useFormatter();
  const day = (date: Date | null) => date && format.dateTime(date, { dateStyle: "medium", timeZone: "UTC" });
  const district = (code: string | null) => code && label("district", code, locale);
  const numbers = company.identities.map(({ number }) => number);
  const rows = [
    { key: "nameZh", entry: record.nameZh, firm: company.nameZh, same: record.nameZh === company.nameZh },
    { key: "nameEn", entry: record.nameEn, firm: company.nameEn, same: record.nameEn === company.nameEn },
    {
      key: "creditCode",
      entry: record.creditCode,
      firm: numbers.join(", "),
      same: record.creditCode !== null && numbers.includes(record.creditCode),
    },
    {
      key: "district",
      entry: district(record.districtCode),
      firm: district(company.districtCode),
      same: record.districtCode === company.districtCode,
    },
    { key: "registerNumber", entry: record.registerNumber, firm: null, same: null },
    { key: "rightsSince", entry: day(record.rightsSince), firm: null, same: null },
    { key: "address", entry: record.addressZh, firm: null, same: null },
    { key: "source", entry: `${record.source}, ${day(record.sourceOn)}`, firm: null, same: null },
  ] as const;
  return (
    <Table
      caption={t("entry")}
      columns={[
        { key: "fact", label: task("facts") },
        { key: "entry", label: t("entry") },
        { key: "firm", label: t("company") },
      ]}
      rows={rows.map(({ key, entry, firm, same }) => ({
        key,
        cells: [
          t(`fact.${key}`),
          entry || "–",
          <span key="firm" className="flex flex-col">
            {firm || "–"}
            {same !== null && firm && <span className="text-xs text-muted">{t(same ? "same" : "differs")}</span>}
          </span>,
        ],
      }))}
    />
  );
}

/** An entry of the register beside the firm that says it is its own. */
export function RegisterClaimTask({ locale, claim, papers }: Props) {
  const t = useTranslations("moderation");
  const owner = claim.record.company;
  return (
    <>
      {owner && <Alert tone="warning">{`${t("registerClaim.taken")} ${localized(owner, "name", locale).text}`}</Alert>}
      {claim.rivals > 0 && <Alert tone="warning">{t("registerClaim.rivals", { count: claim.rivals })}</Alert>}
      <TaskPart heading={t("registerClaim.entry")}>
        <Beside locale={locale} claim={claim} />
      </TaskPart>
      <TaskPart heading={t("claim.statement")}>
        <p className="whitespace-pre-line text-sm">{claim.statement}</p>
      </TaskPart>
      <TaskPart heading={t("claim.papers")}>
        <Papers papers={papers} />
      </TaskPart>
    </>
  );
}
