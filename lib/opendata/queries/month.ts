import { releasePackage } from "#lib/opendata/release/package";
import { openDataLimits } from "#lib/opendata/schema/address";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { Streamed } from "#lib/platform/http/streamed";
import { absolute, urls } from "#lib/platform/urls";
import { countMonths, findKeys, findSpanState, type Span } from "./keys.ts";
import { findReleases } from "./releases.ts";

/** The months of which there are releases, each with the address of all of them. */
export async function listMonths(_actor: Actor) {
  const months = await countMonths();
  return { packages: months.map(({ month, releases }) => ({ month, releases, url: absolute(urls.openData.month(month)) })) };
}

const spanOf = (month: string) => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return { since: new Date(Date.UTC(year, number - 1, 1)), until: new Date(Date.UTC(year, number, 1)) };
};

async function* releasesOf(actor: Actor, span: Span): AsyncGenerator<string> {
  let after: Span["after"];
  let isFirst = true;
  for (;;) {
    const keys = await findKeys({ ...span, after }, openDataLimits.batch);
    for (const release of await findReleases(actor, keys)) {
      yield `${isFirst ? "" : ","}${JSON.stringify(release)}`;
      isFirst = false;
    }
    after = keys.at(-1);
    if (keys.length < openDataLimits.batch) return;
  }
}

/**
 * All releases of a month as one package, written while it is read: a hundred releases in memory, whatever the month holds. Fails with
 * `notFound` where there is none.
 */
export async function findMonth(actor: Actor, { month }: { month: string }): Promise<Streamed> {
  const span = spanOf(month);
  const { releases, latestAt, changedAt } = await findSpanState(span);
  if (latestAt === null) fail("notFound");
  const { releases: _, ...head } = releasePackage(urls.openData.month(month), []);
  const opening = JSON.stringify({ ...head, publishedDate: latestAt.toISOString() }).slice(0, -1);
  async function* text(): AsyncGenerator<string> {
    yield `${opening},"releases":[`;
    yield* releasesOf(actor, span);
    yield "]}";
  }
  return new Streamed(`${month} ${releases} ${latestAt.getTime()} ${changedAt?.getTime() ?? 0}`, text);
}
