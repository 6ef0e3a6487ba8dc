import { defineEvent } from "#lib/platform/jobs";

/** What a pro-forma invoice says stands fast; its files are to be written. */
export const proformaFrozen = defineEvent<{ proformaId: string }>("proforma.frozen");
