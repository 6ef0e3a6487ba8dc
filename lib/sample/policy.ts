import type { Prisma } from "#generated/prisma/client";
import { canInCompany, rolesFor } from "#lib/company/policy";
import { type Actor, companiesOf, isPerson } from "#lib/platform/actor";
import { canEditRequest, isBuyer, type RequestOwner } from "#lib/rfq/policy";
import type { Side } from "./status.ts";

export type SampleOwner = RequestOwner & { supplierId: string };

/** Everybody who is signed in may ask for a sample, of others: not of a firm they work for. */
export const canAsk = (actor: Actor, supplierId: string): boolean =>
  isBuyer(actor) && actor.watcherId === null && !companiesOf(actor).includes(supplierId);

/** Acts for the buyer: who asked, and who buys for the firm. */
export const canActAsBuyer = (actor: Actor, sample: SampleOwner): boolean =>
  actor.kind === "user" && canEditRequest(actor, sample);

/** Acts for the supplier: its people who sell. */
export const canActAsSupplier = (actor: Actor, { supplierId }: SampleOwner): boolean =>
  actor.kind === "user" && canInCompany(actor, supplierId, "inquiries");

/** The samples of a buyer's desk: one's own, and those of the firms one works for. */
export const samplesOfBuyer = (actor: Actor): Prisma.SampleRequestWhereInput =>
  isBuyer(actor)
    ? {
        OR: [
          ...(isPerson(actor, actor.userId) ? [{ buyerId: actor.userId, companyId: null }] : []),
          { companyId: { in: companiesOf(actor) } },
        ],
      }
    : { id: { in: [] } };

/** The samples that are asked of the firms one works for. */
export const samplesOfSupplier = (actor: Actor): Prisma.SampleRequestWhereInput =>
  isBuyer(actor) ? { supplierId: { in: companiesOf(actor, ...rolesFor("see")) } } : { id: { in: [] } };

export const samplesOf = (actor: Actor, side: Side): Prisma.SampleRequestWhereInput =>
  side === "buyer" ? samplesOfBuyer(actor) : samplesOfSupplier(actor);

/** Where the address is shown: to the supplier's people who sell, and to the side that gave it. Never to the staff. */
export const canSeeAddress = (actor: Actor, sample: SampleOwner): boolean =>
  canActAsSupplier(actor, sample) || canActAsBuyer(actor, sample);
