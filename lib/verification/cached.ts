import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { findTrust } from "./queries/public.ts";

const hour = 3600;

export const cachedTrust = (slug: string) =>
  unstable_cache(() => findTrust(visitor, slug), ["trust", slug], { tags: [cacheTag.company(slug)], revalidate: hour })();
