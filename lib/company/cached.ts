import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { findPublicProfile } from "./queries/public.ts";

const hour = 3600;

export const cachedProfile = (slug: string) =>
  unstable_cache(() => findPublicProfile(visitor, slug), ["company-profile", slug], {
    tags: [cacheTag.company(slug)],
    revalidate: hour,
  })();
