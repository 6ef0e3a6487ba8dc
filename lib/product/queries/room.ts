import type { Transaction } from "#lib/platform/db";
import { countedStates } from "#lib/product/policy/room";

/** How many of a firm's listings count against its plan; for the house's own work. */
export const countTaken = (tx: Pick<Transaction, "product">, companyId: string): Promise<number> =>
  tx.product.count({ where: { companyId, status: { in: [...countedStates] } } });
