import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditTable } from "#components/statistics/audit-table";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listAudit } from "#lib/statistics/queries/audit";
import { listExports } from "#lib/statistics/queries/exports";
import { auditList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("audit") });

export default async function AuditPage({ params, searchParams }: PageProps<"/[locale]/admin/audit">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "audit"), (one) => canOpen(one, "audit"));
  const list = auditList.parse(await searchParams);
  const [t, admin, listed, exports] = await Promise.all([
    getTranslations("desk"),
    getTranslations("admin"),
    listAudit(actor, list),
    listExports(actor, "audit"),
  ]);
  return (
    <>
      <DeskHead title={t("audit")} text={admin("auditText")} />
      <AuditTable locale={locale} list={list} listed={listed} exports={exports} />
    </>
  );
}
