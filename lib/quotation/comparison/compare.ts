import type { OfferContent, OfferLine } from "#lib/quotation/schema/content";
import { type Delivery, type Journey, journeyOf } from "./journey.ts";
import { freightOf, priceAt } from "./line.ts";
import { type Amount, convert, Exact, type Rates, sum } from "./money.ts";

/** What is asked for: a line's place in the request and its quantity. */
export type Asked = { position: number; quantity: string };
export type Offered = { quotationId: string; content: OfferContent };
export type Ground = { asked: readonly Asked[]; base: string; rates: Rates; delivery: Delivery };

/** Why the price of a line is not like for like. */
export type LineDoubt = "belowMinimum" | "alternative" | "otherDelivery" | "noRate";

export type Cell =
  | { kind: "none" | "silent" }
  | {
      kind: "bid";
      unitPrice: Amount;
      total: Amount;
      /** In the base currency; null without a rate. */
      unitInBase: Amount | null;
      totalInBase: Amount | null;
      doubts: LineDoubt[];
      freight: ReturnType<typeof freightOf>;
      isCheapest: boolean;
    };

export type Column = {
  quotationId: string;
  goods: Amount;
  goodsInBase: Amount | null;
  journey: Journey;
  /** Goods and all steps of the journey in the base currency; null where a part of it is unknown. */
  landed: Amount | null;
  missing: number[];
  /** Every line is answered as it was asked, and the whole way is known. */
  isLikeForLike: boolean;
  isCheapest: boolean;
};

export type Comparison = {
  columns: Column[];
  rows: { position: number; cells: Cell[] }[];
  /** How many offers could be compared like for like. */
  comparable: number;
};

type Bid = Extract<Cell, { kind: "bid" }>;

function doubtsOf(line: OfferLine, bid: { isBelowMinimum: boolean; hasRate: boolean; journey: Journey }): LineDoubt[] {
  const { steps, isOtherPlace } = bid.journey;
  return [
    ...(bid.isBelowMinimum ? (["belowMinimum"] as const) : []),
    ...(line.alternative ? (["alternative"] as const) : []),
    ...(steps.length > 0 || isOtherPlace ? (["otherDelivery"] as const) : []),
    ...(bid.hasRate ? [] : (["noRate"] as const)),
  ];
}

type Prepared = Offered & { journey: Journey };

function cellOf({ content, journey }: Prepared, { position, quantity: asked }: Asked, { base, rates }: Ground): Cell {
  const line = content.lines.find((one) => one.position === position);
  if (!line) return { kind: "silent" };
  const quantity = new Exact(asked);
  const price = line.isBid ? priceAt(line.breaks, quantity) : null;
  if (!price) return { kind: "none" };
  const unitInBase = convert(price.unitPrice, content.currency, base, rates);
  return {
    kind: "bid",
    unitPrice: price.unitPrice,
    total: price.unitPrice.mul(quantity),
    unitInBase,
    totalInBase: unitInBase?.mul(quantity) ?? null,
    doubts: doubtsOf(line, { isBelowMinimum: price.isBelowMinimum, hasRate: unitInBase !== null, journey }),
    freight: freightOf(line, quantity),
    isCheapest: false,
  };
}

const isBid = (cell: Cell): cell is Bid => cell.kind === "bid";

function columnOf({ quotationId, journey }: Prepared, cells: readonly Cell[], asked: Ground["asked"]): Column {
  const bids = cells.filter(isBid);
  const inBase = bids.map(({ totalInBase }) => totalInBase);
  const known = inBase.filter((amount) => amount !== null);
  const goodsInBase = known.length === inBase.length ? sum(known) : null;
  const missing = asked.filter((_, at) => cells[at]?.kind !== "bid").map(({ position }) => position);
  const landed = goodsInBase && journey.difference && goodsInBase.plus(journey.difference);
  const isAsAsked = bids.every(({ doubts }) => doubts.every((doubt) => doubt === "otherDelivery"));
  return {
    quotationId,
    goods: sum(bids.map(({ total }) => total)),
    goodsInBase,
    journey,
    landed,
    missing,
    isLikeForLike: landed !== null && missing.length === 0 && isAsAsked,
    isCheapest: false,
  };
}

/** Marks the lowest of the amounts that count, ties all of them; fewer than two are no comparison. */
function markLowest<One extends { isCheapest: boolean }>(ones: readonly One[], amountOf: (one: One) => Amount | null): void {
  const counting = ones.flatMap((one) => {
    const amount = amountOf(one);
    return amount ? [{ one, amount }] : [];
  });
  if (counting.length < 2) return;
  const lowest = counting.reduce((least, { amount }) => (amount.lt(least) ? amount : least), counting[0]?.amount ?? new Exact(0));
  for (const { one, amount } of counting) one.isCheapest = amount.eq(lowest);
}

/**
 * Offers side by side: lines as rows, offers as columns, in one currency and at one delivery. A line's price is compared where it
 * answers what was asked under the compared delivery; a whole offer where every line does and every cost on the way is known. What
 * is unknown stays unknown and is never the cheapest. O(lines × offers).
 */
export function compare(offered: readonly Offered[], ground: Ground): Comparison {
  const offers = offered.map((offer) => ({ ...offer, journey: journeyOf(offer.content, ground.delivery, ground) }));
  const sheet = offers.map((offer) => ground.asked.map((line) => cellOf(offer, line, ground)));
  const columns = offers.map((offer, at) => columnOf(offer, sheet[at] ?? [], ground.asked));
  const rows = ground.asked.map(({ position }, row) => ({ position, cells: sheet.flatMap((cells) => cells[row] ?? []) }));
  for (const { cells } of rows)
    markLowest(cells.filter(isBid), ({ doubts, totalInBase }) => (doubts.length === 0 ? totalInBase : null));
  markLowest(columns, ({ isLikeForLike, landed }) => (isLikeForLike ? landed : null));
  return { columns, rows, comparable: columns.filter(({ isLikeForLike }) => isLikeForLike).length };
}
