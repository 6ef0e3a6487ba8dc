import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FirmFile } from "#components/statistics/firm-file";
import { ReasonForm } from "#components/statistics/reason-form";
import { StateBadge } from "#components/statistics/state-badge";
import { DeskHead } from "#components/ui/desk-head";
import { LiveClaims } from "#components/verification/live-claims";
import { canPoliceCompany } from "#lib/company/policy";
import { companyFlow } from "#lib/company/status";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { moveFirmAction } from "#lib/statistics/actions/moves";
import { canOpen } from "#lib/statistics/policy";
import { findFirm } from "#lib/statistics/queries/firms";
import { canCheckClaims } from "#lib/verification/policy";
import { listLiveClaims } from "#lib/verification/queries/desk";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("admin"))("firmFile") });

const moves = ["suspend", "reinstate"] as const;

export default async function FirmPage({ params, searchParams }: PageProps<"/[locale]/admin/firms/[id]">) {
  const [{ locale, id }, { done }] = await Promise.all([params, searchParams]);
  const actor = await staffAt(locale, urls.admin.part(locale, `firms/${id}`), (one) => canOpen(one, "firms"));
  const firm = (await findFirm(actor, id)) ?? notFound();
  const [t, claims] = await Promise.all([getTranslations("admin"), listLiveClaims(actor, id)]);
  const possible = canPoliceCompany(actor, id) ? moves.filter((move) => companyFlow.moves(firm.status).includes(move)) : [];
  return (
    <>
      <DeskHead title={localized(firm, "name", locale).text || firm.slug}>
        <StateBadge state={firm.status}>{t(`firmStatus.${firm.status}`)}</StateBadge>
        {firm.status === "ACTIVE" && firm.isSupplier && (
          <a href={urls.supplier(locale, firm.slug)} className="link text-sm text-secondary">
            {t("publicPage")}
          </a>
        )}
      </DeskHead>
      {possible.map((move) => (
        <ReasonForm
          key={move}
          action={moveFirmAction}
          locale={locale}
          fields={{ companyId: id, move }}
          label={t(`act.${move}`)}
          name="reason"
          reason={t("reasonByMail")}
          isDanger={move === "suspend"}
        />
      ))}
      {canCheckClaims(actor, id) && <LiveClaims locale={locale} claims={claims} done={done?.toString()} />}
      <FirmFile locale={locale} firm={firm} mayOpenMembers={canOpen(actor, "members")} />
    </>
  );
}
