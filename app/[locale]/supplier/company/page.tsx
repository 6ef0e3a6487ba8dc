import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneNote } from "#components/company/done-note";
import { HistoryPart } from "#components/company/history-part";
import { IdentityPart } from "#components/company/identity-part";
import { NoCompany } from "#components/company/no-company";
import { PicturePart } from "#components/company/picture-part";
import { ProfileForm } from "#components/company/profile-form";
import { CompanyStatusBadge } from "#components/company/status";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { can } from "#lib/company/policy";
import { findOwnCompany, listOwnDisputes } from "#lib/company/queries/mine";
import { localized } from "#lib/platform/i18n/localized";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("company");
  return { title: t("deskTitle"), robots: { index: false } };
}

export default async function CompanyDesk({ params, searchParams }: PageProps<"/[locale]/supplier/company">) {
  const [{ locale }, { done, version }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.company(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company?.role) return <NoCompany locale={locale} />;
  const [t, disputes] = await Promise.all([getTranslations("company"), listOwnDisputes(actor, company.id)]);
  const { role } = company;
  return (
    <>
      <DoneNote done={done} />
      <DeskHead title={localized(company, "name", locale).text} text={t("deskText")}>
        <CompanyStatusBadge status={company.status} />
      </DeskHead>
      {company.status === "PENDING" && <Alert>{t("pendingText")}</Alert>}
      {company.status === "SUSPENDED" && <Alert tone="warning">{t("suspendedText")}</Alert>}
      {can(role, "profile") ? (
        <>
          <ProfileForm key={String(version)} company={company} locale={locale} />
          <PicturePart company={company} locale={locale} />
        </>
      ) : (
        <Alert>{t("onlyEditors")}</Alert>
      )}
      <IdentityPart company={company} disputes={disputes} mayEdit={can(role, "identity")} locale={locale} />
      <HistoryPart company={company} isOwner={can(role, "ownership")} locale={locale} />
    </>
  );
}
