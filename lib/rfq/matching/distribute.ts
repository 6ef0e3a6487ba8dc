import { createHash } from "node:crypto";
import type { PlaceKind } from "#lib/rfq/schema/matching";

/** A supplier that could be told of a request. What it pays is not known here. */
export type Candidate = {
  companyId: string;
  score: number;
  /** Joined within a year, or sent no quotation for ninety days. */
  isNewcomer: boolean;
  /** At most fifty people. */
  isSmall: boolean;
  /** When it was last told of any request, in milliseconds; null: never. */
  lastOfferedAt: number | null;
};

export type Share = {
  requestId: string /** How many are told. */;
  size: number /** The score below which nobody is. */;
  least: number;
};

export type Told = { companyId: string; score: number; kind: Extract<PlaceKind, "BEST" | "NEWCOMER" | "SMALL" | "ROTATION"> };

/** Scores within five points count as equal. */
export const bandWidth = 5;
/** Of each wave a fifth is kept for newcomers, another for small firms. */
export const seatShare = 0.2;

export const seatsOf = (size: number): { newcomers: number; small: number } => {
  const seats = Math.floor(size * seatShare);
  return { newcomers: seats, small: seats };
};

const bandOf = ({ score }: Candidate) => Math.floor(score / bandWidth);

const lot = (requestId: string, { companyId }: Candidate) =>
  createHash("sha256").update(`${requestId}:${companyId}`).digest("hex");

const byTurn = (requestId: string) => (a: Candidate, b: Candidate) =>
  bandOf(b) - bandOf(a) ||
  (a.lastOfferedAt ?? 0) - (b.lastOfferedAt ?? 0) ||
  b.score - a.score ||
  (lot(requestId, a) < lot(requestId, b) ? -1 : 1);

/**
 * Who is told of a request: by bands of fit; within a band whoever was told longest ago; then the better fit; then a lot that nobody can
 * foresee or buy. Seats kept for newcomers and small firms are filled first, each with the best of its kind, and count as kept where
 * their holders would not have come in by fit. Deterministic, whatever the order of the candidates.
 */
export function distribute(candidates: readonly Candidate[], { requestId, size, least }: Share): Told[] {
  const queue = candidates.filter(({ score }) => score >= least).sort(byTurn(requestId));
  const chosen = new Map<Candidate, "NEWCOMER" | "SMALL" | null>();
  const take = (from: readonly Candidate[], most: number, as: "NEWCOMER" | "SMALL" | null) => {
    for (const one of from.filter((each) => !chosen.has(each)).slice(0, Math.max(0, most))) chosen.set(one, as);
  };
  const { newcomers, small } = seatsOf(size);
  take(
    queue.filter(({ isNewcomer }) => isNewcomer),
    newcomers,
    "NEWCOMER",
  );
  take(
    queue.filter(({ isSmall }) => isSmall),
    small,
    "SMALL",
  );
  take(queue, size - chosen.size, null);
  const byFit = new Set(queue.slice(0, size));
  const leftOut = new Set(queue.filter((one) => !chosen.has(one)).map(bandOf));
  return queue
    .filter((one) => chosen.has(one))
    .map((one) => ({
      companyId: one.companyId,
      score: one.score,
      kind: byFit.has(one) ? (leftOut.has(bandOf(one)) ? "ROTATION" : "BEST") : (chosen.get(one) ?? "ROTATION"),
    }));
}
