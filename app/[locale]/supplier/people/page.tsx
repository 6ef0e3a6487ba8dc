import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneNote } from "#components/company/done-note";
import { InvitationList } from "#components/company/invitation-list";
import { NoCompany } from "#components/company/no-company";
import { PeopleList } from "#components/company/people-list";
import { InviteForm } from "#components/membership/invite-form";
import { LimitPart } from "#components/quotation/limit-part";
import { DeskHead } from "#components/ui/desk-head";
import { can } from "#lib/company/policy";
import { findOwnCompany } from "#lib/company/queries/mine";
import { listPeople } from "#lib/company/queries/people";
import { entitlement } from "#lib/membership/queries";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findApprovalLimit } from "#lib/quotation/queries/limit";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("company");
  return { title: t("people"), robots: { index: false } };
}

export default async function PeopleDesk({ params, searchParams }: PageProps<"/[locale]/supplier/people">) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.people(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company?.role) return <NoCompany locale={locale} />;
  const { id: companyId, role } = company;
  const [t, people, limit, approval] = await Promise.all([
    getTranslations("company"),
    listPeople(actor, companyId),
    entitlement(companyId, "people"),
    findApprovalLimit(actor, companyId),
  ]);
  return (
    <>
      <DoneNote done={done} />
      <DeskHead title={t("people")} text={t("peopleText", { count: people.people.length, limit })} />
      <section className="panel p-4">
        <PeopleList companyId={companyId} people={people} own={role} userId={actor.userId} locale={locale} />
      </section>
      {can(role, "people") && (
        <>
          <InvitationList companyId={companyId} people={people} locale={locale} />
          <InviteForm companyId={companyId} own={role} locale={locale} />
        </>
      )}
      {approval && <LimitPart companyId={companyId} limit={approval} locale={locale} />}
    </>
  );
}
