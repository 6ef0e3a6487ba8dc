import { db } from "#lib/platform/db";
import { inputOf } from "#lib/quotation/schema/check";
import { type OfferContent, offerContent } from "#lib/quotation/schema/content";
import { type OfferInput, offerInput } from "#lib/quotation/schema/offer";
import { unsealDraft, unsealOffer } from "#lib/quotation/sealing";

type Drafted = { id: string; requestId: string; draft: unknown; sealedDraft: string | null; currentVersion: number };

/** Content of a version as its sender may read it at any time. */
export const ownContent = (
  requestId: string,
  { content, sealed }: { content: unknown; sealed: string | null },
): OfferContent | null => {
  if (content !== null) return offerContent.parse(content);
  return sealed === null ? null : unsealOffer(requestId, sealed).content;
};

/**
 * What stands in the form of an offer: what was typed last, else what was sent last; null for a new one. For its own firm: whoever
 * calls has decided that.
 */
export async function draftOf({ id, requestId, draft, sealedDraft, currentVersion }: Drafted): Promise<OfferInput | null> {
  const typed = offerInput.safeParse(sealedDraft === null ? draft : unsealDraft(requestId, sealedDraft));
  if (typed.success && typed.data.lines.length > 0) return typed.data;
  const sent = await db.quotationVersion.findUnique({
    where: { quotationId_version: { quotationId: id, version: currentVersion } },
    select: { content: true, sealed: true },
  });
  const content = sent && ownContent(requestId, sent);
  return content && inputOf(content);
}
