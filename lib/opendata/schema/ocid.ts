/** Stages of a request that are published, beside its editions (`e1`, `e2` …), by the move that made them. */
export const publishedMoves = ["close", "expire", "withdraw", "award", "fail", "cancel"] as const;
export type PublishedMove = (typeof publishedMoves)[number];

const suffix = `e\\d{1,6}|${publishedMoves.join("|")}`;
const prefixed = "(ocds-[a-z0-9]{6})-([A-Za-z0-9-]{1,60}?)(?:-r([2-9]))?";
const process = new RegExp(`^${prefixed}$`);
const release = new RegExp(`^${prefixed}-(${suffix})$`);

export type ProcessId = { number: string; round: number };

/** A request that was asked twice is two contracting processes: the first failed, the second follows it. */
export const ocidOf = (prefix: string, { number, round }: ProcessId): string =>
  `${prefix}-${number}${round > 1 ? `-r${round}` : ""}`;

function processOf(prefix: string, match: RegExpExecArray | null): ProcessId | null {
  const [, given, number = "", round] = match ?? [];
  return given === prefix ? { number, round: Number(round ?? 1) } : null;
}

/** The request and round of an ocid; null where it is none of ours. */
export const readOcid = (prefix: string, ocid: string): ProcessId | null => processOf(prefix, process.exec(ocid));

export function readReleaseId(prefix: string, id: string): (ProcessId & { suffix: string }) | null {
  const match = release.exec(id);
  const found = processOf(prefix, match);
  return found && { ...found, suffix: match?.[4] ?? "" };
}
