import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AwardForm, FailForm } from "#components/quotation/award-form";
import { DeskHead } from "#components/ui/desk-head";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { compareOffers } from "#lib/quotation/queries/comparison";
import { findOffers } from "#lib/quotation/queries/offers";
import { askedLines } from "#lib/quotation/schema/asked-lines";
import { readWish } from "#lib/quotation/schema/comparison-wish";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quotation");
  return { title: t("toAward"), robots: { index: false } };
}

export default async function AwardPage({ params }: PageProps<"/[locale]/buyer/requests/[requestId]/award">) {
  const { locale, requestId } = await params;
  const actor = await signedIn(locale, urls.buying.award(locale, requestId));
  const view = await findOffers(actor, requestId);
  if (!view?.mayDecide || view.request.status !== "EVALUATING") notFound();
  const [t, compared] = await Promise.all([getTranslations("quotation"), compareOffers(view, readWish({}))]);
  return (
    <>
      <DeskHead title={t("awardTitle", { title: view.request.title })} text={t("awardText")} />
      <AwardForm request={view.request} compared={compared} asked={askedLines(view.request, locale)} locale={locale} />
      <FailForm request={view.request} locale={locale} />
    </>
  );
}
