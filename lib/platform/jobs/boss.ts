import { PgBoss } from "pg-boss";
import { env } from "#lib/platform/env";
import { log } from "#lib/platform/log";

/** How a queue is worked: what is left out is one job at a time, ten minutes for each, five tries more. */
export type QueueOptions = {
  /** Jobs of this queue at the same time in the worker. */
  concurrency?: number;
  /** A job that runs longer is taken for lost and tried again, at most a day. Above ten minutes a silent worker is noticed within two. */
  expirySeconds?: number;
  /** Tries after the first one, with growing pauses. */
  retries?: number;
};

const usualExpiry = 600;
const heartbeatSeconds = 60;

const settingsOf = ({ expirySeconds = usualExpiry, retries = 5 }: QueueOptions) => ({
  retryLimit: retries,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: expirySeconds,
  ...(expirySeconds > usualExpiry ? { heartbeatSeconds } : {}),
});

type Connection = { boss: PgBoss; queues: Set<string> };
const shared = globalThis as typeof globalThis & { yongfairJobs?: Promise<Connection> | undefined };

async function connect(supervise: boolean): Promise<Connection> {
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

/** This process's part in the job system; the first caller says whether it supervises, as the worker does. */
export const connection = (supervise = false): Promise<Connection> => (shared.yongfairJobs ??= connect(supervise));

/** The job system with this queue in it. */
export async function queue(name: string, options: QueueOptions = {}): Promise<PgBoss> {
  const { boss, queues } = await connection();
  if (!queues.has(name)) {
    await boss.createQueue(name, settingsOf(options));
    queues.add(name);
  }
  return boss;
}

/** As `queue`, and an older queue of that name takes these options from now on; for the worker. */
export async function renewedQueue(name: string, options: QueueOptions = {}): Promise<PgBoss> {
  const boss = await queue(name, options);
  await boss.updateQueue(name, { heartbeatSeconds: null, ...settingsOf(options) });
  return boss;
}

/** Ends this process's part in the job system; running jobs may finish for ten seconds. */
export async function stopJobs() {
  const current = await shared.yongfairJobs;
  shared.yongfairJobs = undefined;
  await current?.boss.stop({ graceful: true, timeout: 10_000 });
}
