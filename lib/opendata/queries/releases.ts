import { openRequests } from "#lib/opendata/policy";
import { releaseOf } from "#lib/opendata/release/compose";
import { type History, stagesOf } from "#lib/opendata/release/history";
import { recordPackage, releasePackage } from "#lib/opendata/release/package";
import { cursorOf, type ReleasesAddress } from "#lib/opendata/schema/address";
import { type ProcessId, readOcid, readReleaseId } from "#lib/opendata/schema/ocid";
import type { RecordPackage, Release, ReleasePackage } from "#lib/opendata/schema/release";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { env } from "#lib/platform/env";
import { fail } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { findCourses, findHistories } from "./histories.ts";
import { type FoundKey, findKeys, type Span } from "./keys.ts";

type Courses = Awaited<ReturnType<typeof findCourses>>;

const courseOf = ({ rows, editions }: Courses, requestId: string) => ({
  editions: editions.get(requestId) ?? [],
  moves: (rows.find(({ id }) => id === requestId)?.moves ?? []).map(({ move, createdAt }) => ({ move, at: createdAt })),
});

type Chosen = { requestId: string; suffix: string };

/** The releases that are asked for, by request and suffix, in that order; what is not open data is left out. */
async function composed(chosen: readonly Chosen[]): Promise<Release[]> {
  const ids = [...new Set(chosen.map(({ requestId }) => requestId))];
  const courses = await findCourses(ids);
  const stages = new Map(
    courses.rows.flatMap(({ id }) => stagesOf(courseOf(courses, id)).map((stage) => [`${id} ${stage.suffix}`, stage] as const)),
  );
  const told = chosen.flatMap(({ requestId, suffix }) => {
    const stage = stages.get(`${requestId} ${suffix}`);
    return stage ? [{ requestId, stage }] : [];
  });
  const wanted = told.map(({ requestId, stage }) => ({ requestId, edition: stage.edition }));
  const histories = new Map<string, History>((await findHistories(courses, wanted)).map((one) => [one.requestId, one]));
  return told.flatMap(({ requestId, stage }) => {
    const history = histories.get(requestId);
    return (history && releaseOf(history, stage)) ?? [];
  });
}

/** Releases by their keys, in the order of the keys. */
export const findReleases = (_actor: Actor, keys: readonly FoundKey[]): Promise<Release[]> => composed(keys);

const spanQuery = ({ since, until, perPage }: ReleasesAddress) => ({
  since: since?.toISOString(),
  until: until?.toISOString(),
  perPage,
});

type Page = { keys: readonly FoundKey[]; hasMore: boolean };

/** Where the pages beside this one begin, as far as there are any. */
function pagesOf(asked: ReleasesAddress, { keys, hasMore }: Page) {
  const [first, last, query] = [keys[0], keys.at(-1), spanQuery(asked)];
  const isBackwards = asked.before !== undefined && asked.after === undefined;
  const hasNext = isBackwards || hasMore;
  const hasPrev = isBackwards ? hasMore : asked.after !== undefined;
  return {
    ...(hasNext && last ? { next: urls.openData.releases({ ...query, after: cursorOf(last) }) } : {}),
    ...(hasPrev && first ? { prev: urls.openData.releases({ ...query, before: cursorOf(first) }) } : {}),
  };
}

const addressOf = (asked: ReleasesAddress): string =>
  urls.openData.releases({
    ...spanQuery(asked),
    after: asked.after && cursorOf(asked.after),
    before: asked.before && cursorOf(asked.before),
  });

/** A page of releases in the order in which they were made. Fails with `notFound` where there is none: a package is never empty. */
export async function listReleases(actor: Actor, asked: ReleasesAddress): Promise<ReleasePackage> {
  const { perPage: limit, ...span } = asked;
  const found = await findKeys(span satisfies Span, limit + 1);
  const isBackwards = asked.before !== undefined && asked.after === undefined;
  const keys = isBackwards ? found.slice(-limit) : found.slice(0, limit);
  const releases = await findReleases(actor, keys);
  if (releases.length === 0) fail("notFound");
  return releasePackage(addressOf(asked), releases, pagesOf(asked, { keys, hasMore: found.length > limit }));
}

async function requestOf({ number }: ProcessId): Promise<string> {
  const found = await db.purchaseRequest.findFirst({ where: { AND: [{ number }, openRequests] }, select: { id: true } });
  return found?.id ?? fail("notFound");
}

/** One release in a package of its own. */
export async function findRelease(_actor: Actor, { releaseId: id }: { releaseId: string }): Promise<ReleasePackage> {
  const asked = readReleaseId(env.OCID_PREFIX, id) ?? fail("notFound");
  const [release] = await composed([{ requestId: await requestOf(asked), suffix: asked.suffix }]);
  return release?.id === id ? releasePackage(urls.openData.release(id), [release]) : fail("notFound");
}

/** All that was published of one process: its releases, linked, and what they come to. */
export async function findRecord(_actor: Actor, { ocid }: { ocid: string }): Promise<RecordPackage> {
  const asked = readOcid(env.OCID_PREFIX, ocid) ?? fail("notFound");
  const requestId = await requestOf(asked);
  const course = courseOf(await findCourses([requestId]), requestId);
  const chosen = stagesOf(course).filter(({ round }) => round === asked.round);
  const releases = await composed(chosen.map(({ suffix }) => ({ requestId, suffix })));
  return releases.length > 0 ? recordPackage(ocid, releases) : fail("notFound");
}
