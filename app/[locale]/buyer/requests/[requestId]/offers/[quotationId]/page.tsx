import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProformaPart } from "#components/proforma/proforma-part";
import { ContactPart } from "#components/quotation/contact-part";
import { OfferActs } from "#components/quotation/offer-acts";
import { OfferNotes } from "#components/quotation/offer-notes";
import { QuotationHistory } from "#components/quotation/quotation-history";
import { SentVersions } from "#components/quotation/sent-versions";
import { QuotationBadge } from "#components/quotation/status";
import { OfferSamples } from "#components/sample/offer-samples";
import { DeskHead } from "#components/ui/desk-head";
import { localized } from "#lib/platform/i18n/localized";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listProformas } from "#lib/proforma/queries/documents";
import { noteOffersSeen } from "#lib/quotation/commands/decide";
import { findSellerContact } from "#lib/quotation/queries/contacts";
import { findOffer } from "#lib/quotation/queries/offers";
import { askedLines } from "#lib/quotation/schema/asked-lines";

type Props = PageProps<"/[locale]/buyer/requests/[requestId]/offers/[quotationId]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quotation");
  return { title: t("title"), robots: { index: false } };
}

export default async function OfferPage({ params }: Props) {
  const { locale, requestId, quotationId } = await params;
  const actor = await signedIn(locale, urls.buying.offer(locale, requestId, quotationId));
  const page = await findOffer(actor, quotationId);
  if (!page || page.request.id !== requestId) notFound();
  await noteOffersSeen(actor, { requestId });
  const [t, contact, proformas] = await Promise.all([
    getTranslations("quotation"),
    findSellerContact(actor, quotationId),
    listProformas(actor, requestId),
  ]);
  const { offer, versions, moves, notes, request, mayDecide } = page;
  return (
    <>
      <DeskHead title={localized(offer.company, "name", locale).text} text={`${offer.number ?? ""} · ${request.title}`}>
        <QuotationBadge status={offer.status} />
        <a href={urls.buying.offers(locale, requestId)} className="btn btn-sm border-edge bg-base-100 shadow-none">
          {t("compareTitle")}
        </a>
        <a href={urls.supplier(locale, offer.company.slug)} className="btn btn-sm border-edge bg-base-100 shadow-none">
          {t("supplier")}
        </a>
      </DeskHead>
      {contact && <ContactPart contact={contact} />}
      {mayDecide && <OfferActs page={page} locale={locale} />}
      <ProformaPart
        documents={proformas.filter((one) => one.quotationId === quotationId)}
        link={(id, file) => urls.buying.proforma(locale, requestId, id, { file })}
        locale={locale}
      />
      <SentVersions versions={versions} asked={askedLines(request, locale)} locale={locale} />
      {mayDecide && <OfferSamples quotationId={offer.id} lines={askedLines(request, locale)} locale={locale} />}
      <OfferNotes quotationId={offer.id} notes={notes} locale={locale} />
      <QuotationHistory moves={moves} />
    </>
  );
}
