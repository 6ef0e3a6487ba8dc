import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanForm } from "#components/statistics/plan-form";
import { DeskHead } from "#components/ui/desk-head";
import { listPlans } from "#lib/membership/queries";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("plans") });

export default async function PlansPage({ params }: PageProps<"/[locale]/admin/plans">) {
  const { locale } = await params;
  await staffAt(locale, urls.admin.part(locale, "plans"), (one) => canOpen(one, "plans"));
  const [t, admin, plans] = await Promise.all([getTranslations("desk"), getTranslations("admin"), listPlans()]);
  return (
    <>
      <DeskHead title={t("plans")} text={admin("plansText")} />
      {plans.map((plan) => (
        <PlanForm key={plan.code} locale={locale} plan={plan} />
      ))}
    </>
  );
}
