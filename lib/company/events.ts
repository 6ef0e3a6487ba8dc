import { defineEvent } from "#lib/platform/jobs";

export const companiesChanged = defineEvent<{ companyIds: string[] }>("company.changed");

/** What a firm's goods show of it is another than before: whether they are seen at all, its name or its place. */
export const goodsOfCompaniesChanged = defineEvent<{ companyIds: string[] }>("company.goods", { concurrency: 2 });
