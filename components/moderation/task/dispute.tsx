import { useFormatter, useTranslations } from "next-intl";
import { CompanyStatusBadge } from "#components/company/status";
import { KeyValues } from "#components/ui/key-values";
import type { findDisputeForReview } from "#lib/company/queries/review";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { TaskPart } from "./part.tsx";

export type DisputeReview = NonNullable<Awaited<ReturnType<typeof findDisputeForReview>>>;
type Props = { locale: string; dispute: DisputeReview };
type Party = DisputeReview["holder"];

function Side({ locale, party }: { locale: string; party: Party }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  if (!party) return <p className="text-sm text-muted">{t("task.nothing")}</p>;
  const numbers = party.identities.map(({ id, scheme, number, liveKey }) => (
    <span key={id} className="block">{`${scheme} ${number} (${t(liveKey ? "company.held" : "company.disputed")})`}</span>
  ));
  const rows = [
    {
      key: "name",
      label: t("company.fact.nameZh"),
      value: (
        <a className="link link-hover" href={urls.admin.part(locale, `firms/${party.id}`)}>
          {localized(party, "name", locale).text}
        </a>
      ),
    },
    { key: "status", label: t("registerClaim.fact.status"), value: <CompanyStatusBadge status={party.status} /> },
    { key: "since", label: t("company.fact.since"), value: format.dateTime(party.createdAt, { dateStyle: "medium" }) },
    { key: "numbers", label: t("company.numbers"), value: numbers },
  ];
  return <KeyValues rows={rows} />;
}

/** Two firms, one number. */
export function DisputeTask({ locale, dispute }: Props) {
  const t = useTranslations("moderation.dispute");
  return (
    <>
      <TaskPart heading={t("number")}>
        <p className="figures text-sm">{`${dispute.scheme} · ${dispute.countryCode.trim()} · ${dispute.number}`}</p>
      </TaskPart>
      <TaskPart heading={t("statement")}>
        <p className="whitespace-pre-line text-sm">{dispute.statement || "–"}</p>
      </TaskPart>
      <div className="grid gap-6 lg:grid-cols-2">
        <TaskPart heading={t("holder")}>
          <Side locale={locale} party={dispute.holder} />
        </TaskPart>
        <TaskPart heading={t("claimant")}>
          <Side locale={locale} party={dispute.claimant} />
        </TaskPart>
      </div>
    </>
  );
}
