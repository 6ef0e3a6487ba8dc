import type { SearchEngine } from "#lib/platform/search/engine";
import { ndcg } from "./ndcg.ts";
import type { RelevanceSet } from "./sets.ts";

export type Measured = { set: string; class: string; queries: number; ndcg: number; milliseconds: number };
export type Answer = { id: string; text: string; class: string; score: number; milliseconds: number; hits: string[] };

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** Asks every judged query of the engine, as a buyer would type it. */
export async function ask(engine: SearchEngine, set: RelevanceSet, skuById: ReadonlyMap<string, string>): Promise<Answer[]> {
  const { productIndex } = await import("#lib/product/search");
  const answers: Answer[] = [];
  for (const { id, text, class: group, grades } of set.queries) {
    const started = performance.now();
    const { ids } = await engine.search(productIndex, {
      text,
      filters: {},
      ranges: {},
      facets: [],
      offset: 0,
      limit: 50,
      correct: true,
    });
    const milliseconds = performance.now() - started;
    const hits = ids.map((hit) => skuById.get(hit) ?? hit);
    const score = ndcg(hits, grades);
    if (score !== undefined) answers.push({ id, text, class: group, score, milliseconds, hits });
  }
  return answers;
}

/** The means of a set and of each of its classes. */
export function summarize(set: string, answers: readonly Answer[]): Measured[] {
  const classes = ["all", ...new Set(answers.map((answer) => answer.class))];
  return classes.map((name) => {
    const own = answers.filter((answer) => name === "all" || answer.class === name);
    return {
      set,
      class: name,
      queries: own.length,
      ndcg: mean(own.map(({ score }) => score)),
      milliseconds: mean(own.map((answer) => answer.milliseconds)),
    };
  });
}
