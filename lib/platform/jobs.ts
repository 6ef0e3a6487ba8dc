import { fromPrisma } from "pg-boss";
import type { Transaction } from "./db.ts";
import { connection, type QueueOptions, queue, renewedQueue } from "./jobs/boss.ts";

export { stopJobs } from "./jobs/boss.ts";

export type Event<Payload extends object> = { name: string; options: QueueOptions; payload?: Payload };
export type Reaction = { event: string; options: QueueOptions; run: (payload: never) => Promise<void> };

/**
 * Declares something that happened, in the past tense: `defineEvent<{ productIds: string[] }>("product.changed")`. Payloads carry ids
 * only. Each event is a queue of its own; `options` say how it is worked.
 */
export const defineEvent = <Payload extends object>(name: string, options: QueueOptions = {}): Event<Payload> => ({
  name,
  options,
});

/** Ties a reaction to an event. Reactions re-read the truth by id and may run more than once. */
export const on = <Payload extends object>(
  { name, options }: Event<Payload>,
  run: (payload: Payload) => Promise<void>,
): Reaction => ({ event: name, options, run });

/** Records that something happened, inside the transaction that made it happen: its jobs commit or roll back with it. */
export async function emit<Payload extends object>(tx: Transaction, event: Event<Payload>, ...payloads: Payload[]) {
  if (payloads.length === 0) return;
  const boss = await queue(event.name, event.options);
  await boss.insert(
    event.name,
    payloads.map((data) => ({ data })),
    { db: fromPrisma(tx) },
  );
}

/** What `emit` wrote under an event's name is of that event's payload type: nothing else writes there. */
const payloadOf = (data: object) => data as never;

async function react(reactions: readonly Reaction[], event: string, data: object) {
  for (const reaction of reactions) {
    if (reaction.event === event) await reaction.run(payloadOf(data));
  }
}

const queuesOf = (reactions: readonly Reaction[]) =>
  new Map(reactions.map(({ event, options }): [string, QueueOptions] => [event, options]));

/** One worker of a queue. It looks for work every half second, and at once after what it has done. */
async function workQueue(reactions: readonly Reaction[], event: string, boss: Awaited<ReturnType<typeof renewedQueue>>) {
  const pace = { batchSize: 1, pollingIntervalSeconds: 0.5 };
  const workerId = await boss.work<object>(event, pace, async ([job]) => {
    if (!job) return;
    await react(reactions, event, job.data);
    boss.notifyWorker(workerId);
  });
}

/** Works off all events until `stopJobs`; for the worker process, of which there is one. */
export async function work(reactions: readonly Reaction[]) {
  await connection(true);
  for (const [event, options] of queuesOf(reactions)) {
    const boss = await renewedQueue(event, options);
    for (let nth = 0; nth < (options.concurrency ?? 1); nth += 1) await workQueue(reactions, event, boss);
  }
}

async function takeOne(reactions: readonly Reaction[], event: string, options: QueueOptions): Promise<boolean> {
  const boss = await queue(event, options);
  const [job] = await boss.fetch<object>(event);
  if (!job) return false;
  try {
    await react(reactions, event, job.data);
    await boss.complete(event, job.id);
  } catch (error) {
    await boss.fail(event, job.id, { message: String(error) });
    throw error;
  }
  return true;
}

/** Works off what is queued now, in this process, and returns the number of jobs done; for tests and command-line tools. */
export async function drain(reactions: readonly Reaction[]): Promise<number> {
  let done = 0;
  for (const [event, options] of queuesOf(reactions)) {
    while (await takeOne(reactions, event, options)) done += 1;
  }
  return done;
}

export type JobFigures = { event: string; cron: string | null; queued: number; active: number; failed: number };

/** Jobs that wait, run or have failed for good, by event or schedule (which has a `cron`). */
export async function jobFigures(): Promise<JobFigures[]> {
  const { boss } = await connection();
  const [queues, schedules] = await Promise.all([boss.getQueues(), boss.getSchedules()]);
  const crons = new Map(schedules.map(({ name, cron }) => [name, cron]));
  return queues
    .filter(({ name }) => !name.startsWith("__"))
    .map(({ name, queuedCount, activeCount, failedCount }) => ({
      event: name,
      cron: crons.get(name) ?? null,
      queued: queuedCount,
      active: activeCount,
      failed: failedCount,
    }));
}
