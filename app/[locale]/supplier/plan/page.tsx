import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoCompany } from "#components/company/no-company";
import { PlanNote } from "#components/membership/plan-note";
import { CurrentPlan, PlanTable, UsageMeter } from "#components/membership/plan-parts";
import { DeskHead } from "#components/ui/desk-head";
import { can } from "#lib/company/policy";
import { findOwnCompany } from "#lib/company/queries/mine";
import { findPlanDesk } from "#lib/membership/queries";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("membership");
  return { title: t("title"), robots: { index: false } };
}

export default async function PlanDeskPage({ params, searchParams }: PageProps<"/[locale]/supplier/plan">) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.plan(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  const desk = company && (await findPlanDesk(actor, company.id));
  if (!company?.role || !desk) return <NoCompany locale={locale} />;
  const t = await getTranslations("membership");
  return (
    <>
      <PlanNote done={done} />
      <DeskHead title={t("title")} text={t("deskText")} />
      <CurrentPlan desk={desk} companyId={company.id} mayManage={can(company.role, "plan")} locale={locale} />
      <UsageMeter desk={desk} locale={locale} />
      <PlanTable desk={desk} locale={locale} />
    </>
  );
}
