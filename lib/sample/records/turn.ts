import type { Prisma } from "#generated/prisma/client";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canActAsBuyer, canActAsSupplier, type SampleOwner, samplesOf } from "#lib/sample/policy";
import { isOver, type SampleMove, type SampleStatus, type Side, sampleFlow } from "#lib/sample/status";

export type Addressed = { sampleId: string; version: number };

/** What a step of a sample and its letters need to know. */
export const heldSelect = {
  id: true,
  number: true,
  title: true,
  status: true,
  version: true,
  buyerId: true,
  companyId: true,
  supplierId: true,
  hasAddress: true,
} as const satisfies Prisma.SampleRequestSelect;

export type HeldSample = Prisma.SampleRequestGetPayload<{ select: typeof heldSelect }>;

const may: Record<Side, (actor: Actor, sample: SampleOwner) => boolean> = { buyer: canActAsBuyer, supplier: canActAsSupplier };

/**
 * A sample as one side acts on it. Fails with `notFound` for everybody who is not of that side, `forbidden` for colleagues who only
 * look, `conflict` where it was moved since it was looked at.
 */
export async function sampleOfSide(
  actor: Actor,
  tx: Transaction,
  { side, sampleId, version }: Addressed & { side: Side },
): Promise<HeldSample> {
  const where = { AND: [{ id: sampleId }, samplesOf(actor, side)] };
  const sample = (await tx.sampleRequest.findFirst({ where, select: heldSelect })) ?? fail("notFound");
  if (!may[side](actor, sample)) fail("forbidden");
  return sample.version === version ? sample : fail("conflict", "sampleMoved");
}

export type Turn = {
  sample: { id: string; status: SampleStatus; version: number };
  move: SampleMove;
  data?: Omit<Prisma.SampleRequestUncheckedUpdateManyInput, "id" | "status" | "version" | "liveKey" | "stateAt">;
  reason?: string | null;
};

/**
 * One move inside the caller's transaction: compare-and-set on state and version, a row of history and the audit log. What came to its
 * end may be asked for again. Fails with `conflict` where the move is not possible or somebody was faster.
 */
export async function turnSample(actor: Actor, tx: Transaction, { sample, move, data = {}, reason = null }: Turn): Promise<void> {
  const status = sampleFlow.after(sample.status, move);
  const ended = isOver(status) ? { liveKey: null } : {};
  const { count } = await tx.sampleRequest.updateMany({
    where: { id: sample.id, status: sample.status, version: sample.version },
    data: { ...data, ...ended, ...(reason ? { reason } : {}), status, version: { increment: 1 } },
  });
  if (count === 0) fail("conflict", "sampleMoved");
  if (move !== "address") await tx.$executeRaw`update "SampleRequest" set "stateAt" = now() where id = ${sample.id}::uuid`;
  await tx.sampleMove.create({ data: { sampleId: sample.id, move, status, actor: actorName(actor), reason } });
  await audit(tx, actor, { action: `sample.${move}`, subject: `sample:${sample.id}` });
}
