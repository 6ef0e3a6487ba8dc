import { buyingLimits } from "#lib/buying/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { asBuyer, takeTurn } from "./turn.ts";

/** Follows a supplier that is on show; who follows it already goes on doing so. */
export async function followCompany(actor: Actor, { company }: { company: string }): Promise<void> {
  const buyer = asBuyer(actor);
  const { userId } = buyer;
  await db.$transaction(async (tx) => {
    const where = { slug: company, status: "ACTIVE", isSupplier: true } as const;
    const { id: companyId } = (await tx.company.findFirst({ where, select: { id: true } })) ?? fail("notFound");
    await takeTurn(buyer, tx, "follows");
    const known = await tx.follow.findUnique({ where: { userId_companyId: { userId, companyId } } });
    if (known) return;
    const count = await tx.follow.count({ where: { userId } });
    if (count >= buyingLimits.follows) fail("limit", "followsFull");
    await tx.follow.create({ data: { userId, companyId } });
  });
}

/** Follows a supplier no longer, whether it is on show or not. Who does not follow it learns nothing of it. */
export async function unfollowCompany(actor: Actor, { companyId }: { companyId: string }): Promise<{ company: string }> {
  const { userId } = asBuyer(actor);
  const { slug } = (await db.company.findUnique({ where: { id: companyId }, select: { slug: true } })) ?? fail("notFound");
  const { count } = await db.follow.deleteMany({ where: { userId, companyId } });
  return { company: count === 1 ? slug : fail("notFound") };
}

/** The same by the supplier's address. */
export async function unfollowBySlug(actor: Actor, { company }: { company: string }): Promise<void> {
  await db.follow.deleteMany({ where: { userId: asBuyer(actor).userId, company: { slug: company } } });
}
