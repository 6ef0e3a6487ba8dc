import { defineEvent } from "#lib/platform/jobs";

export const companiesChanged = defineEvent<{ companyIds: string[] }>("company.changed");
