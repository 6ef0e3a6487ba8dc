import { decode } from "#lib/product/import/encoding";
import type { Source } from "#lib/product/import/rows";
import type { TextFile } from "#lib/product/import/text-file";
import { bmecatProducts } from "./bmecat.ts";
import { type CatalogFacts, readCatalogFacts } from "./bmecat-groups.ts";
import { xmlEncoding } from "./encoding.ts";
import { googleProducts } from "./google.ts";
import { rootOf } from "./records.ts";
import { feedSheet } from "./tables.ts";

/** Opens an XML feed by its outermost element: Google Merchant (RSS, Atom) or BMEcat; null where it is HTML or another XML. */
export async function openXml({ bytes, sample }: TextFile): Promise<Source | null> {
  const encoding = xmlEncoding(sample);
  const text = () => decode(bytes(), encoding.codec);
  const [beginning] = await Array.fromAsync(decode(once(sample), encoding.codec));
  const root = rootOf(beginning ?? "")?.toLowerCase();
  const shared = { encoding: encoding.name, packed: null, close: async () => {} };
  if (root === "rss" || root === "feed")
    return { ...shared, format: "google", sheets: [feedSheet(() => googleProducts(text()))] };
  if (root !== "bmecat") return null;
  let found: Promise<CatalogFacts> | undefined;
  const facts = () => {
    found ??= readCatalogFacts(text());
    return found;
  };
  return { ...shared, format: "bmecat", sheets: [feedSheet(() => bmecatProducts(text(), facts))] };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** Whether a text begins like markup, behind whatever marks and spaces. */
export const looksLikeMarkup = (sample: Buffer): boolean => {
  const start = sample
    .subarray(0, 400)
    .toString("latin1")
    .replaceAll("\u0000", "")
    .replace(/^[^\x21-\x7e]+/, "");
  return /^(?:[\u00ef\u00bb\u00bf\u00fe\u00ff]*)<(?:\?xml|!doctype|!--|[a-z][\w:.-]*[\s>])/i.test(start);
};
