import type { Prisma } from "#generated/prisma/client";
import { type Actor, actorName } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { canQuoteFor, quotationsOfDesk } from "#lib/quotation/policy";
import { loadAsked } from "#lib/quotation/queries/asked";
import { draftOf } from "#lib/quotation/queries/draft";
import { turnQuotation } from "#lib/quotation/records/turn";
import type { OfferDraft, OfferInput } from "#lib/quotation/schema/offer";
import { sealDraft } from "#lib/quotation/sealing";
import { isStanding, liveKeyOf } from "#lib/quotation/status";
import { findRequestForSupplier } from "#lib/rfq/queries/for-supplier";
import { dropPapers, keepPapers, type PaperChange } from "./papers.ts";

/** An offer of one's firm that one may write, or the fault. */
export async function ownQuotation(actor: Actor, quotationId: string) {
  const found = await db.quotation.findFirst({ where: { AND: [{ id: quotationId }, quotationsOfDesk(actor)] } });
  if (!found) fail("notFound");
  if (!canQuoteFor(actor, found.companyId)) fail("forbidden");
  return found;
}

/** Begins an offer, or goes on with the one that the firm has begun or sent. Only while the request takes offers. */
export async function startQuotation(
  actor: Actor,
  { companyId, requestId }: { companyId: string; requestId: string },
): Promise<{ quotationId: string }> {
  const request = await findRequestForSupplier(actor, companyId, requestId);
  if (!request) fail("notFound");
  if (!canQuoteFor(actor, companyId)) fail("forbidden");
  const liveKey = liveKeyOf({ requestId, companyId });
  const known = await db.quotation.findUnique({ where: { liveKey }, select: { id: true } });
  if (known) return { quotationId: known.id };
  if (request.status !== "PUBLISHED") fail("conflict", "requestClosed");
  const data = { requestId, companyId, round: request.round, liveKey, createdBy: actorName(actor) };
  const [made] = await db.quotation.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  const { id } = made ?? (await db.quotation.findUniqueOrThrow({ where: { liveKey }, select: { id: true } }));
  return { quotationId: id };
}

type Save = PaperChange & { quotationId: string; version: number; input: OfferInput };

/** Without what was left empty, so that it parses again as it was typed. */
const bare = (input: OfferDraft): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(input, (_, value) => (value === null ? undefined : value)));

const kept = (requestId: string, isSealed: boolean, input: OfferDraft) =>
  isSealed ? { sealedDraft: sealDraft(requestId, bare(input)), draft: {} } : { draft: bare(input), sealedDraft: null };

async function changedMeanwhile(actor: Actor, quotationId: string): Promise<never> {
  const now = await ownQuotation(actor, quotationId);
  const theirs = await draftOf(now);
  throw new ChangedMeanwhile(now.version, theirs ? { note: theirs.note ?? "" } : {});
}

/**
 * Keeps what was typed, and the papers that came with it. What was sent stays as it was until this is sent as its next version. Fails
 * with `ChangedMeanwhile` where a colleague was faster, `conflict` (`offerEnded`) where nothing can be sent any more.
 */
export async function saveQuotation(
  actor: Actor,
  { quotationId, version, input, ...change }: Save,
): Promise<{ version: number }> {
  const quotation = await ownQuotation(actor, quotationId);
  if (quotation.status !== "DRAFT" && !isStanding(quotation.status)) fail("conflict", "offerEnded");
  if (quotation.version !== version) await changedMeanwhile(actor, quotationId);
  const { requestId, status } = quotation;
  const { isSealed } = (await loadAsked(db, requestId)) ?? fail("notFound");
  const before = (await draftOf(quotation))?.files ?? [];
  const { papers, added } = await keepPapers(actor, { ...quotation, isSealed }, { before, ...change });
  const isKept = await db.$transaction(async (tx) => {
    const draft = kept(requestId, isSealed, { ...input, files: papers });
    const { count } = await tx.quotation.updateMany({
      where: { id: quotationId, version, status },
      data: { ...draft, version: { increment: 1 }, approvalAt: null, approvalBy: null },
    });
    const gone = count === 0 ? added : before.filter(({ fileId }) => change.dropped?.includes(fileId));
    await dropPapers(actor, tx, quotation, gone);
    return count > 0;
  });
  if (!isKept) await changedMeanwhile(actor, quotationId);
  return { version: version + 1 };
}

/** Gives up an offer that was never sent. */
export async function discardQuotation(actor: Actor, { quotationId, version }: { quotationId: string; version: number }) {
  const quotation = await ownQuotation(actor, quotationId);
  const papers = (await draftOf(quotation))?.files ?? [];
  await db.$transaction(async (tx) => {
    await turnQuotation(actor, tx, { quotation: { ...quotation, version }, move: "discard" });
    await dropPapers(actor, tx, quotation, papers);
  });
}
