import type { OfferContent, OfferLine } from "#lib/quotation/schema/content";
import type { Dice } from "#prisma/seed/random.ts";
import { type Asked, priceText } from "./asking.ts";
import { trade, weighed } from "./trade.ts";

/** An offer, with what each line costs at the quantity that was asked for: in its currency, and in dollars to compare. */
export type Offered = { content: OfferContent; lines: { position: number; unitPrice: string; dollars: number }[] };

const currencies = [["USD", 74], ["CNY", 18], ["EUR", 8]] as const; // biome-ignore format: a table
const perCarton = [6, 10, 12, 20, 24, 48, 60];

type Line = Asked["record"]["lines"][number];
type Making = { line: Line; dollars: number; currency: string; speech: "zh" | "en" };

function breaksOf({ line, dollars, currency }: Making, dice: Dice): OfferLine["breaks"] {
  const quantity = Number(line.quantity);
  const steps = dice.isLucky(0.5) && quantity >= 20 ? [[0.5, 1.05] as const, [1, 1] as const] : [[1, 1] as const];
  const more = dice.isLucky(0.3) ? [[2, 0.96] as const] : [];
  return [...steps, ...more].map(([times, share]) => ({
    minQuantity: String(Math.max(1, Math.floor(quantity * times))),
    unitPrice: priceText(dollars * share, currency),
  }));
}

const cartonOf = (dice: Dice): OfferLine["carton"] => ({
  units: String(dice.of(perCarton)),
  lengthCm: String(dice.whole(30, 65)),
  widthCm: String(dice.whole(25, 50)),
  heightCm: String(dice.whole(20, 50)),
  grossKg: String(dice.whole(40, 220) / 10),
});

function offerLine(making: Making, dice: Dice): OfferLine {
  return {
    position: making.line.position,
    isBid: true,
    breaks: breaksOf(making, dice),
    leadTimeDays: null,
    alternative: null,
    remark: dice.isLucky(0.12) ? dice.of(trade.remarks[making.speech]) : null,
    carton: dice.isLucky(0.8) ? cartonOf(dice) : null,
  };
}

const noBid = (position: number): OfferLine => ({
  position,
  isBid: false,
  breaks: [],
  leadTimeDays: null,
  alternative: null,
  remark: null,
  carton: null,
});

/** The price at the asked quantity stands in the last break that it reaches. */
const priceAsked = ({ breaks }: OfferLine, quantity: number): string =>
  (breaks.findLast(({ minQuantity }) => Number(minQuantity) <= quantity) ?? breaks[0])?.unitPrice ?? "0";

/** Offers in other words than were asked for: another term here and there, freight stated where it is then asked for. */
function deliveryOf({ record }: Asked, dice: Dice) {
  const isAsAsked = record.place !== null && dice.isLucky(0.7);
  const incoterm = isAsAsked ? (record.incoterm ?? "FOB") : "FOB";
  const needsFreight = incoterm === "FOB" && (record.incoterm === "CIF" || record.incoterm === "CFR");
  const freight: OfferContent["freight"] =
    needsFreight && dice.isLucky(0.6) ? { MAIN: String(dice.whole(9, 60) * 100), INSURANCE: String(dice.whole(4, 40) * 10) } : {};
  return { incoterm, place: (isAsAsked ? record.place : null) ?? "Ningbo", freight };
}

type Wish = { asked: Asked; edition: number; validUntil: string };

/** An offer near the market's price, complete as one that is sent has to be. */
export function inventOffer({ asked, edition, validUntil }: Wish, dice: Dice): Offered {
  const currency = weighed(currencies, dice);
  const speech = dice.isLucky(0.75) ? "en" : "zh";
  const firmFactor = 0.84 + dice.next() * 0.34;
  const [only] = asked.record.lines;
  const made = asked.record.lines.map((line, at) => {
    const dollars = (asked.prices[at] ?? 1) * firmFactor * (0.97 + dice.next() * 0.06);
    const isBid = line === only || dice.isLucky(0.92);
    return { dollars, line: isBid ? offerLine({ line, dollars, currency, speech }, dice) : noBid(line.position) };
  });
  const content: OfferContent = {
    edition,
    currency,
    ...deliveryOf(asked, dice),
    validUntil,
    leadTimeDays: dice.of([15, 20, 25, 30, 35, 40, 45, 60]),
    paymentTerms: [dice.of(["TT_30_70", "TT", "LC_SIGHT"])],
    note: dice.isLucky(0.6) ? dice.of(trade.offerNotes[speech]) : null,
    sample: { price: dice.isLucky(0.7) ? String(dice.whole(0, 80)) : null, days: dice.whole(3, 15) },
    lines: made.map(({ line }) => line),
  };
  const lines = made.flatMap(({ line, dollars }) => {
    const quantity = Number(asked.record.lines.find(({ position }) => position === line.position)?.quantity ?? 1);
    return line.isBid ? [{ position: line.position, unitPrice: priceAsked(line, quantity), dollars }] : [];
  });
  return { content, lines };
}

/** The same offer a little cheaper, as a later version says. */
export function cheaper({ content, lines }: Offered): Offered {
  const less = (price: string) => String(Number((Number(price) * 0.97).toFixed(4)));
  return {
    content: {
      ...content,
      lines: content.lines.map((line) => ({
        ...line,
        breaks: line.breaks.map((one) => ({ ...one, unitPrice: less(one.unitPrice) })),
      })),
    },
    lines: lines.map((line) => ({ ...line, unitPrice: less(line.unitPrice), dollars: line.dollars * 0.97 })),
  };
}
