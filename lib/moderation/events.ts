import { defineEvent } from "#lib/platform/jobs";

/** Points of a firm were given, lifted or have run out. */
export const pointsChanged = defineEvent<{ companyId: string }>("points.changed");
