import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

/** Lets one change of a firm's people happen after another, until the transaction ends. Fails with `notFound` for a closed firm. */
export async function lockCompany(actor: Actor, tx: Transaction, companyId: string): Promise<void> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    select id from "Company" where id = ${companyId}::uuid and status <> 'CLOSED' for no key update`;
  if (found.length === 0 || actor.kind === "visitor") fail("notFound");
}
