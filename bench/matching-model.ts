import type { AskedRequest, Offering } from "#lib/rfq/matching/offering";
import type { SupplierEvidence } from "#lib/rfq/matching/score";

/*
 * A made-up market for the simulation, the same at every run: firms with categories, sizes, ages, ranges and habits, and requests of
 * which few categories get many. What it assumes stands in docs/matching.md.
 */

export type Random = () => number;

/** mulberry32: small, quick, and good enough to draw firms. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const branches = 19;
export const leavesPerBranch = 10;
const markets = ["NG", "KE", "DE", "US", "BR", "AE", "PL", "CL", "ID", "GB"] as const;
const certificates = ["CE", "LFGB", "FDA", "REACH"] as const;
export const days = 180;

export type Firm = {
  id: string;
  /** Leaves it sells in, and how good its best listing there is, 0 to 1. */
  leaves: Map<number, number>;
  moq: number;
  capacity: number;
  markets: readonly string[];
  certificates: readonly string[];
  isSmall: boolean;
  joinedDay: number;
  /** How likely it answers a request that it was told of or found, and after how many hours. */
  diligence: number;
  hours: number;
};

export type SimulatedRequest = { id: string; day: number; leaf: number; asked: AskedRequest };

const pick = <Value>(random: Random, from: readonly Value[]): Value =>
  from[Math.floor(random() * from.length)] ?? pick(random, from);
const some = <Value>(random: Random, from: readonly Value[], chance: number) => from.filter(() => random() < chance);
const leafCount = branches * leavesPerBranch;

/** A few leaves get most of what is asked, as on any market: the nth as much as 1/n^0.8. */
function crowdedLeaf(random: Random): number {
  const weight = (index: number) => 1 / (index + 1) ** 0.8;
  let left = random() * totalWeight;
  for (let leaf = 0; leaf < leafCount; leaf += 1) {
    left -= weight(leaf);
    if (left <= 0) return (leaf * 7) % leafCount;
  }
  return 0;
}
const totalWeight = Array.from({ length: leafCount }, (_, index) => 1 / (index + 1) ** 0.8).reduce((sum, one) => sum + one, 0);

function makeFirm(random: Random, index: number): Firm {
  const home = crowdedLeaf(random);
  const branch = Math.floor(home / leavesPerBranch) * leavesPerBranch;
  const more = Array.from({ length: Math.floor(random() * 3) }, () => branch + Math.floor(random() * leavesPerBranch));
  const leaves = new Map([home, ...more].map((leaf) => [leaf, 0.3 + 0.7 * random()]));
  const size = random() ** 3;
  return {
    id: `firm-${index}`,
    leaves,
    moq: Math.round(50 * 40 ** random()),
    capacity: Math.round(1_000 + 200_000 * size),
    markets: some(random, markets, 0.35),
    certificates: some(random, certificates, 0.25 + 0.4 * size),
    isSmall: random() < 0.45,
    joinedDay: random() < 0.15 ? Math.floor(random() * days) : -Math.floor(random() * 2_000),
    diligence: 0.05 + 0.6 * random(),
    hours: 1 + 90 * random() ** 1.5,
  };
}

export const makeFirms = (random: Random, count: number): Firm[] =>
  Array.from({ length: count }, (_, index) => makeFirm(random, index));

/** A request of one line; the days go by evenly. */
export function makeRequest(random: Random, index: number, count: number): SimulatedRequest {
  const leaf = crowdedLeaf(random);
  const asks = random() < 0.4 ? [pick(random, certificates)] : [];
  const line = { position: 1, categoryId: String(leaf), unitCode: "H87", words: ["spec"], certificates: asks };
  return {
    id: `request-${index}`,
    day: Math.floor((index * days) / count),
    leaf,
    asked: {
      lines: [{ ...line, quantity: Math.round(100 * 50 ** random()) }],
      country: pick(random, markets),
      days: 20 + Math.round(random() * 70),
    },
  };
}

/** What a firm has to say for a request, or null where it has nothing to do with it. */
export function offeringOf(firm: Firm, { leaf, asked }: SimulatedRequest): Offering | null {
  const quality = firm.leaves.get(leaf);
  const branch = Math.floor(leaf / leavesPerBranch);
  const isBranch = [...firm.leaves.keys()].some((one) => Math.floor(one / leavesPerBranch) === branch);
  if (quality === undefined && !isBranch) return null;
  const [line] = asked.lines;
  const found = quality !== undefined && quality > 0.4;
  return {
    line: 1,
    near: quality === undefined ? "branch" : "same",
    place: found ? Math.max(1, Math.round((1 - quality) * 200)) : null,
    wordsFound: quality !== undefined && quality > 0.65 ? ["spec"] : [],
    certificatesFound: (line?.certificates ?? []).filter((one) => firm.certificates.includes(one)),
    moq: firm.moq,
    unitCode: "H87",
    monthlyCapacity: firm.capacity,
  };
}

export const evidenceOf = (
  offering: Offering,
  firm: Firm,
  record: Pick<SupplierEvidence, "opened" | "answered">,
): SupplierEvidence => ({
  offerings: [offering],
  markets: firm.markets,
  ...record,
});
