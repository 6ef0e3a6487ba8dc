import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { closeReview } from "#lib/review/commands";
import { takeStep } from "./step.ts";

const batch = 200;
const waiting = ["SUBMITTED", "IN_REVIEW"] as const;

async function takeBackProducts(actor: Actor, companyId: string): Promise<number> {
  const found = await db.product.findMany({
    where: { companyId, status: { in: [...waiting] } },
    select: { id: true, status: true },
    orderBy: { id: "asc" },
    take: batch,
  });
  await db.$transaction(async (tx) => {
    for (const { id, status } of found) await takeStep(actor, tx, { productId: id, from: status, move: "withdraw" });
  });
  return found.length;
}

async function takeBackChanges(actor: Actor, companyId: string): Promise<number> {
  return db.$transaction(async (tx) => {
    const found = await tx.productRevision.findMany({
      where: { companyId, status: "PENDING" },
      select: { id: true },
      orderBy: { id: "asc" },
      take: batch,
    });
    const ended = await tx.productRevision.updateManyAndReturn({
      where: { id: { in: found.map(({ id }) => id) }, status: "PENDING" },
      data: { status: "WITHDRAWN", openKey: null, decidedBy: actorName(actor), decidedAt: clock.now() },
      select: { id: true },
    });
    for (const { id } of ended) await closeReview(actor, tx, { kind: "REVISION", subjectId: id, outcome: "withdrawn" });
    return found.length;
  });
}

/** Takes back what a firm has before the reviewers: listings become drafts again, changes are let go. For the house's own work. */
export async function takeBackGoods(actor: Actor, companyId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  while ((await takeBackProducts(actor, companyId)) === batch);
  while ((await takeBackChanges(actor, companyId)) === batch);
}
