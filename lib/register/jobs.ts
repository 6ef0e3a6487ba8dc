import { system } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { cacheTag, invalidate } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";
import { withdrawClaimsOf } from "./commands.ts";
import { entriesChanged } from "./events.ts";

async function refresh(where: { id: { in: string[] } } | { companyId: { in: string[] } }): Promise<void> {
  const records = await db.enterpriseRecord.findMany({ where, select: { registerNumber: true } });
  await invalidate(records.map(({ registerNumber }) => cacheTag.record(registerNumber)));
}

/** Makes the pages of entries out of date. */
export const refreshEntryPages = ({ recordIds }: { recordIds: string[] }): Promise<void> => refresh({ id: { in: recordIds } });

/** An entry names its firm while the firm can be seen. */
export const refreshEntries = ({ companyIds }: { companyIds: string[] }): Promise<void> =>
  refresh({ companyId: { in: companyIds } });

/** A firm that has closed does not come back: its entry may be claimed again, by whoever it belongs to now. */
export async function freeEntries({ companyIds }: { companyIds: string[] }): Promise<void> {
  const held = { companyId: { in: companyIds }, company: { status: "CLOSED" as const } };
  for (const { id } of await db.enterpriseRecord.findMany({ where: held, select: { id: true } })) {
    await db.$transaction(async (tx) => {
      const [freed] = await tx.enterpriseRecord.updateManyAndReturn({
        where: { id, ...held },
        data: { companyId: null, claimedAt: null },
        select: { id: true },
      });
      if (!freed) return;
      await audit(tx, system("register"), { action: "register.free", subject: `record:${id}` });
      await emit(tx, entriesChanged, { recordIds: [id] });
    });
  }
}

/** What a closed firm claims nobody has to decide any more. */
export async function endClaimsOfClosed({ companyIds }: { companyIds: string[] }): Promise<void> {
  for (const companyId of companyIds) await withdrawClaimsOf(system("register"), companyId);
}
