import { hostname } from "node:os";
import { db, disconnect } from "#lib/platform/db";
import { stopJobs, work } from "#lib/platform/jobs";
import { workSchedules } from "#lib/platform/jobs/schedules";
import { log } from "#lib/platform/log";
import { ensureSearchIsFresh, reactions, schedules } from "#lib/registry";

const beatSeconds = 10;

/** `npm run worker`: works off jobs until it is told to end; running jobs may finish. */
export async function main(_args: string[], ending: AbortSignal): Promise<number> {
  const id = hostname();
  const beat = () =>
    db.$executeRaw`insert into "WorkerBeat" (id, "beatAt") values (${id}, now()) on conflict (id) do update set "beatAt" = now()`.catch(
      (error) => log.error({ error: String(error) }, "worker beat"),
    );
  const ended = new Promise<void>((resolve) => {
    if (ending.aborted) resolve();
    ending.addEventListener("abort", () => resolve(), { once: true });
  });
  await beat();
  await ensureSearchIsFresh();
  await work(reactions);
  await workSchedules(schedules);
  const pulse = setInterval(beat, beatSeconds * 1000);
  await ended;
  clearInterval(pulse);
  await stopJobs();
  await disconnect();
  return 0;
}
