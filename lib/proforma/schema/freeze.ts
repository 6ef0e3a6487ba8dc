import { freightOf } from "#lib/quotation/comparison/line";
import { Exact, written } from "#lib/quotation/comparison/money";
import type { OfferContent } from "#lib/quotation/schema/content";
import { lineAmount, sumOf } from "./amounts.ts";
import type { Packing, ProformaContent, ProformaLine, ProformaParty } from "./content.ts";
import type { AskedContent } from "./edition.ts";

export type Award = { position: number; quantity: string; unitPrice: string };

/** Everything an invoice is made of: the accepted version, what it answers, what was given to it, and both parties. */
export type Accepted = {
  number: string;
  issuedOn: string;
  request: { number: string; edition: number };
  quotation: { number: string; version: number };
  seller: ProformaParty;
  buyer: ProformaParty | null;
  offer: OfferContent;
  /** The request as the offer answered it, and as it stood at the award. */
  asked: AskedContent;
  current: AskedContent;
  awards: readonly Award[];
};

/** Why there can be no invoice; the words stand in messages under `proforma.fault.<fault>`. */
const faults = ["unitChanged", "buyerGone", "incomplete"] as const;
export type Fault = (typeof faults)[number];

export const readFault = (stored: string | null): Fault | null => faults.find((fault) => fault === stored) ?? null;

function packingOf(line: OfferContent["lines"][number], quantity: string): Packing | null {
  const freight = freightOf(line, new Exact(quantity));
  return (
    freight && {
      cartons: written(freight.cartons),
      cbm: written(freight.cbm),
      grossKg: freight.grossKg && written(freight.grossKg),
    }
  );
}

function lineOf({ offer, asked, current }: Accepted, { position, quantity, unitPrice }: Award): ProformaLine | Fault {
  const offered = offer.lines.find((line) => line.position === position);
  const was = asked.lines.find((line) => line.position === position);
  const is = current.lines.find((line) => line.position === position);
  if (!offered?.isBid || !(was ?? is)) return "incomplete";
  if (was && is && was.unitCode !== is.unitCode) return "unitChanged";
  const { item, specification, hsCode, unitCode } = was ?? is ?? { item: "", specification: "", hsCode: null, unitCode: "" };
  return {
    position,
    item,
    specification,
    alternative: offered.alternative,
    remark: offered.remark,
    hsCode,
    quantity,
    unitCode,
    unitPrice,
    amount: lineAmount(unitPrice, quantity, offer.currency),
    leadTimeDays: offered.leadTimeDays,
    packing: packingOf(offered, quantity),
  };
}

/** What the invoice of an accepted version says, or why there can be none. */
export function frozen(accepted: Accepted): ProformaContent | Fault {
  const { number, issuedOn, request, quotation, seller, buyer, offer, asked, awards } = accepted;
  if (!buyer) return "buyerGone";
  const made = awards.map((award) => lineOf(accepted, award));
  const fault = made.find((line) => typeof line === "string");
  if (fault) return fault;
  const lines = made.filter((line) => typeof line !== "string");
  if (lines.length === 0) return "incomplete";
  return {
    number,
    issuedOn,
    validUntil: offer.validUntil,
    request: { ...request, title: asked.title },
    quotation,
    seller,
    buyer,
    incoterm: offer.incoterm,
    place: offer.place,
    destinationCode: asked.destinationCode,
    currency: offer.currency,
    leadTimeDays: offer.leadTimeDays,
    paymentTerms: offer.paymentTerms,
    note: offer.note,
    lines,
    total: sumOf(
      lines.map(({ amount }) => amount),
      offer.currency,
    ),
  };
}
