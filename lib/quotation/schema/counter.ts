import { z } from "zod";

const details = z.object({ lines: z.array(z.object({ position: z.number(), unitPrice: z.string() })) });

type Move = { move: string; reason: string | null; details: unknown };

/** The last counter-offer among the moves of a quotation, latest first: what the buyer said and which prices it wishes. */
export function counterOf(moves: readonly Move[]) {
  const move = moves.find((one) => one.move === "counter");
  if (!move) return null;
  const read = details.safeParse(move.details);
  return { reason: move.reason ?? "", lines: read.success ? read.data.lines : [] };
}
