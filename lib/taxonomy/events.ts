import { defineEvent } from "#lib/platform/jobs";

/** Names, headings or templates of categories were edited: their products are found and shown otherwise. */
export const categoriesChanged = defineEvent<{ categoryIds: string[] }>("category.changed", { expirySeconds: 1_800 });
