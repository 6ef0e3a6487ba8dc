import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { findEntry } from "./queries/entry.ts";

const hour = 3600;

export const cachedEntry = (registerNumber: string) =>
  unstable_cache(() => findEntry(visitor, registerNumber), ["record", registerNumber], {
    tags: [cacheTag.record(registerNumber)],
    revalidate: hour,
  })();
