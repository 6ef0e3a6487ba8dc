import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OfferForm } from "#components/quotation/offer-form";
import { DeskHead } from "#components/ui/desk-head";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findOwnQuotation } from "#lib/quotation/queries/own";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quotation");
  return { title: t("title"), robots: { index: false } };
}

export default async function EditQuotationPage({ params }: PageProps<"/[locale]/supplier/quotations/[quotationId]/edit">) {
  const { locale, quotationId } = await params;
  const actor = await signedIn(locale, urls.selling.quotationForm(locale, quotationId));
  const quotation = await findOwnQuotation(actor, quotationId);
  if (!quotation) notFound();
  if (!quotation.isWritable) redirect(urls.selling.quotation(locale, quotationId));
  const t = await getTranslations("quotation");
  return (
    <>
      <DeskHead title={t("editTitle", { title: quotation.request.title })} text={t("editText")} />
      <OfferForm quotation={quotation} locale={locale} />
    </>
  );
}
