import { notFound, redirect } from "next/navigation";
import { privateFileUrl } from "#lib/platform/files/private";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findProformaFile } from "#lib/proforma/queries/documents";
import { readProformaFile } from "#lib/proforma/schema/files";

/** Leads a winner's people to a file of the pro-forma invoice, under an address that soon ends. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/supplier/quotations/[quotationId]/proforma">) {
  const { locale, quotationId } = await params;
  const actor = await signedIn(locale, urls.selling.quotation(locale, quotationId));
  const file = readProformaFile(new URL(request.url).searchParams.get("file"));
  const fileId = await findProformaFile(actor, { quotationId, file });
  if (!fileId) notFound();
  redirect(privateFileUrl(fileId, { minutes: 5 }));
}
