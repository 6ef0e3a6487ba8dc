import type { Figure } from "./figures.ts";
import { days } from "./matching-model.ts";
import { cap, type Spread, simulate, simulatedFirms, simulatedRequests, type Way } from "./matching-simulation.ts";

/** What the simulation assumes, in short. */
export const assumptions = `${simulatedFirms} made-up firms, ${simulatedRequests} requests in ${days} days, ${cap} places each; what is assumed of them: docs/matching.md.`;

const names: { [Name in Way]: string } = {
  ours: "ours",
  firstCome: "first come, first served",
  bestOnly: "best fit only",
};

const rounded = (value: number) => Math.round(value * 1000) / 1000;

function figuresOf({ way, ...spread }: Spread): Figure {
  return {
    name: `Gini of quotations, ${names[way]}`,
    measured: rounded(spread.gini),
    unit: "",
    beside: {
      "within a category": rounded(spread.giniWithin),
      "% of firms got a turn": rounded(100 * spread.turnShare),
      "mean fit of who quotes": rounded(spread.quality),
      "firms told a request": rounded(spread.toldPerRequest),
      "% of quotations of small firms": rounded(100 * spread.smallShare),
      "% of newcomers": rounded(100 * spread.newcomerShare),
    },
  };
}

/** The three ways of giving requests out, over the same firms and requests. */
export const simulateMatching = (): Figure[] =>
  (["ours", "firstCome", "bestOnly"] as const).map((way) => figuresOf(simulate(way)));
