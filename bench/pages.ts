import pg from "pg";
import { backendTimes, timeBetween } from "./backends.ts";
import { copiedHeaders, startBareServer } from "./bare.ts";
import { say } from "./child.ts";
import type { Door } from "./doors.ts";
import { fetchBytes } from "./fetch-bytes.ts";
import type { Figure } from "./figures.ts";
import { type Load, load } from "./load.ts";
import { treeUsage } from "./processes.ts";
import type { Site } from "./site.ts";
import { median, rounded } from "./statistics.ts";

export type Effort = { rounds: number; seconds: number };

type Round = Load & { cpuMs: number; databaseMs: number };
type Bare = Awaited<ReturnType<typeof startBareServer>>;

const askers = 1_000;

/** As many askers as it takes to stay under the rate limit of each, told by a forwarding header as a proxy tells it. */
const requestsOf = ({ paths, headers }: Door) =>
  Array.from({ length: askers }, (_, at) => ({
    path: paths[at % paths.length] ?? "/",
    headers: { ...headers, "x-forwarded-for": `10.${at % 200}.${Math.floor(at / 200)}.1` },
  }));

/** Fetches every address twice: the first time renders, the second is what the bare server will send. */
async function warm(origin: string, door: Door) {
  const requests = requestsOf(door).slice(0, door.paths.length);
  for (const { path, headers } of requests) await fetchBytes(`${origin}${path}`, headers);
  const pages = [];
  let hits = 0;
  for (const { path, headers } of requests) {
    const answer = await fetchBytes(`${origin}${path}`, headers);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    if (answer.headers["x-nextjs-cache"] === "HIT") hits += 1;
    pages.push({ path, headers: copiedHeaders(answer.headers, answer.body.length), body: answer.body });
  }
  return { pages, kilobytes: median(pages.map(({ body }) => body.length)) / 1024, hitShare: (hits * 100) / pages.length };
}

async function roundOn(target: { origin: string; pid: number }, door: Door, seconds: number, client?: pg.Client): Promise<Round> {
  const before = treeUsage(target.pid).cpuMs;
  const databaseBefore = client ? await backendTimes(client) : new Map<number, number>();
  const loaded = await load(target.origin, requestsOf(door), seconds);
  const databaseMs = client ? timeBetween(databaseBefore, await backendTimes(client)) : 0;
  const cpuMs = treeUsage(target.pid).cpuMs - before;
  return { ...loaded, cpuMs: cpuMs / loaded.requests, databaseMs: databaseMs / loaded.requests };
}

const medianOf = (rounds: readonly Round[], key: keyof Round) => median(rounds.map((round) => round[key]));

function figureOf(door: Door, ours: readonly Round[], bare: readonly Round[], warmed: Awaited<ReturnType<typeof warm>>): Figure {
  const of = (key: keyof Round) => rounded(medianOf(ours, key));
  return {
    name: door.name,
    measured: of("cpuMs"),
    unit: "ms CPU a request",
    ...(door.target && { target: door.target }),
    timesBare: rounded(medianOf(ours, "cpuMs") / medianOf(bare, "cpuMs")),
    beside: {
      "requests/s": of("requestsPerSecond"),
      "bare requests/s": rounded(medianOf(bare, "requestsPerSecond")),
      "p50 ms": of("p50"),
      "p95 ms": of("p95"),
      "ms CPU in Postgres": of("databaseMs"),
      KB: rounded(warmed.kilobytes),
      ...(door.isCached && { "% from the cache": rounded(warmed.hitShare) }),
    },
  };
}

async function measureDoor(site: Site, door: Door, client: pg.Client, { rounds, seconds }: Effort): Promise<Figure> {
  const warmed = await warm(site.origin, door);
  const bareServer: Bare = await startBareServer(warmed.pages);
  try {
    const ours: Round[] = [];
    const bare: Round[] = [];
    await load(site.origin, requestsOf(door), seconds);
    await load(bareServer.origin, requestsOf(door), 1);
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await roundOn({ origin: site.origin, pid: site.web }, door, seconds, client));
      bare.push(await roundOn(bareServer, door, seconds));
      site.assertAlive();
    }
    const failures = ours.reduce((sum, one) => sum + one.failures, 0);
    if (failures > 0) throw new Error(`${failures} requests under load were not answered with 200`);
    return figureOf(door, ours, bare, warmed);
  } finally {
    bareServer.stop();
  }
}

export type Measured = { figures: Figure[]; faults: string[] };

/** Loads every door in turn, each round followed by one on a bare server that sends the same bytes. */
export async function measurePages(site: Site, doors: readonly Door[], databaseUrl: string, effort: Effort): Promise<Measured> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const measured: Measured = { figures: [], faults: [] };
  try {
    for (const door of doors) {
      say(`Loading: ${door.name}`);
      await measureDoor(site, door, client, effort).then(
        (figure) => measured.figures.push(figure),
        (error: unknown) => measured.faults.push(`${door.name}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
    return measured;
  } finally {
    await client.end();
  }
}
