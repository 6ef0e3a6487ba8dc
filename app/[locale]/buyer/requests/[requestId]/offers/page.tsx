import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProformaPart } from "#components/proforma/proforma-part";
import { CompareControls, CompareGround } from "#components/quotation/compare-controls";
import { CompareTable } from "#components/quotation/compare-table";
import { OffersHead } from "#components/quotation/offers-head";
import { ScoreOverview } from "#components/quotation/score-overview";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listProformas } from "#lib/proforma/queries/documents";
import { noteOffersSeen } from "#lib/quotation/commands/decide";
import { compareOffers } from "#lib/quotation/queries/comparison";
import { findOffers } from "#lib/quotation/queries/offers";
import { askedLines } from "#lib/quotation/schema/asked-lines";
import { readWish, wishOf } from "#lib/quotation/schema/comparison-wish";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quotation");
  return { title: t("compareTitle"), robots: { index: false } };
}

export default async function OffersPage({ params, searchParams }: PageProps<"/[locale]/buyer/requests/[requestId]/offers">) {
  const [{ locale, requestId }, query] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.buying.offers(locale, requestId));
  const view = await findOffers(actor, requestId);
  if (!view) notFound();
  await noteOffersSeen(actor, { requestId });
  const [compared, proformas] = await Promise.all([compareOffers(view, readWish(query)), listProformas(actor, requestId)]);
  const done = query.done === "awarded" || query.done === "failed" ? query.done : null;
  return (
    <>
      <OffersHead view={view} wish={wishOf(compared)} done={done} locale={locale} />
      <ProformaPart
        documents={proformas}
        link={(id, file) => urls.buying.proforma(locale, requestId, id, { file })}
        locale={locale}
      />
      {compared.offers.length > 0 && (
        <>
          <CompareControls compared={compared} requestId={requestId} locale={locale} />
          <CompareTable
            compared={compared}
            asked={askedLines(view.request, locale)}
            requestId={requestId}
            edition={view.request.edition}
            locale={locale}
          />
          <CompareGround compared={compared} locale={locale} />
          <ScoreOverview compared={compared} locale={locale} />
        </>
      )}
    </>
  );
}
