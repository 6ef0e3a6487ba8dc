import { privateFileUrl } from "#lib/platform/files/private";
import type { OfferContent } from "#lib/quotation/schema/content";

export type OfferPaper = { fileId: string; name: string; bytes: number; url: string };

/** The papers of an offer under addresses that open for a while. Whoever calls has decided that the reader may know the offer. */
export const papersOf = (content: OfferContent | null): OfferPaper[] =>
  (content?.files ?? []).map(({ fileId, name, bytes }) => ({ fileId, name, bytes, url: privateFileUrl(fileId) }));
