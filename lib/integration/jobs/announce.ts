import { announce } from "#lib/integration/commands/announce";
import { concernedBy, findMove, findTold, invitedTo, type ToldRequest } from "#lib/integration/queries/happened";
import type { WebhookEvent } from "#lib/integration/schema/webhooks";
import { system } from "#lib/platform/actor";
import { absolute, urls } from "#lib/platform/urls";

const teller = system("webhook.announce");

const own = ({ id, number, status }: ToldRequest) => ({ id, number, state: status, url: absolute(urls.api.request(id)) });
const seen = ({ id, number, status }: ToldRequest) => ({ id, number, state: status, url: absolute(urls.api.opportunity(id)) });

/** Whom the buyer's side is told through: the firm's endpoints, or the person's. */
const buyerOf = ({ companyId, buyerId }: ToldRequest) =>
  companyId === null ? { companyIds: [], userId: buyerId } : { companyIds: [companyId] };

type Telling = { request: ToldRequest; event: WebhookEvent; mark: string | number };

const tellBuyer = ({ request, event, mark }: Telling) =>
  announce(teller, {
    event,
    occurrence: `${event}:${request.id}:${mark}`,
    data: { request: own(request) },
    to: buyerOf(request),
  });

const tellSuppliers = ({ request, event, mark }: Telling, companyIds: readonly string[]) =>
  announce(teller, {
    event,
    occurrence: `${event}:${request.id}:${mark}`,
    data: { request: seen(request) },
    to: { companyIds },
  });

export async function tellOfPublication({ requestId }: { requestId: string }): Promise<void> {
  const request = await findTold(teller, requestId);
  if (!request) return;
  const { round: mark } = request;
  await tellBuyer({ request, event: "request.published", mark });
  await tellSuppliers({ request, event: "request.matched", mark }, await invitedTo(teller, requestId));
}

export async function tellOfWave({ requestId, companyIds }: { requestId: string; companyIds: string[] }): Promise<void> {
  const request = await findTold(teller, requestId);
  if (request) await tellSuppliers({ request, event: "request.matched", mark: request.round }, companyIds);
}

export async function tellOfAmendment({ requestId, edition }: { requestId: string; edition: number }): Promise<void> {
  const request = await findTold(teller, requestId);
  if (!request) return;
  await tellSuppliers({ request, event: "request.amended", mark: edition }, await concernedBy(teller, requestId));
}

async function tellEnd(requestId: string, mark: (request: ToldRequest) => string): Promise<void> {
  const request = await findTold(teller, requestId);
  if (!request) return;
  const told: Telling = { request, event: "request.closed", mark: mark(request) };
  await tellBuyer(told);
  await tellSuppliers(told, await concernedBy(teller, requestId));
}

/** Nobody quotes any more: the offers are looked at now. */
export const tellOfClose = ({ requestId }: { requestId: string }): Promise<void> => tellEnd(requestId, ({ round }) => `${round}`);

/** It came to an end without a decision, before or after the close. */
export const tellOfEnd = ({ requestId }: { requestId: string }): Promise<void> =>
  tellEnd(requestId, ({ round, status }) => `${round}:${status}`);

const forSender: Partial<Record<string, WebhookEvent>> = {
  counter: "quotation.countered",
  accept: "quotation.accepted",
  decline: "quotation.declined",
};

/** An offer came in, or its sender is told of a decision. Of a sealed one the buyer hears that there is one, and nothing else. */
export async function tellOfMove({ moveId }: { moveId: string }): Promise<void> {
  const found = await findMove(teller, moveId);
  if (!found) return;
  const { request, companyId, ...offer } = found.quotation;
  const quotation = { ...offer, state: found.status };
  if (found.move === "send" || found.move === "revise") {
    const event = "quotation.received";
    const data = { request: own(request), ...(found.isOpen ? { quotation } : {}) };
    await announce(teller, { event, occurrence: `${event}:${moveId}`, data, to: buyerOf(request) });
    return;
  }
  const event = forSender[found.move];
  if (!event) return;
  const data = { request: seen(request), quotation: { ...quotation, url: absolute(urls.api.quotation(offer.id)) } };
  await announce(teller, { event, occurrence: `${event}:${moveId}`, data, to: { companyIds: [companyId] } });
}

export async function tellOfAward({ requestId }: { requestId: string }): Promise<void> {
  const request = await findTold(teller, requestId);
  if (request) await tellBuyer({ request, event: "award.made", mark: request.round });
}
