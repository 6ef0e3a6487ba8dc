import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { jobFigures } from "#lib/platform/jobs";
import { failedJobs } from "#lib/platform/jobs/failed";
import { canOpen } from "#lib/statistics/policy";

/** Queues with what waits in them, and the jobs that have failed for good. */
export async function deskJobs(actor: Actor, page: number) {
  if (!canOpen(actor, "jobs")) fail("notFound");
  const [queues, failed] = await Promise.all([jobFigures(), failedJobs(page)]);
  return { queues: queues.toSorted((a, b) => (a.event < b.event ? -1 : 1)), failed };
}
