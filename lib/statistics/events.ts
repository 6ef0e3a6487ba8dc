import { defineEvent } from "#lib/platform/jobs";

export const exportOrdered = defineEvent<{ exportId: string }>("desk.exportOrdered", { expirySeconds: 900, retries: 2 });
