const minuteMs = 60_000;

/** How long after an award an invoice is still made; awards before that have none. */
export const madeFor = 7 * 24 * 60 * minuteMs;
/** After so many tries nobody tries again by itself. */
export const mostTries = 30;
const usually = 3 * minuteMs;

export type ProformaState = "making" | "late" | "made" | "failed" | "none";

type Known = { status: "MAKING" | "MADE" | "FAILED"; tries: number; areOpen: boolean };

/** How it stands with the invoice of a quotation that was accepted at a moment; files may wait for their scan. */
export function stateOf(known: Known | null, decidedAt: Date | null, now: Date): ProformaState {
  const age = now.getTime() - (decidedAt ?? now).getTime();
  if (!known) return age > madeFor ? "none" : age > usually ? "late" : "making";
  if (known.status === "MADE" && known.areOpen) return "made";
  if (known.status === "FAILED" || (known.status === "MAKING" && known.tries >= mostTries)) return "failed";
  return age > usually ? "late" : "making";
}
