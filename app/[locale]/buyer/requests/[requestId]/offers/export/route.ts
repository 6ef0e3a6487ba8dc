import { tableFile } from "#lib/platform/files/table-file";
import { wordsOf } from "#lib/platform/i18n/words";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { type ComparedOffers, compareOffers } from "#lib/quotation/queries/comparison";
import { comparisonTable } from "#lib/quotation/queries/export";
import { comparisonPdf } from "#lib/quotation/queries/export-pdf";
import { findOffers, type OffersView } from "#lib/quotation/queries/offers";
import { askedLines } from "#lib/quotation/schema/asked-lines";
import { readWish } from "#lib/quotation/schema/comparison-wish";

export const dynamic = "force-dynamic";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
};

async function workbook(view: OffersView, compared: ComparedOffers, locale: string): Promise<Buffer> {
  const reader = { locale, words: wordsOf(locale, "quotation") };
  const { headings, batches } = comparisonTable(compared, askedLines(view.request, locale), reader);
  return (await tableFile("xlsx", headings, batches)).bytes;
}

function print({ request, ratesOn }: OffersView, compared: ComparedOffers, locale: string): Promise<Buffer> {
  const words = wordsOf(locale, "quotation");
  const heading = {
    title: words("offersTitle", { title: request.title }),
    author: wordsOf(locale, "common")("siteName"),
    at: ratesOn,
    footer: (page: number, of: number) => `${request.number ?? ""} · ${wordsOf(locale, "proforma")("file.page", { page, of })}`,
  };
  return comparisonPdf(compared, { asked: askedLines(request, locale), heading }, { locale, words });
}

/** The comparison of a request's offers as a workbook, or as a PDF to print. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/buyer/requests/[requestId]/offers/export">) {
  const { locale, requestId } = await params;
  const actor = await signedIn(locale, urls.buying.offers(locale, requestId));
  const view = await findOffers(actor, requestId);
  if (!view?.isOpen) return new Response(null, { status: 404 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const compared = await compareOffers(view, readWish(asked));
  const format = asked.format === "pdf" ? "pdf" : "xlsx";
  const bytes = await (format === "pdf" ? print : workbook)(view, compared, locale);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${view.request.number ?? "quotations"}.${format}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
