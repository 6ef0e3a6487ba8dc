import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { log } from "#lib/platform/log";

export type SearchMade = {
  index: "product" | "supplier";
  locale: string;
  query: string;
  corrected?: string | undefined;
  total: number;
  page: number;
};

type Line = {
  index: string;
  locale: string;
  query: string;
  corrected: string | null;
  total: number;
  page: number;
  createdAt: Date;
};

const everyMs = 1_000;
const mostWaiting = 2_000;
const waiting: Line[] = [];
let timer: NodeJS.Timeout | undefined;

/** Writes down that a search was made, for the editors' report: words and outcome, never who. Written once a second, many at once. */
export function recordSearch(actor: Actor, { corrected, query, ...made }: SearchMade): void {
  const words = query.trim().toLowerCase();
  if (actor.kind === "system" || words === "" || waiting.length >= mostWaiting) return;
  waiting.push({ ...made, query: words, corrected: corrected ?? null, createdAt: new Date() });
  timer ??= setTimeout(() => void flushSearches(), everyMs).unref();
}

/** Writes what waits now; for tests and for a process that is about to end. */
export async function flushSearches(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const data = waiting.splice(0);
  if (data.length === 0) return;
  await db.searchLog
    .createMany({ data })
    .catch((error: unknown) => log.warn({ error: String(error), lost: data.length }, "search log"));
}
