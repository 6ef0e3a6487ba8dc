import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GiveRoleForm, StaffList } from "#components/statistics/staff-forms";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listStaff } from "#lib/statistics/queries/members";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("staff") });

export default async function StaffPage({ params }: PageProps<"/[locale]/admin/staff">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "staff"), (one) => canOpen(one, "staff"));
  const [t, admin, staff] = await Promise.all([getTranslations("desk"), getTranslations("admin"), listStaff(actor)]);
  return (
    <>
      <DeskHead title={t("staff")} text={admin("staffText")} />
      <StaffList locale={locale} staff={staff} />
      <GiveRoleForm locale={locale} />
    </>
  );
}
