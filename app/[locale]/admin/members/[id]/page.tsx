import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MemberActs } from "#components/statistics/member-acts";
import { MemberFile } from "#components/statistics/member-file";
import { StateBadge } from "#components/statistics/state-badge";
import { DeskHead } from "#components/ui/desk-head";
import { canMoveMembers, canWatch } from "#lib/account/policy";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { findMember } from "#lib/statistics/queries/members";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("admin"))("memberFile") });

export default async function MemberPage({ params }: PageProps<"/[locale]/admin/members/[id]">) {
  const { locale, id } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, `members/${id}`), (one) => canOpen(one, "members"));
  const member = (await findMember(actor, id)) ?? notFound();
  const t = await getTranslations("admin");
  const isColleague = member.roles.length > 0;
  const isOpen = member.status === "ACTIVE" || member.status === "SUSPENDED";
  return (
    <>
      <DeskHead title={member.name || t("erasedMember")}>
        <StateBadge state={member.status}>{t(`memberStatus.${member.status}`)}</StateBadge>
      </DeskHead>
      <MemberActs
        locale={locale}
        userId={member.id}
        status={member.status}
        mayMove={!isColleague && canMoveMembers(actor)}
        mayWatch={!isColleague && isOpen && canWatch(actor)}
      />
      <MemberFile locale={locale} member={member} />
    </>
  );
}
