import { defineEvent } from "#lib/platform/jobs";

/** A message waits to be brought to its endpoint. */
export const deliveryDue = defineEvent<{ deliveryId: string }>("webhook.due", { concurrency: 4, expirySeconds: 120, retries: 1 });
