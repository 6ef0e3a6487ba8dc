import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BeginQuotation } from "#components/quotation/begin-quotation";
import { findOwnCompany } from "#lib/company/queries/mine";
import { clock } from "#lib/platform/clock";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findLiveQuotation } from "#lib/quotation/queries/own";
import { findRequestForSupplier } from "#lib/rfq/queries/for-supplier";
import { findOwnPlace } from "#lib/rfq/queries/places";
import { quotaOf } from "#lib/rfq/queries/quota";
import { momentIn } from "#lib/rfq/schema/zone";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quotation");
  return { title: t("quoteTitle"), robots: { index: false } };
}

export default async function QuotePage({ params }: PageProps<"/[locale]/supplier/requests/[requestId]/quote">) {
  const { locale, requestId } = await params;
  const actor = await signedIn(locale, urls.selling.quote(locale, requestId));
  const company = await findOwnCompany(actor, await workingCompanyId());
  const request = company && (await findRequestForSupplier(actor, company.id, requestId));
  if (!company || !request) notFound();
  const [quota, place, known] = await Promise.all([
    quotaOf(company.id, clock.now()),
    findOwnPlace(actor, company.id, requestId),
    findLiveQuotation(actor, company.id, requestId),
  ]);
  const closes = request.deadlineAt && momentIn(locale, new Date(request.deadlineAt), request.timeZone);
  return (
    <BeginQuotation
      request={request}
      companyId={company.id}
      left={place?.placesLeft ?? 0}
      {...{ quota, closes, known, locale }}
    />
  );
}
