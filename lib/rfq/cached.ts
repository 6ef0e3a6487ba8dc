import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { countOpenRequests, listOpenRequests } from "./queries/public-list.ts";
import { findPublicRequest, type PublicRequest } from "./queries/public-request.ts";

const hour = 3600;
const kept = { tags: [cacheTag.requests], revalidate: hour };

/** The newest requests that take offers. */
export const cachedOpenRequests = (limit: number) =>
  unstable_cache(() => listOpenRequests(visitor, { limit }), ["requests-open", String(limit)], kept)();

export const cachedOpenCount = unstable_cache(() => countOpenRequests(visitor), ["requests-open-count"], kept);

const asDate = (at: Date | null) => at && new Date(at);

/** The cache keeps JSON: instants come back as text. */
const withDates = (found: PublicRequest): PublicRequest => ({
  ...found,
  publishedAt: asDate(found.publishedAt),
  closedAt: asDate(found.closedAt),
  changes: found.changes.map((change) => ({ ...change, createdAt: new Date(change.createdAt) })),
  clarifications: found.clarifications.map((one) => ({ ...one, answeredAt: asDate(one.answeredAt) })),
});

/** A request as everybody sees it. Whatever changes it, a place taken or a deadline that is over, makes it out of date. */
export async function cachedRequest(number: string): Promise<PublicRequest | null> {
  const tags = [cacheTag.request(number)];
  const found = await unstable_cache(() => findPublicRequest(visitor, number), ["request", number], { tags, revalidate: hour })();
  return found && withDates(found);
}
