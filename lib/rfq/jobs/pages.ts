import { cacheTag, invalidate } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";

/** Makes the public pages out of date on which requests stand. */
export async function refreshRequestPages({ requestIds }: { requestIds: string[] }): Promise<void> {
  const rows = await db.purchaseRequest.findMany({
    where: { id: { in: requestIds }, publishedAt: { not: null } },
    select: { number: true },
  });
  const tags = rows.flatMap(({ number }) => (number ? [cacheTag.request(number)] : []));
  if (tags.length > 0) await invalidate([cacheTag.requests, ...tags]);
}
