import { z } from "zod";
import { many } from "#lib/platform/form-input";

export const claimKinds = [
  "LEGAL_EXISTENCE",
  "CONTACT_AUTHORITY",
  "ADDRESS",
  "TRADING_RIGHT",
  "FACTORY",
  "CERTIFICATE",
  "COMPANY_DOMAIN",
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Kinds that are proved with papers; a domain is proved by a mail. */
export const paperKinds = claimKinds.filter((kind) => kind !== "COMPANY_DOMAIN");

export const checkMethods = ["register", "document", "siteVisit", "thirdParty", "mail"] as const;
export type CheckMethod = (typeof checkMethods)[number];
/** What the staff chooses from; `mail` is the house's own. */
export const staffMethods = ["register", "document", "siteVisit", "thirdParty"] as const;

/** Months for which a confirmation holds unless the decision says another day. */
export const validMonths: Record<ClaimKind, number> = {
  LEGAL_EXISTENCE: 12,
  CONTACT_AUTHORITY: 12,
  ADDRESS: 24,
  TRADING_RIGHT: 12,
  FACTORY: 24,
  CERTIFICATE: 12,
  COMPANY_DOMAIN: 12,
};

/** Days before the end at which the firm is reminded, and from which it may renew. */
export const reminderDays = 30;
export const renewalDays = 60;
export const mostPapers = 6;
export const mostOpenClaims = 30;

const text = (most: number) => z.string().trim().max(most);
const id = z.uuid();
const papers = many(z.file().max(20_000_000), mostPapers);

/** What a certificate says; public once it is confirmed. */
export const claimFacts = z.strictObject({
  scheme: text(60).optional(),
  number: text(80).optional(),
  issuer: text(120).optional(),
});
export type ClaimFacts = z.output<typeof claimFacts>;

/** Facts as they are kept: those above and a domain. */
export const factsKept = z
  .object({ scheme: z.string(), number: z.string(), issuer: z.string(), domain: z.string() })
  .partial()
  .catch({});
export type FactsKept = z.output<typeof factsKept>;

export const submitClaimInput = z
  .strictObject({
    companyId: id,
    kind: z.enum(claimKinds).exclude(["COMPANY_DOMAIN"]),
    statement: text(300).default(""),
    facts: claimFacts.default({}),
    papers,
  })
  .superRefine(({ kind, facts, papers: sent }, context) => {
    const fault = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    if (sent.length === 0) fault(["papers"], "papersNeeded");
    if (kind === "CERTIFICATE" && !facts.scheme) fault(["facts", "scheme"], "required");
    if (kind === "CERTIFICATE" && !facts.number) fault(["facts", "number"], "required");
  });

export const addPapersInput = z.strictObject({ claimId: id, statement: text(300).default(""), papers });
export const claimIdInput = z.strictObject({ claimId: id });

const day = z.iso.date().transform((given) => new Date(`${given}T00:00:00Z`));
const reason = text(2_000);

export const decideClaimInput = z
  .strictObject({
    claimId: id,
    decision: z.enum(["verify", "fail", "askMore"]),
    method: z.enum(staffMethods).optional(),
    reason: reason.default(""),
    expiresOn: day.optional(),
  })
  .superRefine(({ decision, method, reason: why }, context) => {
    if (decision === "verify" && !method) context.addIssue({ code: "custom", path: ["method"], message: "required" });
    if (decision !== "verify" && why === "") context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });

/** What the staff does with a live confirmation, as it was when its page was drawn. */
const confirmed = { claimId: id, version: z.coerce.number().int().min(1) };
export const revokeClaimInput = z.strictObject({ ...confirmed, reason: text(2_000).min(10) });
export const recheckClaimInput = z.strictObject({ ...confirmed, method: z.enum(staffMethods), expiresOn: day.optional() });

export const startDomainInput = z.strictObject({
  companyId: id,
  mailbox: z.string().trim().toLowerCase().max(254).pipe(z.email("email")),
});
export const confirmDomainInput = z.strictObject({ token: z.string().min(20).max(400) });
