import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MemberTable } from "#components/statistics/member-table";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canExport, canOpen } from "#lib/statistics/policy";
import { listExports } from "#lib/statistics/queries/exports";
import { listMembers } from "#lib/statistics/queries/members";
import { memberList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("members") });

export default async function MembersPage({ params, searchParams }: PageProps<"/[locale]/admin/members">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "members"), (one) => canOpen(one, "members"));
  const list = memberList.parse(await searchParams);
  const [t, listed, exports] = await Promise.all([
    getTranslations("desk"),
    listMembers(actor, list),
    canExport(actor, "members") ? listExports(actor, "members") : null,
  ]);
  return (
    <>
      <DeskHead title={t("members")} />
      <MemberTable locale={locale} list={list} listed={listed} exports={exports} />
    </>
  );
}
