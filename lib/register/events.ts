import { defineEvent } from "#lib/platform/jobs";

export const entriesChanged = defineEvent<{ recordIds: string[] }>("register.changed");
