import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { takesRoom } from "#lib/product/policy/room";
import { countTaken } from "#lib/product/queries/room";
import type { ProductMove, ProductStatus } from "#lib/product/status";

/** How many more listings a plan of so many has room for; until the transaction ends nobody else of the firm takes any of it. */
export async function holdRoom(tx: Transaction, companyId: string, limit: number): Promise<{ used: number; room: number }> {
  await tx.$queryRaw`select 1 from "Company" where id = ${companyId}::uuid for no key update`;
  const used = await countTaken(tx, companyId);
  return { used, room: Math.max(0, limit - used) };
}

type Wanted = { companyId: string; limit: number; from: ProductStatus; move: ProductMove };

/** Fails with `limit` where a step of one listing goes beyond the plan. Before the listing itself is held, so that nobody waits in a circle. */
export async function requireRoom(tx: Transaction, { companyId, limit, from, move }: Wanted): Promise<void> {
  if (!takesRoom(from, move)) return;
  const { used, room } = await holdRoom(tx, companyId, limit);
  if (room === 0) fail("limit", "listingsOfPlan", { limit, used });
}
