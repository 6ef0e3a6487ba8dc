import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";

const day = 86_400_000;
const lookedAtFor = day;
const draftsKeptFor = 90 * day;

const before = (span: number) => new Date(clock.now().getTime() - span);

/** Nightly: acts on many listings that were looked at and never started, and text that nobody has gone on with for three months. */
export async function sweepListingWork(): Promise<void> {
  await db.bulkRun.deleteMany({ where: { status: "UPLOADED", createdAt: { lt: before(lookedAtFor) } } });
  await db.productDraft.deleteMany({ where: { updatedAt: { lt: before(draftsKeptFor) } } });
}
