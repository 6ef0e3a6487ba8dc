import { Decimal } from "decimal.js";
import type { OfferContent, OfferLine } from "./content.ts";
import { legs, legsOf } from "./legs.ts";
import type { OfferDraft, OfferInput } from "./offer.ts";

/** The part of a request that an offer is held against; `closesOn` is the day of its deadline in its own time zone. */
export type AskedRequest = {
  edition: number;
  closesOn: string;
  incoterm: string | null;
  currency: string | null;
  deliverTo: string | null;
  lines: readonly { position: number; quantity: string | null; wantsSample: boolean }[];
};

/** What keeps an offer from being sent; the words stand in messages under `quotation.gap.<what>`. */
export const gapKinds = [
  "currency",
  "incoterm",
  "place",
  "validUntil",
  "validTooShort",
  "leadTime",
  "lineOpen",
  "linePrice",
  "lineBreaks",
  "nothingOffered",
] as const;
export type Gap = { what: (typeof gapKinds)[number]; position?: number };

/** What its sender should know before it goes; under `quotation.warning.<what>`. */
export const warningKinds = [
  "belowMinimum",
  "notOffered",
  "alternative",
  "noCarton",
  "noSample",
  "otherIncoterm",
  "otherCurrency",
  "noFreight",
  "late",
  "noPayment",
] as const;
export type Warning = { what: (typeof warningKinds)[number]; position?: number };

type Line = OfferInput["lines"][number];

/** Days for which an offer has to hold after the deadline. */
export const validDays = 7;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const complete = ({ breaks }: Line) =>
  breaks.flatMap(({ minQuantity, unitPrice }) =>
    minQuantity !== null && unitPrice !== null ? [{ minQuantity, unitPrice }] : [],
  );

const started = ({ breaks }: Line) => breaks.filter(({ minQuantity, unitPrice }) => minQuantity !== null || unitPrice !== null);

/** More must not cost more, and each quantity stands once. */
function isFalling(line: Line): boolean {
  const rising = complete(line)
    .map(({ minQuantity, unitPrice }) => ({ from: new Decimal(minQuantity), price: new Decimal(unitPrice) }))
    .sort((one, other) => one.from.comparedTo(other.from));
  return rising.every(({ from, price }, at) => {
    const before = rising[at - 1];
    return !before || (from.gt(before.from) && price.lte(before.price));
  });
}

function gapOfLine(line: Line | undefined, position: number): Gap[] {
  if (!line) return [{ what: "lineOpen", position }];
  if (line.answer === "none") return [];
  const whole = complete(line);
  if (whole.length === 0 || whole.length < started(line).length) return [{ what: "linePrice", position }];
  return isFalling(line) ? [] : [{ what: "lineBreaks", position }];
}

/** Everything that is still needed before an offer may be sent. */
export function gapsIn(input: OfferInput, asked: AskedRequest): Gap[] {
  const lineOf = (position: number) => input.lines.find((line) => line.position === position);
  const tooShort = input.validUntil !== null && input.validUntil < dayAfter(asked.closesOn, validDays);
  const hasBid = asked.lines.some(({ position }) => lineOf(position)?.answer === "bid");
  return [
    ...(input.currency ? [] : [{ what: "currency" } as const]),
    ...(input.incoterm ? [] : [{ what: "incoterm" } as const]),
    ...(input.place ? [] : [{ what: "place" } as const]),
    ...(input.validUntil ? [] : [{ what: "validUntil" } as const]),
    ...(tooShort ? [{ what: "validTooShort" } as const] : []),
    ...(input.leadTimeDays ? [] : [{ what: "leadTime" } as const]),
    ...asked.lines.flatMap(({ position }) => gapOfLine(lineOf(position), position)),
    ...(hasBid ? [] : [{ what: "nothingOffered" } as const]),
  ];
}

const isWhole = ({ unitsPerCarton, lengthCm, widthCm, heightCm }: Line) =>
  unitsPerCarton !== null && lengthCm !== null && widthCm !== null && heightCm !== null;

function isBelowMinimum(line: Line, quantity: string | null): boolean {
  const smallest = complete(line)
    .map(({ minQuantity }) => new Decimal(minQuantity))
    .sort((one, other) => one.comparedTo(other))[0];
  return smallest !== undefined && quantity !== null && smallest.gt(quantity);
}

function warningsOfLine(line: Line | undefined, { position, quantity }: AskedRequest["lines"][number]): Warning[] {
  if (!line || line.answer === "none") return [{ what: "notOffered", position }];
  return [
    ...(isBelowMinimum(line, quantity) ? [{ what: "belowMinimum", position } as const] : []),
    ...(line.alternative ? [{ what: "alternative", position } as const] : []),
    ...(isWhole(line) ? [] : [{ what: "noCarton", position } as const]),
  ];
}

/** What lies between the offered and the asked delivery, and has no amount in the offer. */
function lacksFreight({ incoterm, freight }: OfferInput, asked: string | null): boolean {
  if (!incoterm || !asked) return false;
  const [own, wanted] = [legsOf(incoterm), legsOf(asked)];
  return legs.some((leg) => wanted.includes(leg) && !own.includes(leg) && (freight[leg] ?? null) === null);
}

/** What a buyer will miss in an offer, or stumble over. `today` is a day like `2027-03-31`. */
export function warningsIn(input: OfferInput, asked: AskedRequest, today: string): Warning[] {
  const wantsSample = asked.lines.some((line) => line.wantsSample);
  const arrives = input.leadTimeDays === null ? null : dayAfter(today, input.leadTimeDays);
  return [
    ...(asked.incoterm && input.incoterm && asked.incoterm !== input.incoterm ? [{ what: "otherIncoterm" } as const] : []),
    ...(asked.currency && input.currency && asked.currency !== input.currency ? [{ what: "otherCurrency" } as const] : []),
    ...(lacksFreight(input, asked.incoterm) ? [{ what: "noFreight" } as const] : []),
    ...(arrives && asked.deliverTo && arrives > asked.deliverTo ? [{ what: "late" } as const] : []),
    ...(input.paymentTerms.length === 0 ? [{ what: "noPayment" } as const] : []),
    ...(wantsSample && input.samplePrice === null && input.sampleDays === null ? [{ what: "noSample" } as const] : []),
    ...asked.lines.flatMap((line) =>
      warningsOfLine(
        input.lines.find(({ position }) => position === line.position),
        line,
      ),
    ),
  ];
}

function contentLine(line: Line): OfferLine {
  const { position, leadTimeDays, alternative, remark, unitsPerCarton, lengthCm, widthCm, heightCm, grossKg } = line;
  const isBid = line.answer === "bid";
  const rising = complete(line).sort((one, other) => new Decimal(one.minQuantity).comparedTo(other.minQuantity));
  const carton =
    isBid && unitsPerCarton && lengthCm && widthCm && heightCm
      ? { units: unitsPerCarton, lengthCm, widthCm, heightCm, grossKg }
      : null;
  return {
    position,
    isBid,
    breaks: isBid ? rising : [],
    leadTimeDays: isBid ? leadTimeDays : null,
    alternative: isBid ? alternative : null,
    remark,
    carton,
  };
}

/** What is sent, from an offer without gaps; null where one is left. Lines that are not in the request are left out. */
export function contentOf(input: OfferDraft, asked: AskedRequest): OfferContent | null {
  const { currency, incoterm, place, validUntil, leadTimeDays, paymentTerms, note } = input;
  if (gapsIn(input, asked).length > 0 || !currency || !incoterm || !place || !validUntil || !leadTimeDays) return null;
  const stated = legs.flatMap((leg) => {
    const amount = input.freight[leg] ?? null;
    return amount === null ? [] : [[leg, amount] as const];
  });
  return {
    edition: asked.edition,
    currency,
    incoterm,
    place,
    validUntil,
    leadTimeDays,
    paymentTerms,
    note,
    sample: { price: input.samplePrice, days: input.sampleDays },
    freight: Object.fromEntries(stated),
    lines: asked.lines.flatMap(({ position }) => {
      const line = input.lines.find((one) => one.position === position);
      return line ? [contentLine(line)] : [];
    }),
    ...(input.files.length > 0 ? { files: input.files } : {}),
  };
}

/** The form of an offer that was sent, to write the next version from. */
export function inputOf(content: OfferContent): OfferDraft {
  const { sample, freight, lines, files = [], edition: _, ...same } = content;
  return {
    ...same,
    files,
    samplePrice: sample.price,
    sampleDays: sample.days,
    freight: Object.fromEntries(legs.map((leg) => [leg, freight[leg] ?? null])),
    lines: lines.map(({ isBid, breaks, carton, ...line }) => ({
      ...line,
      answer: isBid ? ("bid" as const) : ("none" as const),
      breaks,
      unitsPerCarton: carton?.units ?? null,
      lengthCm: carton?.lengthCm ?? null,
      widthCm: carton?.widthCm ?? null,
      heightCm: carton?.heightCm ?? null,
      grossKg: carton?.grossKg ?? null,
    })),
  };
}
