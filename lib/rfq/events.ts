import { defineEvent } from "#lib/platform/jobs";

/** Any change that lists, pages or the index show. */
export const requestsChanged = defineEvent<{ requestIds: string[] }>("request.changed");

/** Suppliers may see it from now on, for the first or the second time. */
export const requestPublished = defineEvent<{ requestId: string }>("request.published", { concurrency: 2 });

/** What suppliers see was changed while they quote. */
export const requestAmended = defineEvent<{ requestId: string; edition: number }>("request.amended");

/** Nobody quotes any more and there are quotations: sealed ones are opened now. */
export const requestClosed = defineEvent<{ requestId: string }>("request.closed", { concurrency: 2 });

/** It came to an end without a decision about offers: cancelled, withdrawn, or expired without any. */
export const requestEnded = defineEvent<{ requestId: string }>("request.ended");

/** Firms have been told of it in a wave. */
export const suppliersTold = defineEvent<{ requestId: string; companyIds: string[] }>("request.told");
