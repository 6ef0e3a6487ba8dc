import { z } from "zod";
import { nameOf } from "#lib/company/queries/contacts";
import { findAward } from "#lib/integration/queries/awards";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { awardRequest } from "#lib/quotation/commands/award";
import { noteOffersSeen } from "#lib/quotation/commands/decide";
import { findOffers } from "#lib/quotation/queries/offers";
import { awardReasons } from "#lib/quotation/schema/decisions";
import { offerLimits } from "#lib/quotation/schema/offer";
import type { ApiAward, ApiOfferList } from "./shapes.ts";

type One = { id: string };
const idOf = ({ id }: One): string => z.uuid().safeParse(id).data ?? fail("notFound");

/** The offers to one's own request as its desk shows them: while they are sealed their number and nothing else. */
export async function offerList(actor: Actor, one: One): Promise<ApiOfferList> {
  const requestId = idOf(one);
  const view = (await findOffers(actor, requestId)) ?? fail("notFound");
  await noteOffersSeen(actor, { requestId });
  return {
    request: requestId,
    isSealed: !view.isOpen,
    offerCount: view.request.quoteCount,
    items: view.offers.map(({ id, number, status, version, currentVersion, company, submittedAt, hash, content }) => ({
      id,
      number,
      state: status,
      version,
      offerVersion: currentVersion,
      supplier: { slug: company.slug, name: nameOf(company, "en") },
      submittedAt: submittedAt?.toISOString() ?? null,
      hash,
      content,
    })),
  };
}

const isReason = (text: string): text is ApiAward["lines"][number]["awardReason"] =>
  awardReasons.some((reason) => reason === text);

/** What was decided; without lines where nothing was. */
export async function oneAward(actor: Actor, one: One): Promise<ApiAward> {
  const { request, lines } = (await findAward(actor, idOf(one))) ?? fail("notFound");
  return {
    request: request.id,
    state: request.status,
    lines: lines.flatMap(({ quotationId, version, quantity, unitPrice, reason, createdAt, ...line }) =>
      isReason(reason)
        ? [
            {
              ...line,
              quotation: quotationId,
              offerVersion: version,
              quantity: quantity.toFixed(),
              unitPrice: unitPrice.toFixed(),
              awardReason: reason,
              createdAt: createdAt.toISOString(),
            },
          ]
        : [],
    ),
  };
}

const awardedLine = z.strictObject({ position: z.int().min(1), quotation: z.uuid().nullable() }).meta({ id: "AwardLineInput" });

export const awardBody = z
  .strictObject({
    version: z.int().min(1),
    awardReason: z.enum(awardReasons),
    note: z.string().trim().max(1_000).optional(),
    lines: z.array(awardedLine).min(1).max(offerLimits.lines),
  })
  .meta({ id: "AwardInput" });
export const awardInput = z.strictObject({ id: z.string(), ...awardBody.shape });

/** Gives lines to offers: ends the request, accepts and declines, tells everybody. */
export async function awardOne(actor: Actor, input: z.infer<typeof awardInput>): Promise<ApiAward> {
  const { version, awardReason, note, lines } = input;
  const positions = lines.map(({ position }) => position);
  if (new Set(positions).size < positions.length) fail("invalid", "lines:lineTwice");
  await awardRequest(actor, {
    requestId: idOf(input),
    version,
    reason: awardReason,
    note: note || null,
    lines: lines.map(({ position, quotation }) => ({ position, quotationId: quotation })),
  });
  return oneAward(actor, input);
}
