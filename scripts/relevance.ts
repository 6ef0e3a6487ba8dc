import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Answer, ask, summarize } from "./relevance/measure.ts";
import { dropScratch, fillScratch, makeScratch } from "./relevance/scratch.ts";
import { loadSet, type RelevanceSet, setNames } from "./relevance/sets.ts";

const help = `npm run relevance [-- --data PATH] [--set ${setNames.join("|")}] [--queries] [--floor]
Scores the search by NDCG@10 on judged queries, in a scratch database of its own.
  --data PATH  where search-dev and the products are (../shared/data)
  --set NAME   one set only
  --queries    every query with its score
  --floor      print the committed floors and stop`;

/** What a set must reach: a little under what it reaches today, so that a change for the worse is noticed. */
const floors: Record<string, number> = { "zh-en": 0.94, fashion: 0.95 };

type Scratch = { measure: (set: RelevanceSet) => Promise<{ answers: Answer[]; seconds: number }>; drop: () => Promise<unknown> };

async function openScratch(server: string): Promise<Scratch> {
  const address = await makeScratch(server);
  process.env.DATABASE_URL = address;
  const [{ engine }, { allProductDocuments }, { productIndex }, { disconnect }] = await Promise.all([
    import("#lib/platform/search/select"),
    import("#lib/product/jobs/documents"),
    import("#lib/product/search"),
    import("#lib/platform/db"),
  ]);
  return {
    measure: async (set) => {
      const skuById = await fillScratch(address, set.products);
      const started = performance.now();
      await engine.rebuild(productIndex, allProductDocuments());
      return { seconds: (performance.now() - started) / 1000, answers: await ask(engine, set, skuById) };
    },
    drop: () => disconnect().finally(() => dropScratch(server, address)),
  };
}

function report(set: RelevanceSet, answers: readonly Answer[], seconds: number, isDetailed: boolean): boolean {
  const measured = summarize(set.name, answers);
  const floor = floors[set.name] ?? 0;
  const isGood = (measured[0]?.ndcg ?? 0) >= floor;
  console.log(`\n${set.name}: ${set.products.length} products, indexed in ${seconds.toFixed(1)} s; floor ${floor}`);
  for (const { class: name, queries, ndcg, milliseconds } of measured) {
    console.log(
      `  ${name.padEnd(14)} ${String(queries).padStart(3)} queries   NDCG@10 ${ndcg.toFixed(4)}   ${milliseconds.toFixed(1)} ms`,
    );
  }
  if (isDetailed) for (const { id, text, score } of answers) console.log(`  ${id} ${score.toFixed(3)} ${text}`);
  if (!isGood) console.log(`  UNDER THE FLOOR of ${floor}`);
  return isGood;
}

/** Measures the sets of those names; one whose data are missing is skipped aloud. */
async function areGood(address: string, names: readonly string[], data: string, isDetailed: boolean): Promise<boolean> {
  const scratch = await openScratch(address);
  let isGood = true;
  try {
    for (const name of names) {
      const set = loadSet(data, name);
      if (!set) console.log(`SKIPPED ${name}: its data are not beside the project (give --data PATH)`);
      else {
        const { answers, seconds } = await scratch.measure(set);
        isGood = report(set, answers, seconds, isDetailed) && isGood;
      }
    }
  } finally {
    await scratch.drop();
  }
  return isGood;
}

/** `npm run relevance`: 0 where every set reaches its floor, 1 where one does not, 0 with a loud word where the data are missing. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      set: { type: "string" },
      floor: { type: "boolean" },
      queries: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help || values.floor) {
    console.log(values.help ? help : JSON.stringify(floors));
    return 0;
  }
  const address = process.env.DATABASE_URL;
  if (!address) throw new Error("DATABASE_URL is not set: relevance needs the database server");
  const data = values.data ?? join(process.cwd(), "../shared/data");
  return (await areGood(address, values.set ? [values.set] : setNames, data, values.queries ?? false)) ? 0 : 1;
}
