import { ocidOf } from "#lib/opendata/schema/ocid";
import type { Linked, PackageHead, RecordPackage, Release, ReleasePackage } from "#lib/opendata/schema/release";
import { env } from "#lib/platform/env";
import { wordsOf } from "#lib/platform/i18n/words";
import { absolute, urls } from "#lib/platform/urls";
import { compile } from "./merge.ts";

const license = "https://creativecommons.org/licenses/by/4.0/";
const pagination =
  "https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json";

/** What every package says of itself; `publishedAt` is when the last thing in it changed. */
export const packageHead = (path: string, publishedAt: string): PackageHead => ({
  uri: absolute(path),
  version: "1.1",
  publishedDate: publishedAt,
  publisher: { name: wordsOf("en", "opendata")("publisher"), uri: absolute("/") },
  license,
  publicationPolicy: `${absolute(urls.developers("en"))}#open-data`,
});

const latest = (releases: readonly Release[]): string =>
  releases
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? "";

type Pages = { next?: string; prev?: string };

export function releasePackage(path: string, releases: Release[], pages: Pages = {}): ReleasePackage {
  const links = Object.fromEntries(Object.entries(pages).map(([name, at]) => [name, absolute(at)]));
  const paged = Object.keys(links).length > 0 ? { extensions: [pagination], links } : {};
  return { ...packageHead(path, latest(releases)), ...paged, releases };
}

const linked = ({ id, date, tag }: Release): Linked => ({
  url: `${absolute(urls.openData.release(id))}#${id}`,
  date,
  tag,
});

export function recordPackage(ocid: string, releases: readonly Release[]): RecordPackage {
  const record = { ocid, releases: releases.map(linked), compiledRelease: compile(releases) };
  return { ...packageHead(urls.openData.record(ocid), latest(releases)), records: [record] };
}

/** Under which a request is published now; null while it has no number. */
export const currentOcid = ({ number, round }: { number: string | null; round: number }): string | null =>
  number && ocidOf(env.OCID_PREFIX, { number, round });
