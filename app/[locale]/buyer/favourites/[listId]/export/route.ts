import { exportRows } from "#lib/buying/queries/export";
import { findList } from "#lib/buying/queries/lists";
import { deleteListInput } from "#lib/buying/schema";
import { tableFile } from "#lib/platform/files/table-file";
import { wordsOf } from "#lib/platform/i18n/words";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const dynamic = "force-dynamic";

const nothingHere = () => new Response(null, { status: 404 });

/** A favourites list as CSV. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/buyer/favourites/[listId]/export">) {
  const { locale, ...given } = await params;
  const asked = deleteListInput.safeParse({ listId: given.listId }).data;
  const actor = await signedIn(locale, urls.buying.favourites(locale));
  const list = asked && (await findList(actor, asked.listId));
  if (!list) return nothingHere();
  const { headings, batches } = exportRows(actor, list.id, { locale, words: wordsOf(locale, "buying") });
  const { bytes } = await tableFile("csv", headings, batches);
  const name = encodeURIComponent(`${list.name}.csv`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="favourites.csv"; filename*=UTF-8''${name}`,
      "Cache-Control": "private, no-store",
    },
  });
}
