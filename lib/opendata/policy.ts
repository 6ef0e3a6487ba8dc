import type { Actor } from "#lib/platform/actor";
import { canEditRequest, publicRequests, publicRequestsSql, type RequestOwner } from "#lib/rfq/policy";

/** The requests that are open data: those on the public list whose buyer agreed. */
export const openRequests = { AND: [publicRequests, { isOpenData: true, number: { not: null } }] };

/** The same in a statement, for the alias `r`. */
export const openRequestsSql = `r."isOpenData" and r.number is not null and ${publicRequestsSql}`;

/** Agrees to the publication of a request and takes it back: whoever may write it. */
export const canOpenRequest = (actor: Actor, request: RequestOwner): boolean => canEditRequest(actor, request);

/** Only what everybody sees anyway can become open data. */
export const canBecomeOpen = ({ visibility, publishedAt }: { visibility: string; publishedAt: Date | null }): boolean =>
  visibility === "PUBLIC" && publishedAt !== null;
