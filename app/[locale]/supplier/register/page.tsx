import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoCompany } from "#components/company/no-company";
import { ClaimRecordForm, OwnEntry, RegisterClaims, RegisterNote } from "#components/register/claim-parts";
import { DeskHead } from "#components/ui/desk-head";
import { can } from "#lib/company/policy";
import { findOwnCompany } from "#lib/company/queries/mine";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findRegisterDesk } from "#lib/register/queries/entry";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return { title: t("deskTitle"), robots: { index: false } };
}

export default async function RegisterDesk({ params, searchParams }: PageProps<"/[locale]/supplier/register">) {
  const [{ locale }, { done, number }] = await Promise.all([params, searchParams]);
  const wanted = typeof number === "string" ? number : "";
  const actor = await signedIn(locale, urls.selling.register(locale, { number: wanted }));
  const company = await findOwnCompany(actor, await workingCompanyId());
  const desk = company && (await findRegisterDesk(actor, company.id));
  if (!company?.role || !desk) return <NoCompany locale={locale} />;
  const t = await getTranslations("register");
  const mayClaim = can(company.role, "evidence");
  return (
    <>
      <RegisterNote done={done} />
      <DeskHead title={t("deskTitle")} text={t("deskText")} />
      <OwnEntry record={desk.record} locale={locale} />
      {mayClaim && !desk.record && <ClaimRecordForm companyId={company.id} number={wanted} locale={locale} />}
      <RegisterClaims claims={desk.claims} mayClaim={mayClaim} locale={locale} />
    </>
  );
}
