import { db } from "#lib/platform/db";
import { oneByOne } from "#lib/platform/jobs/one-by-one";
import { resumeWaves, startWaves, tellNextWave, waveActor } from "#lib/rfq/commands/waves";

const mostPerSweep = 200;

/** A published request: its first wave now. */
export async function tellPublished({ requestId }: { requestId: string }): Promise<void> {
  await startWaves(waveActor, requestId);
  await tellNextWave(waveActor, requestId);
}

/** Terms or deadline were changed: waves that had ended for want of time go on. */
export const followAmended = ({ requestId }: { requestId: string }): Promise<void> => resumeWaves(waveActor, requestId);

/** The waves that are due, each minute, also those whose beginning was lost; one that fails leaves the others alone and is due again. */
export async function sweepWaves(): Promise<void> {
  const due = await db.$queryRaw<{ id: string }[]>`select id from "PurchaseRequest" where status = 'PUBLISHED'
    and "deadlineAt" > now() and ("nextWaveAt" <= now()
      or (wave = 0 and "nextWaveAt" is null and visibility <> 'INVITED' and "publishedAt" < now() - interval '1 minute'))
    order by "nextWaveAt" nulls last, id limit ${mostPerSweep}`;
  await oneByOne(due, "request: a wave failed", ({ id }) => tellPublished({ requestId: id }));
}
