import { defineEvent } from "#lib/platform/jobs";

/** A request was awarded, whole or by line: its winning quotations are accepted. */
export const requestAwarded = defineEvent<{ requestId: string }>("request.awarded");

/** A step of an offer's history: sent, revised, countered, accepted, declined and the like. */
export const quotationMoved = defineEvent<{ quotationId: string; moveId: string }>("quotation.moved", { concurrency: 2 });
