import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { privateFileUrl } from "#lib/platform/files/private";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findExportFile } from "#lib/product/queries/exports";

/** Leads whoever ordered an export to its file, under an address that soon ends. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/supplier/exports/[exportId]">) {
  const { locale, exportId } = await params;
  const actor = await signedIn(locale, urls.selling.exports(locale));
  const fileId = z.uuid().safeParse(exportId).success ? await findExportFile(actor, exportId) : null;
  if (!fileId) notFound();
  redirect(privateFileUrl(fileId, { minutes: 5 }));
}
