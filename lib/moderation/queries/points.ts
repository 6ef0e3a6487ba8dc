import { db, type Transaction } from "#lib/platform/db";

/** Points of a firm that count today: not lifted, not expired. */
export async function pointsInForce(companyId: string, database: Pick<Transaction, "$queryRaw"> = db): Promise<number> {
  const [row] = await database.$queryRaw<{ points: number }[]>`select coalesce(sum(points), 0)::int as points from "Penalty"
    where "companyId" = ${companyId}::uuid and "liftedAt" is null and "expiresAt" > now()`;
  return row?.points ?? 0;
}
