import { defineEvent } from "#lib/platform/jobs";

export const productsChanged = defineEvent<{ productIds: string[] }>("product.changed");
