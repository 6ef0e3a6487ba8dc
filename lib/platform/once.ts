import type { Transaction } from "./db.ts";
import { digest } from "./secret.ts";

/** Uses something that counts once only, until it would have expired anyway. False the second time. */
export async function takeOnce(tx: Pick<Transaction, "usedOnce">, name: string, expiresAt: Date): Promise<boolean> {
  const { count } = await tx.usedOnce.createMany({ data: [{ key: digest(name), expiresAt }], skipDuplicates: true });
  return count === 1;
}
