import { z } from "zod";
import { listSentQuotations, type SentQuotationRow } from "#lib/integration/queries/lists";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { saveQuotation, startQuotation } from "#lib/quotation/commands/draft";
import { sendQuotation } from "#lib/quotation/commands/send";
import { withdrawQuotation } from "#lib/quotation/commands/withdraw";
import { findOwnQuotation, type OwnQuotation } from "#lib/quotation/queries/own";
import { type Warning, warningKinds } from "#lib/quotation/schema/check";
import type { OfferInput } from "#lib/quotation/schema/offer";
import { quotationStatuses } from "#lib/quotation/status";
import { firmOf } from "./doors.ts";
import { cut, pageFields } from "./paging.ts";
import { offerBody, offerIn } from "./quotation-body.ts";
import type { ApiQuotation, ApiQuotationItem } from "./shapes.ts";

export const quotationsQuery = z.strictObject({ state: z.enum(quotationStatuses).optional(), ...pageFields });

export const newQuotationBody = z.strictObject({ request: z.uuid(), offer: offerBody }).meta({ id: "QuotationInput" });
export const newQuotationInput = z.strictObject({ request: z.uuid(), offer: offerIn });

export const saveQuotationBody = z.strictObject({ version: z.int().min(1), offer: offerBody }).meta({ id: "QuotationChange" });
export const saveQuotationInput = z.strictObject({ id: z.string(), version: z.int().min(1), offer: offerIn });

export const sendQuotationBody = z
  .strictObject({ version: z.int().min(1), acknowledged: z.array(z.enum(warningKinds)).max(100).default([]) })
  .meta({ id: "QuotationSending" });
export const sendQuotationInput = z.strictObject({ id: z.string(), ...sendQuotationBody.shape });

export const withdrawQuotationBody = z
  .strictObject({ version: z.int().min(1), reason: z.string().trim().max(1_000).optional() })
  .meta({ id: "QuotationWithdrawal" });
export const withdrawQuotationInput = z.strictObject({ id: z.string(), ...withdrawQuotationBody.shape });

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

const itemOf = (row: Omit<SentQuotationRow, "request">): ApiQuotationItem => ({
  id: row.id,
  number: row.number,
  request: row.requestId,
  state: row.status,
  version: row.version,
  offerVersion: row.currentVersion,
  validUntilAt: iso(row.validUntil),
  submittedAt: iso(row.submittedAt),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** The offers of the key's firm. */
export async function quotationList(actor: Actor, { state, ...page }: z.infer<typeof quotationsQuery>) {
  const { items, nextCursor } = cut(await listSentQuotations(actor, { status: state, ...page }), page);
  return { items: items.map(itemOf), nextCursor };
}

/** What was sent last, and beside it what is still to be done about what was written since. */
const shown = (own: OwnQuotation): ApiQuotation => {
  const sent = own.versions.find(({ version }) => version === own.currentVersion);
  return {
    ...itemOf(own),
    waitsForApproval: own.approvalAt !== null,
    gaps: own.gaps ?? [],
    warnings: own.warnings,
    content: own.isTyped ? own.offered : (sent?.content ?? own.offered),
    hash: sent?.hash ?? null,
  };
};

async function found(actor: Actor, id: string): Promise<OwnQuotation> {
  return (await findOwnQuotation(actor, id)) ?? fail("notFound");
}

export async function oneQuotation(actor: Actor, { id }: { id: string }): Promise<ApiQuotation> {
  return shown(await found(actor, id));
}

/** Papers are added on the screen and are no part of what a system sends. */
const isSame = ({ files: _, ...written }: NonNullable<OwnQuotation["input"]>, offer: OfferInput) =>
  JSON.stringify(written) === JSON.stringify(offer);

/** Writes an offer to a request, unless the firm has begun another: that one is changed under its own address. */
export async function createQuotation(
  actor: Actor,
  { request, offer }: { request: string; offer: OfferInput },
): Promise<ApiQuotation> {
  const { quotationId } = await startQuotation(actor, { companyId: firmOf(actor), requestId: request });
  const begun = await found(actor, quotationId);
  if (begun.input === null) await saveQuotation(actor, { quotationId, version: begun.version, input: offer });
  else if (!isSame(begun.input, offer)) fail("conflict", "quotationBegun");
  return oneQuotation(actor, { id: quotationId });
}

/** Puts another content in the place of what was written. What was sent stays until this is sent. */
export async function changeQuotation(
  actor: Actor,
  { id, version, offer }: { id: string; version: number; offer: OfferInput },
): Promise<ApiQuotation> {
  const { id: quotationId } = await found(actor, id);
  await saveQuotation(actor, { quotationId, version, input: offer });
  return oneQuotation(actor, { id });
}

/** The first thing that is missing, or the first warning that was not acknowledged by its name. */
function requireReady({ gaps, warnings, input }: OwnQuotation, acknowledged: readonly Warning["what"][]): void {
  const [gap] = gaps ?? [];
  if (input === null || gap) fail("invalid", "offerUnfinished");
  const unseen = warnings.find(({ what }) => !acknowledged.includes(what));
  if (unseen) fail("invalid", `acknowledged.${unseen.what}:mustAccept`);
}

/** Sends what is written, by the same checks as the screen: every warning has to be named. */
export async function sendOne(
  actor: Actor,
  { id, version, acknowledged }: z.infer<typeof sendQuotationInput>,
): Promise<ApiQuotation> {
  const own = await found(actor, id);
  requireReady(own, acknowledged);
  await sendQuotation(actor, { quotationId: own.id, version, isWarned: acknowledged.length > 0 });
  return oneQuotation(actor, { id });
}

export async function withdrawOneQuotation(
  actor: Actor,
  { id, version, reason }: z.infer<typeof withdrawQuotationInput>,
): Promise<ApiQuotation> {
  const own = await found(actor, id);
  await withdrawQuotation(actor, { quotationId: own.id, version, reason: reason || null });
  return oneQuotation(actor, { id });
}
