import { db } from "#lib/platform/db";
import { inputOf } from "#lib/quotation/schema/check";
import { type OfferContent, offerContent } from "#lib/quotation/schema/content";
import { type OfferDraft, offerDraft } from "#lib/quotation/schema/offer";
import { unsealDraft, unsealOffer } from "#lib/quotation/sealing";

type Drafted = { id: string; requestId: string; draft: unknown; sealedDraft: string | null; currentVersion: number };

/** What a version says, and the salt of its hash, as its sender may read them at any time. */
export function sentOffer(
  requestId: string,
  { content, sealed }: { content: unknown; sealed: string | null },
): { content: OfferContent | null; salt: string } {
  if (sealed !== null) return unsealOffer(requestId, sealed);
  return { content: content === null ? null : offerContent.parse(content), salt: "" };
}

/**
 * What stands in the form of an offer: what was typed last, else what was sent last; null for a new one. For its own firm: whoever
 * calls has decided that.
 */
export async function draftOf({ id, requestId, draft, sealedDraft, currentVersion }: Drafted): Promise<OfferDraft | null> {
  const typed = offerDraft.safeParse(sealedDraft === null ? draft : unsealDraft(requestId, sealedDraft));
  if (typed.success && typed.data.lines.length > 0) return typed.data;
  const sent = await db.quotationVersion.findUnique({
    where: { quotationId_version: { quotationId: id, version: currentVersion } },
    select: { content: true, sealed: true },
  });
  const content = sent && sentOffer(requestId, sent).content;
  return content && inputOf(content);
}
