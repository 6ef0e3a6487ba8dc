import { fromPrisma, PgBoss } from "pg-boss";
import type { Transaction } from "./db.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";

export type Event<Payload extends object> = { name: string; payload?: Payload };
export type Reaction = { event: string; run: (payload: never) => Promise<void> };

/** Declares something that happened, in the past tense: `defineEvent<{ productIds: string[] }>("product.changed")`. Payloads carry ids only. */
export const defineEvent = <Payload extends object>(name: string): Event<Payload> => ({ name });

/** Ties a reaction to an event. Reactions re-read the truth by id and may run more than once. */
export const on = <Payload extends object>(event: Event<Payload>, run: (payload: Payload) => Promise<void>): Reaction => ({
  event: event.name,
  run,
});

const retry = { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 600 };

type Boss = { boss: PgBoss; queues: Set<string> };
const shared = globalThis as typeof globalThis & { yongfairJobs?: Promise<Boss> | undefined };

async function connect(supervise: boolean): Promise<Boss> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    application_name: "yongfair-jobs",
    max: 3,
    supervise,
    schedule: supervise,
  });
  boss.on("error", (error) => log.error({ error: String(error) }, "jobs"));
  await boss.start();
  return { boss, queues: new Set() };
}

const connection = (supervise = false) => (shared.yongfairJobs ??= connect(supervise));

async function queue(name: string): Promise<PgBoss> {
  const { boss, queues } = await connection();
  if (!queues.has(name)) {
    await boss.createQueue(name, retry);
    queues.add(name);
  }
  return boss;
}

/** Records that something happened, inside the transaction that made it happen: its jobs commit or roll back with it. */
export async function emit<Payload extends object>(tx: Transaction, event: Event<Payload>, ...payloads: Payload[]) {
  if (payloads.length === 0) return;
  const boss = await queue(event.name);
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

const eventsOf = (reactions: readonly Reaction[]) => [...new Set(reactions.map((reaction) => reaction.event))];

/** Works off all events until `stopJobs`; for the worker process, of which there is one. */
export async function work(reactions: readonly Reaction[]) {
  await connection(true);
  for (const event of eventsOf(reactions)) {
    const boss = await queue(event);
    await boss.work<object>(event, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (job) await react(reactions, event, job.data);
    });
  }
}

async function takeOne(reactions: readonly Reaction[], event: string): Promise<boolean> {
  const boss = await queue(event);
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
  for (const event of eventsOf(reactions)) {
    while (await takeOne(reactions, event)) done += 1;
  }
  return done;
}

/** Jobs that wait, run or have failed for good, by event. */
export async function jobFigures(): Promise<{ event: string; queued: number; active: number; failed: number }[]> {
  const { boss } = await connection();
  const queues = await boss.getQueues();
  return queues
    .filter(({ name }) => !name.startsWith("__"))
    .map(({ name, queuedCount, activeCount, failedCount }) => ({
      event: name,
      queued: queuedCount,
      active: activeCount,
      failed: failedCount,
    }));
}

/** Ends this process's part in the job system; running jobs may finish for ten seconds. */
export async function stopJobs() {
  const current = await shared.yongfairJobs;
  shared.yongfairJobs = undefined;
  await current?.boss.stop({ graceful: true, timeout: 10_000 });
}
