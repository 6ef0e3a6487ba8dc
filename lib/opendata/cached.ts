import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { listMonths } from "./queries/month.ts";

/** The months of which there is open data: counting them reads all of it. */
export const cachedMonths = unstable_cache(() => listMonths(visitor), ["open-data-months"], {
  tags: [cacheTag.requests],
  revalidate: 3600,
});
