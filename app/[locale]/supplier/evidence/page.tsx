import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoCompany } from "#components/company/no-company";
import { DeskHead } from "#components/ui/desk-head";
import { ClaimForm, DomainForm } from "#components/verification/claim-form";
import { EvidenceNote } from "#components/verification/done-note";
import { LevelSteps } from "#components/verification/level-steps";
import { OwnClaims } from "#components/verification/own-claims";
import { can } from "#lib/company/policy";
import { findOwnCompany } from "#lib/company/queries/mine";
import { privateFileUrl } from "#lib/platform/files/private";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listOwnClaims, type OwnClaim } from "#lib/verification/queries/desk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verification");
  return { title: t("title"), robots: { index: false } };
}

/** Papers with an address for a while, for those who may prove things for the firm. */
const withAddresses = (claim: OwnClaim, mayOpen: boolean) => ({
  ...claim,
  papers: claim.evidence.map(({ file: { id, name, scan, deletedAt } }) => {
    const isOpen = mayOpen && deletedAt === null && (scan === "CLEAN" || scan === "UNSCANNED");
    return { id, name, url: isOpen ? privateFileUrl(id) : null };
  }),
});

export default async function EvidenceDesk({ params, searchParams }: PageProps<"/[locale]/supplier/evidence">) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.evidence(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company?.role) return <NoCompany locale={locale} />;
  const { id: companyId, role, verificationLevel, isSupplier } = company;
  const mayProve = can(role, "evidence");
  const [t, claims] = await Promise.all([getTranslations("verification"), listOwnClaims(actor, companyId)]);
  return (
    <>
      <EvidenceNote done={done} />
      <DeskHead title={t("title")} text={t("deskText")} />
      <LevelSteps level={verificationLevel} isSupplier={isSupplier} />
      <OwnClaims claims={claims.map((claim) => withAddresses(claim, mayProve))} mayProve={mayProve} locale={locale} />
      {mayProve && (
        <>
          <ClaimForm companyId={companyId} locale={locale} />
          <DomainForm companyId={companyId} locale={locale} />
        </>
      )}
    </>
  );
}
