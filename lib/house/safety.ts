import { type Finding, finding } from "./finding.ts";
import { lineAt, type Source, scripts } from "./sources.ts";

const code = scripts.filter(({ isTest, path }) => !isTest && !path.startsWith("lib/house/"));
const below = (files: readonly Source[], pattern: RegExp) => files.filter(({ path }) => pattern.test(path));

const each = (
  files: readonly Source[],
  pattern: RegExp,
  toFinding: (match: RegExpExecArray, place: string, file: Source) => Finding[],
) =>
  files.flatMap((file) =>
    [...file.code.matchAll(pattern)].flatMap((match) => toFinding(match, `${file.path}:${lineAt(file.code, match.index)}`, file)),
  );

const isForBrowsers = ({ code: text }: Source) => /^\s*["']use client["']/.test(text);

const hosts = /["'`]https?:\/\/(?!(?:localhost|127\.0\.0\.1|\[::1\])\b|[^"'`\s/]*\.?example\.(?:org|com)\b|\$\{)([\w.-]+)/g;
/** Names that look like addresses and are none: vocabularies that others read. */
const vocabularies =
  /^(schema\.org|www\.sitemaps\.org|www\.w3\.org|json-schema\.org|purl\.org|www\.apache\.org|spdx\.org|creativecommons\.org)$/;
/** The extensions of OCDS have no other names than where they lie. */
const extensions = /^raw\.githubusercontent\.com$/;
/** Where Node.js and packages come from: the launcher and the checks say so. */
const sourcesOfSoftware = /^(nodejs\.org|registry\.npmjs\.org)$/;

/** One build runs under every name: addresses come from settings. */
export const hostNames = (files: readonly Source[] = code): Finding[] =>
  each(files, hosts, ([, host = ""], place, { path }) =>
    vocabularies.test(host) ||
    (extensions.test(host) && path.startsWith("lib/opendata/")) ||
    (sourcesOfSoftware.test(host) && path.startsWith("scripts/"))
      ? []
      : [finding(place, `names the host ${host}`, "absolute(…) of #lib/platform/urls, or a setting")],
  );

export const publicVariables = (files: readonly Source[] = code): Finding[] =>
  each(files, /NEXT_PUBLIC_\w*/g, ([name], place) => [
    finding(place, `reads ${name}`, "a setting read at run time on the server"),
  ]);

const readsRequest = /from ["']next\/headers["']|import \{[^}]*\bconnection\b[^}]*\} from ["']next\/server["']/g;
const forEverybody = /^(app\/\[locale\]|components\/|lib\/(?!platform\/(session|action|route)))/;

/** Pages for everybody are rendered once: nothing of the reader may flow in. */
export const personalPages = (files: readonly Source[] = code): Finding[] =>
  each(below(files, forEverybody), readsRequest, (_, place) => [
    finding(place, "reads the request", "variants in the URL, the reader's own corner in a client island"),
  ]);

const readsClock = /\bDate\.now\(\)|\bnew Date\(\)|\bperformance\.now\(\)/g;

/** A page that is kept for an hour knows no now. */
export const hastyPages = (files: readonly Source[] = code): Finding[] =>
  each(
    below(files, /^(app\/\[locale\]|components)\//).filter((file) => !isForBrowsers(file)),
    readsClock,
    (_, place) => [finding(place, "reads the clock", "a time that belongs to the data, or a client island")],
  );

/** SQL is text with parameters. Bulk loaders keep their statements as constants in one file, and send rows as one parameter. */
export const unsafeSql = (files: readonly Source[] = code): Finding[] =>
  each(below(files, /^(app|lib(?!\/\w+\/bulk))\//), /\$(?:queryRaw|executeRaw)Unsafe\b|\bPrisma\.raw\(/g, ([call], place) => [
    finding(place, `calls ${call}`, "$queryRaw with parameters, or pool.query with values"),
  ]);

/** Notifications serialise commits: they are sent by jobs, from one place. */
export const strayNotices = (files: readonly Source[] = code): Finding[] =>
  each(below(files, /^(?!lib\/platform\/cache\/)/), /["'`]\s*notify\s|\bpg_notify\(/gi, (_, place) => [
    finding(place, "notifies", "invalidate(tags), or a job"),
  ]);

/** Next's own revalidation stays in its process; ours reaches all of them. */
export const strayRevalidation = (files: readonly Source[] = code): Finding[] =>
  each(below(files, /^(?!lib\/platform\/cache\/)/), /\b(revalidateTag|revalidatePath|updateTag)\(/g, ([, call], place) => [
    finding(place, `calls ${call}`, "invalidate(tags) of #lib/platform/cache/tags, from a job"),
  ]);

/** A neighbour that hangs must not hold a server. */
export const endlessFetches = (files: readonly Source[] = code): Finding[] =>
  each(
    below(files, /^(lib|app|components)\//).filter((file) => !isForBrowsers(file)),
    /(?<![.\w#])fetch\(/g,
    ({ index }, place, { code: text }) =>
      /\bsignal\b/.test(text.slice(index, index + 400))
        ? []
        : [finding(place, "fetches without a limit", "signal: AbortSignal.timeout(…)")],
  );

/** Module-level collections that hold what no other process needs, each with its bound. */
export const boundedCaches: Record<string, string> = {
  "lib/rfq/schema/zone": "formats by IANA zone, as many as there are",
  "lib/rfq/reading/dates": "names of months, written once",
  "lib/product/schema/bulk": "digits by currency, as many as ISO 4217 has",
  "lib/platform/money.ts": "number formatters by locale and currency: a few hundred at most",
  "lib/platform/i18n/messages.ts": "the words by language, read once",
  "lib/platform/search/text/english.ts": "stems by word: pure, emptied at 100,000",
  "lib/platform/search/postgres/statement.ts": "names of prepared statements by their text: pure",
  "lib/taxonomy/reference/": "tables of codes, read once from data files",
  "lib/product/import/header/columns.ts": "headings that are known, read once from a data file",
  "lib/product/import/attributes.ts": "folded headings by heading: at most 5,000",
  "lib/discovery/api/document.ts": "the description of the API, made once a language",
  "lib/discovery/api/texts.ts": "names of a dozen facets by language",
  "lib/discovery/jobs/log-searches.ts": "lines of the search log for a second: at most 2,000, and losing them harms nobody",
};

const collection =
  /^(?:export )?(?:const|let) (\w+)(?:: [^=\n]+)? = (?:new (?:Map|Set|WeakMap|Array)(?:<[^\n]*>)?\(\)|\[\]|\{\});/gm;

/** What a process remembers dies with it and is unknown to its neighbours. */
export const processState = (files: readonly Source[] = code): Finding[] =>
  each(below(files, /^(lib|app|components)\//), collection, ([, name], place, { path }) =>
    Object.keys(boundedCaches).some((known) => path.startsWith(known))
      ? []
      : [
          finding(
            place,
            `keeps state in the process (${name})`,
            "Postgres; a bounded pure cache goes on the list in lib/house/safety.ts",
          ),
        ],
  );

/** Desks are drawn for each request and say `no-store` (proxy.ts). */
const publicPage = /^app\/\[locale\]\/(?!(?:gallery|account|supplier|buyer|admin)\/).*page\.tsx$/;

/** Every public page says how long it may be stale (an hour at most), or varies by what is in its address. */
export const agelessPages = (files: readonly Source[] = code): Finding[] =>
  below(files, publicPage).flatMap(({ path, code: text }) => {
    const age = /export const revalidate = (\d[\d_]*)/.exec(text)?.[1]?.replaceAll("_", "");
    const isFine = age === undefined ? /\bsearchParams\b/.test(text) : Number(age) <= 3600;
    return isFine ? [] : [finding(path, "has no revalidate of at most 3600", "export const revalidate = 3600")];
  });
