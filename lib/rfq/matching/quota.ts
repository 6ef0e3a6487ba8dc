/** What a firm did with its places in the last 180 days. */
export type Conduct = {
  /** Quotations sent to requests whose time is over, and how many of them the buyer opened. */
  sent: number;
  opened: number;
  shortlisted: number;
  /** Requests that it opened, and answered. */
  seen: number;
  answered: number;
  /** Penalty points in force, and at how many a firm is suspended. */
  points: number;
  threshold: number;
};

export const quotaBase = 20;
export const quotaEarned = 30;

export const quotaParts = ["opened", "shortlisted", "answered", "points"] as const;
export type QuotaReason = { part: (typeof quotaParts)[number]; share: number };

const weights = { opened: 0.4, shortlisted: 0.3, answered: 0.3 } as const;
const shortlistedInFull = 0.3;

/** As if two more had happened, of which a `usual` share went well: one who is new stands in the middle. */
const smoothed = (good: number, all: number, usual = 0.5) => (Math.min(good, all) + 2 * usual) / (all + 2);

/**
 * How many quotations a firm may send in a month: twenty, and up to thirty more by its conduct. Nothing that is paid for comes in. The
 * formula is that of docs/matching.md.
 */
export function quotaFor(conduct: Conduct): { limit: number; reasons: QuotaReason[] } {
  const { sent, opened, shortlisted, seen, answered, points, threshold } = conduct;
  const shares = {
    opened: smoothed(opened, sent),
    shortlisted: Math.min(1, smoothed(shortlisted, sent, shortlistedInFull / 2) / shortlistedInFull),
    answered: smoothed(answered, seen),
  };
  const clean = 1 - Math.min(1, Math.max(0, points) / Math.max(1, threshold));
  const good = weights.opened * shares.opened + weights.shortlisted * shares.shortlisted + weights.answered * shares.answered;
  const limit = quotaBase + Math.round(quotaEarned * good * clean);
  const reasons = [
    ...(["opened", "shortlisted", "answered"] as const).map((part) => ({ part, share: shares[part] })),
    { part: "points" as const, share: clean },
  ];
  return { limit, reasons };
}
