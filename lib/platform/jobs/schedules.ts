import { timeZone } from "#lib/platform/i18n/time-zone";
import { connection, renewedQueue } from "./boss.ts";

export type Schedule = { name: string; cron: string; run: () => Promise<void> };

const options = { expirySeconds: 3600, retries: 2 };
const pollSeconds = 5;

/**
 * Work that comes due by the clock: `schedule("mail.swept", "30 3 * * *", sweepMails)`, in the fair's time zone. It may run twice
 * and may run late (what the worker missed is made up once): rows say what is due, not the hour.
 */
export const schedule = (name: string, cron: string, run: () => Promise<void>): Schedule => ({ name, cron, run });

/** Works off schedules until `stopJobs`, and forgets those that are no longer among them; for the worker process. */
export async function workSchedules(schedules: readonly Schedule[]): Promise<void> {
  const { boss } = await connection(true);
  for (const { name, cron, run } of schedules) {
    await renewedQueue(name, options);
    await boss.schedule(name, cron, null, { tz: timeZone, missed: "once" });
    await boss.work(name, { pollingIntervalSeconds: pollSeconds }, run);
  }
  for (const { name } of await boss.getSchedules()) {
    if (!schedules.some((known) => known.name === name)) await boss.unschedule(name);
  }
}
