import { inventRequest } from "./asking.ts";
import type { Step } from "./course.ts";
import { foundBy } from "./found-by.ts";
import type { Counter } from "./offer-rows.ts";
import { buyerAt } from "./people.ts";
import { type Made, type Rows, requestRows } from "./request-rows.ts";
import type { World } from "./seed-decade.ts";
import { day, diceId, hour, trade } from "./trade.ts";

type Kind = "DRAFT" | "SUBMITTED" | "RETURNED" | "REFUSED" | "WITHDRAWN";

/** How many there are of each, and within how many days they were begun. */
const kinds: readonly (readonly [Kind, count: number, days: number])[] = [
  ["DRAFT", 90, 120],
  ["SUBMITTED", 24, 2],
  ["RETURNED", 20, 60],
  ["REFUSED", 60, 900],
  ["WITHDRAWN", 30, 900],
];

function stepsOf(kind: Kind, at: number, { dice }: World): Step[] {
  const step = (move: string, status: string, hours: number, reason: string | null = null) => {
    return { move, status, at: at + hours * hour, reason };
  };
  const sent = step("submit", "SUBMITTED", 0);
  if (kind === "RETURNED") return [sent, step("return", "RETURNED", 4)];
  if (kind === "REFUSED") return [sent, step("refuse", "REFUSED", 5, dice.of(trade.reasons.refuse))];
  if (kind === "SUBMITTED") return [sent];
  return kind === "WITHDRAWN" ? [step("withdraw", "WITHDRAWN", 1)] : [];
}

const waitHours = 12;

/** What a request that waits for the staff puts into their queue. */
function taskRows({ id, number, asked }: Made, at: number, { dice }: World): Rows {
  const openedAt = new Date(at);
  const task = { id: diceId(dice, at), kind: "REQUEST", subjectId: id, title: `${number} ${asked.record.title}`.slice(0, 300) };
  const dueAt = new Date(at + waitHours * hour);
  return { ReviewTask: [{ ...task, openedAt, dueAt, openKey: `REQUEST:${id}`, cause: { round: 1, by: "system:seed" } }] };
}

function rowsOf(kind: Kind, world: World, { days, numbers }: { days: number; numbers: Counter }): Rows {
  const { dice, now, people } = world;
  const at = now - Math.floor(dice.next() * days * day);
  const buyer = buyerAt(people, at, dice);
  const asked = inventRequest({ ...world, buyer, publishedAt: at + 5 * day }, dice);
  const steps = stepsOf(kind, at, world);
  const quiet = { closedAt: null, cause: null, decidedAt: null, quotedAt: [], extendedAt: null };
  const course = { ...quiet, status: kind, publishedAt: at, deadlineAt: asked.deadlineAt, steps };
  const isSent = steps.some(({ move }) => move === "submit");
  const number = isSent ? numbers.next(at) : null;
  const words = foundBy(world, asked, number);
  const made: Made = { id: diceId(dice, at), number, buyer, asked, course, quoteCount: 0, now, words };
  return { ...requestRows(made, dice), ...(kind === "SUBMITTED" ? taskRows(made, at, world) : {}) };
}

/** Requests that nobody but their buyers and the staff have seen: drafts, some that wait, some given back or refused. */
export const unpublishedRows = (world: World, numbers: Counter): Rows[] =>
  kinds.flatMap(([kind, count, days]) => Array.from({ length: count }, () => rowsOf(kind, world, { days, numbers })));
