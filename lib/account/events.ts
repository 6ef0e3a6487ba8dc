import { defineEvent } from "#lib/platform/jobs";

/** A person left for good; firms in which nobody is left are named. */
export const peopleErased = defineEvent<{ userId: string; emptyCompanyIds: string[] }>("account.erased");
