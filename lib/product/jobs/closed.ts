import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { takeBackGoods } from "#lib/product/commands/end";

/** What a closed firm has submitted nobody has to review any more. */
export async function takeBackGoodsOfClosed({ companyIds }: { companyIds: string[] }): Promise<void> {
  const closed = await db.company.findMany({ where: { id: { in: companyIds }, status: "CLOSED" }, select: { id: true } });
  for (const { id } of closed) await takeBackGoods(system("listing.closed"), id);
}
