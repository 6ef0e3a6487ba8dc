import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { bilingualTemplateCsv } from "#lib/product/import/template-csv";

const headers = {
  "Content-Type": "text/csv; charset=utf-8",
  "Content-Disposition": 'attachment; filename="yongfair-import-template.csv"',
  "Cache-Control": "private, no-store",
};

/** A sheet to fill in, with headings in both languages. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/supplier/imports/template">) {
  const { locale } = await params;
  await signedIn(locale, urls.selling.imports(locale));
  return new Response(bilingualTemplateCsv(), { headers });
}
