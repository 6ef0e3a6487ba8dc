import type { Prisma } from "#generated/prisma/client";
import { canInCompany, rolesFor } from "#lib/company/policy";
import { type Actor, companiesOf, isPerson, type UserActor } from "#lib/platform/actor";
import type { Holder } from "./schema/scopes.ts";

/** Makes keys and endpoints and takes them away: owners and managers for their firm, everybody for themselves. */
export const canConnect = (actor: Actor, { companyId }: Holder): actor is UserActor =>
  actor.kind === "user" && (companyId === null ? isPerson(actor, actor.userId) : canInCompany(actor, companyId, "connections"));

type Held = Prisma.ApiKeyWhereInput & Prisma.WebhookEndpointWhereInput;
const nobodys: Held = { id: { in: [] } };

/** The keys and endpoints of a firm or of the actor; for where-clauses. */
export function heldBy(actor: Actor, holder: Holder): Held {
  if (!canConnect(actor, holder)) return nobodys;
  return holder.companyId === null ? { userId: actor.userId } : { companyId: holder.companyId };
}

/** Every key and endpoint that an actor may look after. */
export const connectionsOf = (actor: Actor): Held =>
  actor.kind !== "user"
    ? nobodys
    : {
        OR: [
          ...(isPerson(actor, actor.userId) ? [{ userId: actor.userId }] : []),
          { companyId: { in: companiesOf(actor, ...rolesFor("connections")) } },
        ],
      };

/** Whose a key or an endpoint is, as its columns say it. */
export const columnsOf = (actor: UserActor, { companyId }: Holder) =>
  companyId === null ? { userId: actor.userId, companyId: null } : { userId: null, companyId };
