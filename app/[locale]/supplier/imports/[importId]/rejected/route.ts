import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { privateFileUrl } from "#lib/platform/files/private";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findImport } from "#lib/product/queries/imports";

/** Leads the people of a firm to the rows that an import rejected, under an address that soon ends. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/supplier/imports/[importId]/rejected">) {
  const { locale, importId } = await params;
  const actor = await signedIn(locale, urls.selling.importRun(locale, importId));
  const run = z.uuid().safeParse(importId).success ? await findImport(actor, importId) : null;
  if (!run?.badFileId) notFound();
  redirect(privateFileUrl(run.badFileId, { minutes: 5 }));
}
