import { cacheTag, invalidate } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";

async function refresh(where: { id: { in: string[] } } | { companyId: { in: string[] } }): Promise<void> {
  const records = await db.enterpriseRecord.findMany({ where, select: { registerNumber: true } });
  await invalidate(records.map(({ registerNumber }) => cacheTag.record(registerNumber)));
}

/** Makes the pages of entries out of date. */
export const refreshEntryPages = ({ recordIds }: { recordIds: string[] }): Promise<void> => refresh({ id: { in: recordIds } });

/** An entry names its firm while the firm can be seen. */
export const refreshEntries = ({ companyIds }: { companyIds: string[] }): Promise<void> =>
  refresh({ companyId: { in: companyIds } });
