import pg from "pg";
import { visitor } from "#lib/platform/actor";
import { deepestHit } from "#lib/platform/paging";
import { listPublicRequests } from "#lib/rfq/queries/public-list";
import { type PublicList, publicList, publicListPerPage } from "#lib/rfq/schema/public-list";
import { Dice } from "#prisma/seed/random.ts";
import { type Figure, most } from "./figures.ts";
import { misspelt } from "./questions.ts";
import { percentile, rounded } from "./statistics.ts";

const longest = 30;
const asked = 120;
const warming = 30;

type Ground = { titles: string[]; titlesZh: string[]; numbers: string[]; slugs: string[]; countries: string[] };
type Ask = (dice: Dice) => Record<string, unknown>;

const column = async (client: pg.Client, sql: string): Promise<string[]> =>
  (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);

async function readGround(databaseUrl: string): Promise<Ground> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const some = (what: string, where: string) =>
    column(
      client,
      `select ${what} as value from "PurchaseRequest" where ${where} and number is not null order by md5(id::text) limit 2000`,
    );
  try {
    return {
      titles: await some("title", "language <> 'zh'"),
      titlesZh: await some("title", "language = 'zh'"),
      numbers: await some("number", `"publishedAt" is not null`),
      slugs: await column(client, `select slug as value from "Category" order by slug`),
      countries: await column(client, `select distinct "countryCode" as value from "PurchaseRequest" order by 1`),
    };
  } finally {
    await client.end();
  }
}

const wordOf = (title: string, dice: Dice, least = 3): string => {
  const words =
    title
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.filter(({ length }) => length >= least) ?? [];
  return words.length > 0 ? dice.of(words) : "lamp";
};

const hanOf = (title: string, dice: Dice): string => {
  const run = title.match(/\p{Script=Han}{2,}/u)?.[0] ?? "";
  const from = dice.whole(0, Math.max(0, run.length - 2));
  return run.slice(from, from + 2);
};

const states = ["open", "over"];
const sorts = ["newest", "closing"];
const quantities = ["100", "5000", "50000", "1000000"];

/** What people ask the public list for: everything that can be said in its address, alone and together. */
function kindsOf({ titles, titlesZh, numbers, slugs, countries }: Ground): Record<string, Ask> {
  const word = (dice: Dice) => wordOf(dice.of(titles), dice);
  const state = (dice: Dice) => dice.of(states);
  return {
    "no words, any sort": (dice) => ({ state: state(dice), sort: dice.of(sorts) }),
    "one word": (dice) => ({ state: state(dice), q: word(dice) }),
    "two words": (dice) => ({ state: state(dice), q: `${word(dice)} ${word(dice)}` }),
    "a word misspelt": (dice) => ({ state: state(dice), q: misspelt(wordOf(dice.of(titles), dice, 6), dice) }),
    "two Chinese characters": (dice) => ({ state: state(dice), q: hanOf(dice.of(titlesZh), dice) }),
    "a number": (dice) => ({ state: "over", q: dice.of(numbers) }),
    category: (dice) => ({ state: state(dice), category: dice.of(slugs), sort: dice.of(sorts) }),
    "category and country": (dice) => ({ state: state(dice), category: dice.of(slugs), country: dice.of(countries) }),
    quantity: (dice) => ({ state: state(dice), quantity: dice.of(quantities), sort: dice.of(sorts) }),
    "deadline and places": (dice) => ({
      within: dice.of(["3", "7", "30"]),
      places: dice.of(["yes", "no"]),
      sort: dice.of(sorts),
    }),
    "over, no places left": () => ({ state: "over", places: "no" }),
    "word, category, country, quantity": (dice) => ({
      state: state(dice),
      q: word(dice),
      category: dice.of(slugs),
      country: dice.of(countries),
      quantity: dice.of(quantities),
    }),
    "deep pages": (dice) => ({
      state: "over",
      page: dice.whole(10, deepestHit / publicListPerPage),
      sort: dice.of(sorts),
      ...(dice.isLucky(0.5) ? { q: word(dice) } : { country: dice.of(countries) }),
    }),
  };
}

async function measure(lists: readonly PublicList[]) {
  const times: number[] = [];
  let hits = 0;
  for (const list of lists) {
    const startedAt = performance.now();
    const { total } = await listPublicRequests(visitor, list);
    times.push(performance.now() - startedAt);
    hits += total > 0 ? 1 : 0;
  }
  return { times, hits };
}

/** The public list of purchase requests, one question at a time, warmed up with other questions: how long the server takes. */
export async function measureRequests(databaseUrl: string): Promise<Figure[]> {
  const kinds = kindsOf(await readGround(databaseUrl));
  const figures: Figure[] = [];
  const all: number[] = [];
  for (const [name, ask] of Object.entries(kinds)) {
    const dice = new Dice(name.length * 131);
    const lists = Array.from({ length: warming + asked }, () => publicList.parse(ask(dice)));
    await measure(lists.slice(0, warming));
    const { times, hits } = await measure(lists.slice(warming));
    all.push(...times);
    const beside = { "p50 ms": rounded(percentile(times, 0.5)), "% answered": rounded((100 * hits) / times.length) };
    figures.push({ name, measured: rounded(percentile(times, 0.95)), unit: "ms p95", target: most(longest), beside });
  }
  return [{ name: "all of them", measured: rounded(percentile(all, 0.95)), unit: "ms p95", target: most(longest) }, ...figures];
}
