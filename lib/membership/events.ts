import { defineEvent } from "#lib/platform/jobs";

/** What firms are entitled to may be another than before. */
export const entitlementsChanged = defineEvent<{ companyIds: string[] }>("membership.changed");
