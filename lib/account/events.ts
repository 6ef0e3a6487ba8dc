import { defineEvent } from "#lib/platform/jobs";

/** A person has confirmed the address and is a member from now on. */
export const memberConfirmed = defineEvent<{ userId: string }>("account.confirmed");

/** A person left for good; firms in which nobody is left are named. */
export const peopleErased = defineEvent<{ userId: string; emptyCompanyIds: string[] }>("account.erased");
