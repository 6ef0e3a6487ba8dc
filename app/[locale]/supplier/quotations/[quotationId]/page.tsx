import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProformaPart } from "#components/proforma/proforma-part";
import { ContactPart } from "#components/quotation/contact-part";
import { OfferSheet } from "#components/quotation/offer-sheet";
import { OwnOutcome } from "#components/quotation/own-outcome";
import { OwnState } from "#components/quotation/own-state";
import { QuotationHistory } from "#components/quotation/quotation-history";
import { SendPart } from "#components/quotation/send-part";
import { SentVersions } from "#components/quotation/sent-versions";
import { WithdrawPart } from "#components/quotation/withdraw-part";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findOwnProforma } from "#lib/proforma/queries/documents";
import { findBuyerContact } from "#lib/quotation/queries/contacts";
import { listHashes } from "#lib/quotation/queries/offers";
import { findOwnQuotation } from "#lib/quotation/queries/own";
import { findOwnScore } from "#lib/quotation/queries/score";
import { askedLines } from "#lib/quotation/schema/asked-lines";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quotation");
  return { title: t("title"), robots: { index: false } };
}

export default async function QuotationPage({ params, searchParams }: PageProps<"/[locale]/supplier/quotations/[quotationId]">) {
  const [{ locale, quotationId }, { done }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.quotation(locale, quotationId));
  const quotation = await findOwnQuotation(actor, quotationId);
  if (!quotation) notFound();
  const [t, score, hashes, proforma, contact] = await Promise.all([
    getTranslations("quotation"),
    findOwnScore(actor, quotationId),
    listHashes(actor, quotation.requestId),
    findOwnProforma(actor, quotationId),
    findBuyerContact(actor, quotationId),
  ]);
  const asked = askedLines(quotation.request, locale);
  const toSend = quotation.isWritable && (quotation.isTyped || quotation.status === "DRAFT");
  return (
    <>
      <OwnState quotation={quotation} done={typeof done === "string" ? done : null} locale={locale} />
      <OwnOutcome quotation={quotation} score={score} locale={locale} />
      <ProformaPart
        documents={proforma ? [proforma] : []}
        link={(id, file) => urls.selling.proforma(locale, id, { file })}
        locale={locale}
      />
      {contact && <ContactPart contact={contact} />}
      {toSend && <SendPart quotation={quotation} locale={locale} />}
      {toSend && quotation.offered && (
        <section aria-labelledby="draft" className="panel p-4">
          <h2 id="draft" className="text-lg font-semibold">
            {t("draftPart")}
          </h2>
          <OfferSheet content={quotation.offered} papers={quotation.papers} asked={asked} locale={locale} />
        </section>
      )}
      {quotation.versions.length > 0 && (
        <SentVersions versions={quotation.versions} asked={asked} hashes={hashes} locale={locale} />
      )}
      <QuotationHistory moves={quotation.moves} />
      <WithdrawPart quotation={quotation} locale={locale} />
    </>
  );
}
