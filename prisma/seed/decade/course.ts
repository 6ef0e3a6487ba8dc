import type { Dice } from "#prisma/seed/random.ts";
import type { Asked } from "./asking.ts";
import { day, hour, trade, weighed } from "./trade.ts";

export type Step = { move: string; status: string; at: number; reason: string | null };

/** How a published request went: its steps, when its time ended and why, and when each quotation came. */
export type Course = {
  status: string;
  publishedAt: number;
  deadlineAt: number;
  closedAt: number | null;
  cause: string | null;
  decidedAt: number | null;
  steps: Step[];
  quotedAt: number[];
  /** When the buyer gave everybody four more days. */
  extendedAt: number | null;
};

type Setting = { asked: Asked; publishedAt: number; now: number };

const offers = [[0, 18], [1, 18], [2, 20], [3, 16], [4, 11], [5, 7], [6, 4], [7, 3], [8, 1.6], [9, 0.8], [10, 0.6]] as const; // biome-ignore format: a table
const ends = [["award", 62], ["fail", 24], ["cancel", 10], ["none", 4]] as const; // biome-ignore format: a table
const statusAfter = { award: "AWARDED", fail: "UNSUCCESSFUL", cancel: "CANCELLED" } as const;

/** So long may a decision be due before somebody cares. */
const undecidedDays = 120;

/** Most answers come in the first days. */
function quotesOf({ asked, publishedAt, now }: Setting, dice: Dice): number[] {
  const wanted = Math.min(weighed(offers, dice), asked.record.quoteCap);
  const span = asked.deadlineAt - publishedAt - 2 * hour;
  return Array.from({ length: wanted }, () => Math.floor(publishedAt + hour + dice.next() ** 2 * span))
    .filter((at) => at < now - hour)
    .sort((one, other) => one - other);
}

type Closing = { at: number; cause: "deadline" | "cap" | "buyer" };

function closingOf({ asked, publishedAt }: Setting, quotedAt: readonly number[], dice: Dice): Closing {
  const last = quotedAt.at(-1) ?? publishedAt;
  if (quotedAt.length === asked.record.quoteCap && !asked.record.isSealed) return { at: last + 1_000, cause: "cap" };
  const early = last + day;
  if (quotedAt.length > 1 && early < asked.deadlineAt && dice.isLucky(0.06)) return { at: early, cause: "buyer" };
  return { at: asked.deadlineAt, cause: "deadline" };
}

const step = (move: string, status: string, at: number, reason: string | null = null): Step => ({ move, status, at, reason });

type Open = Pick<Course, "publishedAt" | "deadlineAt" | "quotedAt" | "steps" | "extendedAt">;

const still = (open: Open): Course => ({ ...open, status: "PUBLISHED", closedAt: null, cause: null, decidedAt: null });

function over(open: Open, { at, cause }: Closing, move: "expire" | "withdraw"): Course {
  const status = move === "expire" ? "EXPIRED" : "WITHDRAWN";
  const reason = move === "expire" ? cause : null;
  const steps = [...open.steps, step(move, status, at, reason)];
  return { ...open, steps, status, closedAt: at, cause: reason, decidedAt: null };
}

function decided(open: Open, { at, cause }: Closing, { now, dice }: { now: number; dice: Dice }): Course {
  const opened = [...open.steps, step("close", "CLOSED", at, cause), step("evaluate", "EVALUATING", at + 60_000)];
  const evaluating = { ...open, steps: opened, status: "EVALUATING", closedAt: at, cause, decidedAt: null };
  const end = weighed(ends, dice);
  const decidedAt = Math.floor(at + dice.of(trade.days.decide) * day * (0.5 + dice.next()));
  if (decidedAt >= now || (end === "none" && at > now - undecidedDays * day)) return evaluating;
  const kind = end === "none" ? "fail" : end;
  const reason = kind === "award" ? dice.of(["price", "total", "leadTime", "quality", "terms"]) : dice.of(trade.reasons[kind]);
  const steps = [...opened, step(kind, statusAfter[kind], decidedAt, reason)];
  return { ...evaluating, steps, status: statusAfter[kind], decidedAt, cause: kind === "cancel" ? reason : cause };
}

/** One in twenty gives more time a day after it was published. */
function extendedAt({ asked, publishedAt, now }: Setting, closing: Closing, dice: Dice): number | null {
  const at = publishedAt + day;
  const isLong = asked.deadlineAt - publishedAt > 6 * day;
  return dice.isLucky(0.05) && isLong && at < now && at < closing.at ? at : null;
}

/** The course of a request from its publication until today, within the rules of `lib/rfq/status.ts`. */
export function inventCourse(setting: Setting, dice: Dice): Course {
  const { asked, publishedAt, now } = setting;
  const submittedAt = publishedAt - dice.whole(1, 20) * hour;
  const quotedAt = quotesOf(setting, dice);
  const steps = [step("submit", "SUBMITTED", submittedAt), step("publish", "PUBLISHED", publishedAt)];
  const closing = closingOf(setting, quotedAt, dice);
  const open = { publishedAt, deadlineAt: asked.deadlineAt, quotedAt, steps, extendedAt: extendedAt(setting, closing, dice) };
  const isTakenBack = quotedAt.length === 0 && dice.isLucky(0.08);
  const takenBackAt = publishedAt + (asked.deadlineAt - publishedAt) / 2;
  if (isTakenBack && takenBackAt < now) return over(open, { at: Math.floor(takenBackAt), cause: "buyer" }, "withdraw");
  if (closing.at >= now) return still(open);
  return quotedAt.length === 0 ? over(open, closing, "expire") : decided(open, closing, { now, dice });
}
