import type { SearchQuery } from "#lib/platform/search/engine";
import { engine } from "#lib/platform/search/select";
import { productIndex } from "#lib/product/search";
import { type Figure, most } from "./figures.ts";
import { watchPools } from "./pools.ts";
import { type Questions, questionsFrom } from "./questions.ts";
import type { Samples } from "./samples.ts";
import { percentile, rounded } from "./statistics.ts";

/*
 * This file connects to the database that DATABASE_URL names when it is imported: import it when that is the scratch database.
 */

const bigCatalogue = 500_000;
const counted = productIndex.facets.filter((key) => !key.endsWith("*") && key !== "supplier" && key !== "root");

const ask = (text: string): SearchQuery => ({
  text,
  filters: {},
  ranges: {},
  facets: counted,
  offset: 0,
  limit: 24,
  correct: true,
});

type Question = { run: () => Promise<{ found: number; isCorrected: boolean }> };
type Kind = { name: string; target?: Figure["target"]; questions: Question[] };

const searching = (query: SearchQuery): Question => ({
  run: async () => {
    const { total, correctedQuery } = await engine.search(productIndex, query);
    return { found: total, isCorrected: correctedQuery !== undefined };
  },
});

const suggesting = (typed: string): Question => ({
  run: async () => ({ found: (await engine.suggest(productIndex, typed, 8)).length, isCorrected: false }),
});

function filtered(text: string, at: number, { rootSlugs }: Samples): SearchQuery {
  const root = rootSlugs[at % rootSlugs.length] ?? "";
  const filters: SearchQuery["filters"][] = [{ root: [root] }, { sample: ["yes"] }, { incoterm: ["FOB"], country: ["CN"] }];
  const ranges: SearchQuery["ranges"][] = [
    {},
    { priceUsd: { max: 20 } },
    { leadTimeDays: { max: 30 } },
    { priceUsd: { min: 1, max: 50 } },
  ];
  return { ...ask(text), filters: filters[at % filters.length] ?? {}, ranges: ranges[at % ranges.length] ?? {} };
}

function kindsOf(questions: Questions, samples: Samples, products: number): Kind[] {
  const isBig = products >= bigCatalogue;
  const asked = (texts: readonly string[]) => texts.map((text) => searching(ask(text)));
  return [
    { name: "selective: 3 words of a name, facets", target: most(isBig ? 60 : 10), questions: asked(questions.selective) },
    { name: "broad: a frequent word, facets", target: most(isBig ? 120 : 30), questions: asked(questions.broad) },
    { name: "typo: a frequent word misspelt, facets", ...(isBig ? {} : { target: most(25) }), questions: asked(questions.typo) },
    { name: "Chinese: 2 words of a name, facets", questions: asked(questions.chinese) },
    {
      name: "filters and ranges, a frequent word, facets",
      questions: questions.broad.map((text, at) => searching(filtered(text, at, samples))),
    },
    {
      name: "sorted by price, a frequent word, facets",
      questions: questions.broad.map((text) => searching({ ...ask(text), sort: { number: "priceUsd", direction: "asc" } })),
    },
    {
      name: "no words: a top category, facets",
      questions: samples.rootSlugs.map((root) => searching({ ...ask(""), filters: { root: [root] } })),
    },
    { name: "suggestions: 2 to 5 letters", questions: questions.beginnings.map(suggesting) },
  ];
}

type Pools = ReturnType<typeof watchPools>;

async function measureKind({ name, target, questions }: Kind, pools: Pools): Promise<Figure> {
  const inDatabase: number[] = [];
  const inAll: number[] = [];
  let hits = 0;
  let corrected = 0;
  const cpu = process.cpuUsage();
  for (const question of questions) {
    const startedAt = performance.now();
    const before = pools.totalMs();
    const { found, isCorrected } = await question.run();
    inAll.push(performance.now() - startedAt);
    inDatabase.push(pools.totalMs() - before);
    hits += found > 0 ? 1 : 0;
    corrected += isCorrected ? 1 : 0;
  }
  const { user, system } = process.cpuUsage(cpu);
  const isPostgres = percentile(inDatabase, 0.5) > 0;
  const share = (count: number) => rounded((count * 100) / questions.length);
  return {
    name,
    measured: rounded(percentile(isPostgres ? inDatabase : inAll, 0.95)),
    unit: isPostgres ? "ms p95 in Postgres" : "ms p95",
    ...(target && { target }),
    beside: {
      "p50 ms": rounded(percentile(isPostgres ? inDatabase : inAll, 0.5)),
      "p95 ms in all": rounded(percentile(inAll, 0.95)),
      "ms CPU in Node.js": rounded((user + system) / 1000 / questions.length),
      "% answered": share(hits),
      ...(corrected > 0 && { "% put right": share(corrected) }),
    },
  };
}

/** Search at the engine, one question at a time, warmed up with other questions than those that are measured. */
export async function measureSearch(samples: Samples, products: number): Promise<Figure[]> {
  const pools = watchPools();
  const warming = kindsOf(questionsFrom(samples, 1), samples, products);
  const measured = kindsOf(questionsFrom(samples, 2), samples, products);
  for (const { questions } of warming) for (const question of questions) await question.run();
  const figures: Figure[] = [];
  for (const kind of measured) figures.push(await measureKind(kind, pools));
  return figures;
}
