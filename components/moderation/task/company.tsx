import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CompanyStatusBadge } from "#components/company/status";
import { KeyValues } from "#components/ui/key-values";
import { Table } from "#components/ui/table";
import { Timeline } from "#components/ui/timeline";
import type { findCompanyForReview } from "#lib/company/queries/review";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { label } from "#lib/taxonomy/reference/label";
import { TaskPart } from "./part.tsx";

export type CompanyReview = NonNullable<Awaited<ReturnType<typeof findCompanyForReview>>>;
type Props = { locale: string; company: CompanyReview };

function Facts({ locale, company }: Props) {
  const t = useTranslations("moderation.company.fact");
  const format = useFormatter();
  const site = company.website && (
    <a className="link" href={company.website} rel="noopener noreferrer nofollow" target="_blank">
      {company.website}
    </a>
  );
  const values: Record<string, ReactNode> = {
    nameZh: company.nameZh && <span lang="zh-CN">{company.nameZh}</span>,
    nameEn: company.nameEn && <span lang="en">{company.nameEn}</span>,
    businessType: label("businessType", company.businessType, locale),
    country: label("country", company.countryCode.trim(), locale),
    district: company.districtCode && label("district", company.districtCode, locale),
    address: localized(company, "address", locale).text,
    website: site,
    phone: company.phone,
    founded: company.foundedYear,
    staff: company.staffCount,
    customs: company.customsCode,
    since: format.dateTime(company.createdAt, { dateStyle: "medium" }),
  };
  const names = Object.keys(values) as (keyof typeof values & "nameZh")[]; // the keys of the table above, all of them words there
  const rows = names.map((key) => ({ key, label: t(key), value: values[key] })).filter(({ value }) => value);
  return <KeyValues rows={rows} columns={2} />;
}

function Nothing() {
  const t = useTranslations("moderation.task");
  return <p className="text-sm text-muted">{t("nothing")}</p>;
}

function Numbers({ company }: Pick<Props, "company">) {
  const t = useTranslations("moderation.company");
  if (company.identities.length === 0) return <Nothing />;
  const rows = company.identities.map(({ id, scheme, number, liveKey }) => ({
    key: id,
    label: scheme,
    value: `${number} (${t(liveKey ? "held" : "disputed")})`,
  }));
  return <KeyValues rows={rows} />;
}

function People({ company }: Pick<Props, "company">) {
  const t = useTranslations("moderation.company");
  if (company.members.length === 0) return <Nothing />;
  const rows = company.members.map(({ userId, user }) => ({
    key: userId,
    label: user.name,
    value: `${user.email} · ${t(user.emailVerifiedAt ? "mailVerified" : "mailOpen")}`,
  }));
  return <KeyValues rows={rows} />;
}

function Lookalikes({ locale, company }: Props) {
  const t = useTranslations("moderation.company");
  if (company.lookalikes.length === 0) return null;
  return (
    <TaskPart heading={t("lookalikes")}>
      <ul className="flex flex-col gap-2 text-sm">
        {company.lookalikes.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-2">
            <a className="link link-hover" href={urls.admin.part(locale, `firms/${one.id}`)}>
              {localized(one, "name", locale).text}
            </a>
            <CompanyStatusBadge status={one.status} />
          </li>
        ))}
      </ul>
    </TaskPart>
  );
}

function Disputes({ company }: Pick<Props, "company">) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  if (company.disputes.length === 0) return null;
  const columns = (["number", "statement"] as const).map((key) => ({ key, label: t(`dispute.${key}`) }));
  return (
    <TaskPart heading={t("company.disputes")}>
      <Table
        caption={t("company.disputes")}
        columns={columns}
        rows={company.disputes.map((one) => ({
          key: one.id,
          cells: [`${one.scheme} ${one.number}`, `${format.dateTime(one.createdAt, { dateStyle: "medium" })} · ${one.statement}`],
        }))}
      />
    </TaskPart>
  );
}

/** A firm that waits to be let in. */
export function CompanyTask({ locale, company }: Props) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const steps = company.moves.map(({ id, move, actor, reason, createdAt }) => ({
    key: id,
    title: move,
    when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
    at: createdAt.toISOString(),
    who: actor,
    text: reason,
  }));
  return (
    <>
      <TaskPart heading={t("task.facts")}>
        <p>
          <CompanyStatusBadge status={company.status} />
        </p>
        <Facts locale={locale} company={company} />
      </TaskPart>
      <TaskPart heading={t("company.numbers")}>
        <Numbers company={company} />
      </TaskPart>
      <TaskPart heading={t("company.people")}>
        <People company={company} />
      </TaskPart>
      <Lookalikes locale={locale} company={company} />
      <Disputes company={company} />
      <TaskPart heading={t("task.history")}>
        {steps.length > 0 ? <Timeline label={t("task.history")} steps={steps} /> : <Nothing />}
      </TaskPart>
    </>
  );
}
