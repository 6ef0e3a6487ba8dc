import { tableFile } from "#lib/platform/files/table-file";
import { wordsOf } from "#lib/platform/i18n/words";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { compareOffers } from "#lib/quotation/queries/comparison";
import { comparisonTable } from "#lib/quotation/queries/export";
import { findOffers } from "#lib/quotation/queries/offers";
import { askedLines } from "#lib/quotation/schema/asked-lines";
import { readWish } from "#lib/quotation/schema/comparison-wish";

export const dynamic = "force-dynamic";

/** The comparison of a request's offers as a workbook. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/buyer/requests/[requestId]/offers/export">) {
  const { locale, requestId } = await params;
  const actor = await signedIn(locale, urls.buying.offers(locale, requestId));
  const view = await findOffers(actor, requestId);
  if (!view?.isOpen) return new Response(null, { status: 404 });
  const compared = await compareOffers(view, readWish(Object.fromEntries(new URL(request.url).searchParams)));
  const reader = { locale, words: wordsOf(locale, "quotation") };
  const { headings, batches } = comparisonTable(compared, askedLines(view.request, locale), reader);
  const { bytes } = await tableFile("xlsx", headings, batches);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${view.request.number ?? "quotations"}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
