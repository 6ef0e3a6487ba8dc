import { redirect } from "next/navigation";
import { findProfile } from "#lib/account/queries/profile";
import { groupOf } from "#lib/account/schema";
import { listOwnCompanies } from "#lib/company/queries/own";
import { currentSession, signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

/** Leads to the desk that fits who is here. */
export default async function DeskPage({ params }: PageProps<"/[locale]/account/desk">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.account.desk(locale));
  const session = await currentSession();
  if (session && session.staffRoles.length > 0)
    redirect(session.hasSecondFactor ? urls.admin.home(locale) : urls.account.security(locale));
  const [companies, profile] = await Promise.all([listOwnCompanies(actor), findProfile(actor)]);
  const isSelling = companies.some(({ isSupplier }) => isSupplier) || (profile && groupOf(profile.kind) === "supplier");
  redirect(isSelling ? urls.selling.home(locale) : urls.buying.home(locale));
}
