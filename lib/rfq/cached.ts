import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { countOpenRequests, listOpenRequests } from "./queries/public-list.ts";

const hour = 3600;
const kept = { tags: [cacheTag.requests], revalidate: hour };

/** The newest requests that take offers. */
export const cachedOpenRequests = (limit: number) =>
  unstable_cache(() => listOpenRequests(visitor, { limit }), ["requests-open", String(limit)], kept)();

export const cachedOpenCount = unstable_cache(() => countOpenRequests(visitor), ["requests-open-count"], kept);
