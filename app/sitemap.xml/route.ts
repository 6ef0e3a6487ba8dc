import { cachedFigures } from "#lib/discovery/cached";
import { locales } from "#lib/platform/i18n/locales";
import { absolute } from "#lib/platform/urls";
import { cachedOpenCount } from "#lib/rfq/cached";

export const dynamic = "force-dynamic";

/** Addresses a part may have, over all languages. */
const mostAddresses = 10_000;

const parts = (kind: string, count: number) => {
  const size = Math.floor(mostAddresses / locales.length);
  return Array.from({ length: Math.ceil(count / size) }, (_, part) => `/sitemap/${kind}-${part}.xml`);
};

/** The list of the parts of the sitemap. */
export async function GET(): Promise<Response> {
  const [{ liveProducts, companies }, requests] = await Promise.all([cachedFigures(), cachedOpenCount()]);
  const counted = [...parts("suppliers", companies), ...parts("products", liveProducts), ...parts("requests", requests)];
  const all = ["/sitemap/site-0.xml", ...counted];
  const entries = all.map((path) => `<sitemap><loc>${absolute(path)}</loc></sitemap>`).join("\n");
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</sitemapindex>\n`;
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
