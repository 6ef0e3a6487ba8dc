import { getTranslations } from "next-intl/server";
import { NoCompany } from "#components/company/no-company";
import { Today } from "#components/product/desk/today";
import { QuotationsDueList } from "#components/quotation/due";
import { SamplesDue } from "#components/sample/due";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { findOwnCompany } from "#lib/company/queries/mine";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canManageProducts } from "#lib/product/policy";
import { listDrafts } from "#lib/product/queries/drafts";
import { countDue, listExpiring, listRecentImports, listReturned } from "#lib/product/queries/today";
import { countQuotationsDue } from "#lib/quotation/queries/own";
import { countUnseenRequests } from "#lib/rfq/queries/supplier-list";
import { countSamplesDue } from "#lib/sample/queries/samples";
import { countClaimsEnding } from "#lib/verification/queries/ending";

export async function generateMetadata() {
  const t = await getTranslations("desk");
  return { title: t("today") };
}

export default async function SupplierTodayPage({ params }: PageProps<"/[locale]/supplier">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.selling.home(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company) return <NoCompany locale={locale} />;
  const [t, desk] = await Promise.all([getTranslations("listing"), getTranslations("desk")]);
  const { id } = company;
  const [counts, returned, drafts, expiring, imports, claims, quotations, unseen, samples] = await Promise.all([
    countDue(actor, id),
    listReturned(actor, id),
    listDrafts(actor, id, 5),
    listExpiring(actor, id),
    listRecentImports(actor, id),
    countClaimsEnding(actor, id),
    countQuotationsDue(actor, id),
    countUnseenRequests(actor, id),
    countSamplesDue(actor, { side: "supplier", companyId: id }),
  ]);
  return (
    <>
      <DeskHead title={desk("today")} text={t("todayText")}>
        {canManageProducts(actor, company) && (
          <ButtonLink href={urls.selling.newListing(locale)} kind="primary">
            {t("newListing")}
          </ButtonLink>
        )}
      </DeskHead>
      <QuotationsDueList due={{ ...quotations, unseen }} locale={locale} />
      <SamplesDue side="supplier" count={samples} locale={locale} />
      <Today {...{ locale, counts, returned, drafts, expiring, imports, claims }} />
    </>
  );
}
