import { flow } from "#lib/platform/flow";

export const sampleStatuses = [
  "ASKED",
  "OFFERED",
  "ACCEPTED",
  "SENT",
  "RECEIVED",
  "JUDGED",
  "DECLINED",
  "CANCELLED",
  "EXPIRED",
] as const;
export type SampleStatus = (typeof sampleStatuses)[number];

export const sampleMoves = [
  "offer",
  "turnDown",
  "accept",
  "decline",
  "cancel",
  "address",
  "send",
  "receive",
  "judge",
  "expire",
] as const;
export type SampleMove = (typeof sampleMoves)[number];

/**
 * The buyer asks, the supplier names its terms, as often as it likes until they are answered. The address comes after they were
 * accepted and may be put right until the sample is sent; afterwards nobody cancels.
 */
export const sampleFlow = flow<SampleStatus, SampleMove>({
  ASKED: { offer: "OFFERED", turnDown: "DECLINED", cancel: "CANCELLED", expire: "EXPIRED" },
  OFFERED: {
    offer: "OFFERED",
    accept: "ACCEPTED",
    decline: "DECLINED",
    turnDown: "DECLINED",
    cancel: "CANCELLED",
    expire: "EXPIRED",
  },
  ACCEPTED: { address: "ACCEPTED", send: "SENT", turnDown: "DECLINED", cancel: "CANCELLED" },
  SENT: { receive: "RECEIVED" },
  RECEIVED: { judge: "JUDGED" },
  JUDGED: {},
  DECLINED: {},
  CANCELLED: {},
  EXPIRED: {},
});

/** Nothing happens any more. */
export const isOver = (status: SampleStatus): boolean => sampleFlow.moves(status).length === 0;

export const runningStates: readonly SampleStatus[] = sampleStatuses.filter((status) => !isOver(status));
export const overStates: readonly SampleStatus[] = sampleStatuses.filter(isOver);

export type Side = "buyer" | "supplier";

/** Whose turn it is; nobody's once it is over. While a sample is under way it is the buyer who says that it has come. */
export function turnOf({ status, hasAddress }: { status: SampleStatus; hasAddress: boolean }): Side | null {
  if (isOver(status)) return null;
  if (status === "ASKED" || (status === "ACCEPTED" && hasAddress)) return "supplier";
  return "buyer";
}
