import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import type { LoadedRequest } from "#lib/quotation/queries/asked";
import { requestsChanged } from "#lib/rfq/events";

type Taking = { request: LoadedRequest; companyId: string };
type Taken = { quoteCount: number; quoteCap: number };

/**
 * Takes one of a request's places, by the database's clock and under its row lock: of many who come at once exactly as many get one
 * as there are left. Places of invited firms that have not answered are kept for them. Fails with `conflict`: closed, or full.
 */
export async function takePlace(actor: Actor, tx: Transaction, { request, companyId }: Taking): Promise<Taken> {
  if (actor.kind === "visitor") fail("forbidden");
  const [taken] = await tx.$queryRaw<Taken[]>`
    update "PurchaseRequest" r set "quoteCount" = r."quoteCount" + 1
    where r.id = ${request.id}::uuid and r.status = 'PUBLISHED' and r.round = ${request.round} and r."deadlineAt" > clock_timestamp()
      and r."quoteCount" + (
        select count(*) from "RequestPlace" p
        where p."requestId" = r.id and p.kind = 'INVITED' and p."companyId" <> ${companyId}::uuid
          and p."quotedAt" is null and p."declinedAt" is null) < r."quoteCap"
    returning r."quoteCount", r."quoteCap"`;
  if (taken) {
    await emit(tx, requestsChanged, { requestIds: [request.id] });
    return taken;
  }
  const [open] = await tx.$queryRaw<{ open: boolean }[]>`
    select status = 'PUBLISHED' and "deadlineAt" > clock_timestamp() as open from "PurchaseRequest" where id = ${request.id}::uuid`;
  return fail("conflict", open?.open ? "placesFull" : "requestClosed");
}

/** Gives a place back while the request still takes offers. */
export async function freePlace(actor: Actor, tx: Transaction, requestId: string): Promise<void> {
  if (actor.kind === "visitor") fail("forbidden");
  await tx.$executeRaw`
    update "PurchaseRequest" set "quoteCount" = "quoteCount" - 1
    where id = ${requestId}::uuid and status = 'PUBLISHED' and "quoteCount" > 0`;
  await emit(tx, requestsChanged, { requestIds: [requestId] });
}

/** Notes in the distribution log that a firm has answered; one that found the request by itself gets its row now. */
export async function notePlace(actor: Actor, tx: Transaction, { request, companyId }: Taking): Promise<void> {
  if (actor.kind === "visitor") fail("forbidden");
  await tx.$executeRaw`
    insert into "RequestPlace" ("requestId", "companyId", kind, wave, "seenAt", "quotedAt")
    values (${request.id}::uuid, ${companyId}::uuid, 'FOUND', 0, now(), now())
    on conflict ("requestId", "companyId") do update
    set "quotedAt" = coalesce("RequestPlace"."quotedAt", now()), "seenAt" = coalesce("RequestPlace"."seenAt", now()), "declinedAt" = null`;
}
