import { notFound, redirect } from "next/navigation";
import { privateFileUrl } from "#lib/platform/files/private";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findProformaFile } from "#lib/proforma/queries/documents";
import { readProformaFile } from "#lib/proforma/schema/files";

type Context = RouteContext<"/[locale]/buyer/requests/[requestId]/offers/[quotationId]/proforma">;

/** Leads the buyer's side to a file of a winner's pro-forma invoice, under an address that soon ends. */
export async function GET(request: Request, { params }: Context) {
  const { locale, requestId, quotationId } = await params;
  const actor = await signedIn(locale, urls.buying.offers(locale, requestId));
  const file = readProformaFile(new URL(request.url).searchParams.get("file"));
  const fileId = await findProformaFile(actor, { quotationId, requestId, file });
  if (!fileId) notFound();
  redirect(privateFileUrl(fileId, { minutes: 5 }));
}
