import type { CheckMethod, ClaimKind } from "#lib/verification/schema";

export type LiveClaim = { kind: ClaimKind; method: CheckMethod | null };

export type Ground = {
  isSupplier: boolean;
  /** An owner or manager with a confirmed mail address. */
  hasMail: boolean;
  hasPhone: boolean;
  /** Confirmed and not over. */
  claims: readonly LiveClaim[];
};

const audited: readonly (CheckMethod | null)[] = ["siteVisit", "thirdParty"];

const holds = ({ claims }: Ground, kind: ClaimKind) => claims.some((claim) => claim.kind === kind);

/** What each level asks for beyond the one below it. The plan is not among it, and must never be. */
const supplierSteps: readonly ((ground: Ground) => boolean)[] = [
  ({ hasMail, hasPhone }) => hasMail && hasPhone,
  (ground) => holds(ground, "LEGAL_EXISTENCE") && holds(ground, "CONTACT_AUTHORITY"),
  (ground) => holds(ground, "ADDRESS") || holds(ground, "TRADING_RIGHT"),
  (ground) =>
    holds(ground, "FACTORY") || ground.claims.some(({ kind, method }) => kind === "CERTIFICATE" && audited.includes(method)),
];

const buyerSteps: readonly ((ground: Ground) => boolean)[] = [
  ({ hasMail }) => hasMail,
  (ground) => holds(ground, "COMPANY_DOMAIN") || holds(ground, "LEGAL_EXISTENCE"),
  (ground) => holds(ground, "LEGAL_EXISTENCE"),
];

/**
 * The level of a firm from what is confirmed of it now. Suppliers: 1 mail and phone; 2 legal existence and the contact's authority;
 * 3 address or trading right; 4 factory, or a certificate that was audited. Buyers: 1 mail; 2 company domain; 3 legal existence.
 */
export function levelOf(ground: Ground): number {
  const steps = ground.isSupplier ? supplierSteps : buyerSteps;
  const missing = steps.findIndex((isMet) => !isMet(ground));
  return missing < 0 ? steps.length : missing;
}
