/** What a key may be for: a buyer's side and a supplier's, each to read and to write, the decision, and the messages. */
export const scopes = [
  "requests:read",
  "requests:write",
  "awards:write",
  "quotations:read",
  "quotations:write",
  "webhooks:manage",
] as const;
export type Scope = (typeof scopes)[number];

/** The scopes of somebody who buys without a firm: offers are made by firms. */
export const personalScopes: readonly Scope[] = ["requests:read", "requests:write", "awards:write", "webhooks:manage"];

export const isScope = (text: string): text is Scope => scopes.some((scope) => scope === text);

/** Whose a key or an endpoint is: a firm's, or the person's who has none. */
export type Holder = { companyId: string | null };

/** Under which key the words of a scope stand. */
export const scopeWords = {
  "requests:read": "requestsRead",
  "requests:write": "requestsWrite",
  "awards:write": "awardsWrite",
  "quotations:read": "quotationsRead",
  "quotations:write": "quotationsWrite",
  "webhooks:manage": "webhooksManage",
} as const satisfies Record<Scope, string>;
