import type { Prisma } from "#generated/prisma/client";
import { type Actor, actorName } from "./actor.ts";
import type { Transaction } from "./db.ts";

type Entry = { action: string; subject: string; details?: Prisma.InputJsonObject };

/**
 * Writes one line of the audit log inside the transaction of the act: `action` in the form `company.suspend`, `subject` as
 * `company:<id>`. Details hold ids and values that were changed, never secrets. The table only grows: the database refuses
 * changes and deletions.
 */
export async function audit(tx: Transaction, actor: Actor, { action, subject, details = {} }: Entry): Promise<void> {
  const onBehalf = actor.kind === "user" && (actor.watcherId || actor.key) ? `user:${actor.userId}` : null;
  await tx.auditEntry.create({ data: { actor: actorName(actor), onBehalf, action, subject, details } });
}
