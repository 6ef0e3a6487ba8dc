import { parseArgs } from "node:util";

export const partNames = [
  "pages",
  "search",
  "import",
  "memory",
  "lighthouse",
  "desks",
  "requests",
  "comparison",
  "matching",
] as const;
export type Part = (typeof partNames)[number];

export const usualProducts = 70_000;

export type Options = {
  products: number;
  parts: ReadonlySet<Part>;
  rounds: number;
  seconds: number;
  data: string;
  isJson: boolean;
  writesDocument: boolean;
};

export const usage = `npm run bench [-- options]

  --products N   size of the catalogue (${usualProducts}); another size measures search only, unless --only says more
  --only PART    ${partNames.join(" | ")}; may be repeated
  --rounds N     rounds of which the median counts (5)
  --seconds N    length of a round under load (5)
  --json         print the figures as JSON
  --data PATH    where the supplier files of the import are (../shared/data)
  --write        write docs/performance.md from bench/results.json; with nothing else, measure nothing`;

const isPart = (name: string): name is Part => partNames.some((part) => part === name);

function whole(name: string, given: string, highest: number): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1 || value > highest)
    throw new Error(`--${name} takes a whole number up to ${highest}`);
  return value;
}

function partsOf(only: readonly string[], products: number): Set<Part> {
  const unknown = only.filter((name) => !isPart(name));
  if (unknown.length > 0) throw new Error(`--only knows ${partNames.join(", ")}, not ${unknown.join(", ")}`);
  if (only.length > 0) return new Set(only.filter(isPart));
  return new Set(products === usualProducts ? partNames : ["search"]);
}

/** What was asked for on the command line; undefined where it asked for help. */
export function readOptions(args: string[]): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      products: { type: "string", default: String(usualProducts) },
      only: { type: "string", multiple: true, default: [] },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "5" },
      data: { type: "string", default: "../shared/data" },
      json: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const products = whole("products", values.products, 10_000_000);
  const onlyWrites = args.length === 1 && values.write;
  return {
    products,
    parts: onlyWrites ? new Set() : partsOf(values.only, products),
    rounds: whole("rounds", values.rounds, 100),
    seconds: whole("seconds", values.seconds, 60),
    data: values.data,
    isJson: values.json,
    writesDocument: values.write,
  };
}
