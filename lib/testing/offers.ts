import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { saveQuotation, startQuotation } from "#lib/quotation/commands/draft";
import { sendQuotation } from "#lib/quotation/commands/send";
import { offerInput } from "#lib/quotation/schema/offer";
import { makeMember } from "./factories.ts";

export const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What somebody types into the form of an offer for a request with one line. */
export const typedOffer = (fields: Record<string, unknown> = {}, line: Record<string, unknown> = {}) =>
  offerInput.parse({
    currency: "USD",
    incoterm: "FOB",
    place: "Ningbo",
    validUntil: dayIn(40),
    leadTimeDays: "30",
    paymentTerms: ["TT"],
    lines: [{ position: 1, breaks: [{ minQuantity: "500", unitPrice: "2.50" }], ...line }],
    ...fields,
  });

type Offering = { requestId: string; companyId: string; input?: ReturnType<typeof typedOffer> };

/** Writes an offer and keeps it. */
export async function draftOffer(actor: Actor, { requestId, companyId, input = typedOffer() }: Offering) {
  const { quotationId } = await startQuotation(actor, { companyId, requestId });
  const { version: before } = await db.quotation.findUniqueOrThrow({ where: { id: quotationId } });
  const { version } = await saveQuotation(actor, { quotationId, version: before, input });
  return { quotationId, version };
}

/** Writes an offer and sends it. */
export async function sendOffer(actor: Actor, offering: Offering) {
  const { quotationId, version } = await draftOffer(actor, offering);
  await sendQuotation(actor, { quotationId, version, isWarned: true });
  return { quotationId };
}

/** A firm that has sent an offer to a request. */
export async function makeOfferer(requestId: string, input?: ReturnType<typeof typedOffer>) {
  const seller = await makeMember("OWNER");
  const { quotationId } = await sendOffer(seller, { requestId, companyId: seller.companyId, ...(input ? { input } : {}) });
  return { seller, companyId: seller.companyId, quotationId };
}
