import type { OfferContent } from "#lib/quotation/schema/content";
import { type Leg, legs, legsOf, namesDeparture } from "#lib/quotation/schema/legs";
import { type Amount, convert, Exact, type Rates, sum } from "./money.ts";

/** The delivery at which offers are compared; costs that the buyer knows of single legs, for a whole offer, in the base currency. */
export type Delivery = { incoterm: string; place: string | null; known: Partial<Record<Leg, string>> };

/** A leg that lies between an offer's term and the compared one: added to the price or taken out of it; null where nobody knows it. */
export type Step = { leg: Leg; sign: 1 | -1; amount: Amount | null; from: "supplier" | "buyer" | "nobody" };

export type Journey = {
  steps: Step[];
  /** The same kind of place, but another one: what lies between the two is unknown. */
  isOtherPlace: boolean;
  /** What to add to the price of the goods in the base currency; null where a step is unknown. */
  difference: Amount | null;
};

const folded = (place: string | null) =>
  (place ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s,.-]+/g, " ")
    .trim();

function stepOf(offer: OfferContent, { known }: Delivery, { leg, base, rates }: { leg: Leg; base: string; rates: Rates }) {
  const sign = legsOf(offer.incoterm).includes(leg) ? (-1 as const) : (1 as const);
  const stated = offer.freight[leg];
  if (stated !== undefined) {
    return { leg, sign, amount: convert(new Exact(stated), offer.currency, base, rates), from: "supplier" as const };
  }
  const assumed = known[leg];
  return assumed === undefined
    ? { leg, sign, amount: null, from: "nobody" as const }
    : { leg, sign, amount: new Exact(assumed), from: "buyer" as const };
}

function isOtherPlace(offer: OfferContent, { incoterm, place }: Delivery): boolean {
  const isSameKind = namesDeparture(offer.incoterm) === namesDeparture(incoterm);
  return isSameKind && place !== null && folded(place) !== folded(offer.place);
}

/** What lies between the delivery of an offer and the compared one. An amount that nobody knows stays unknown; nothing is guessed. */
export function journeyOf(offer: OfferContent, delivery: Delivery, ground: { base: string; rates: Rates }): Journey {
  const [own, wanted] = [legsOf(offer.incoterm), legsOf(delivery.incoterm)];
  const between = legs.filter((leg) => own.includes(leg) !== wanted.includes(leg));
  const steps = between.map((leg): Step => stepOf(offer, delivery, { leg, ...ground }));
  const amounts = steps.flatMap(({ amount, sign }) => (amount ? [amount.mul(sign)] : []));
  const elsewhere = isOtherPlace(offer, delivery);
  const isKnown = amounts.length === steps.length && !elsewhere;
  return { steps, isOtherPlace: elsewhere, difference: isKnown ? sum(amounts) : null };
}
