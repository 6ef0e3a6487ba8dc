import { defaultLocale, localeMeta, locales } from "#lib/platform/i18n/locales";
import { absolute } from "#lib/platform/urls";

/** A page of the site: its path in each language, and when it last changed. */
export type Entry = { path: (locale: string) => string; updatedAt?: string };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const address = (path: string) => escaped(absolute(path));

function toUrls({ path, updatedAt }: Entry): string {
  const tags = [...locales.map((one) => [localeMeta(one).htmlLang, one]), ["x-default", defaultLocale]];
  const alternates = tags
    .map(([tag, one = defaultLocale]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address(path(one))}"/>`)
    .join("");
  const changed = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : "";
  return locales.map((locale) => `<url><loc>${address(path(locale))}</loc>${changed}${alternates}</url>`).join("\n");
}

/** Entries as the sitemap protocol writes them, each language with links to the others. */
export const toXml = (entries: readonly Entry[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.map(toUrls).join("\n")}\n</urlset>\n`;
