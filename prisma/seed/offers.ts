import { db } from "#lib/platform/db";
import { loadAsked } from "#lib/quotation/queries/asked";
import { contentOf, dayAfter } from "#lib/quotation/schema/check";
import { offerDraft } from "#lib/quotation/schema/offer";
import { offerHash } from "#lib/quotation/sealing";
import { liveKeyOf } from "#lib/quotation/status";
import type { Row } from "./copy.ts";
import { idOf } from "./random.ts";
import type { Tables } from "./write.ts";

type OfferLineContent = {
  breaks: [quantity: string, price: string][];
  carton: [units: string, length: string, width: string, height: string, kilograms: string];
  remark?: string;
};

/** An offer as it is written down for the seed; a line that is not offered is null, `day` counts from the request's publication. */
export type OfferContent = {
  firm: string;
  day: number;
  currency: string;
  incoterm: string;
  place: string;
  leadTime: number;
  payment: string[];
  sample: [price: string, days: number];
  note: string;
  freight?: Record<string, string>;
  lines: (OfferLineContent | null)[];
};

const holdsFor = 45;
const by = "system:seed";

function typedLine(line: OfferLineContent | null, at: number) {
  if (line === null) return { position: at + 1, answer: "none" };
  const [unitsPerCarton, lengthCm, widthCm, heightCm, grossKg] = line.carton;
  return {
    position: at + 1,
    breaks: line.breaks.map(([minQuantity, unitPrice]) => ({ minQuantity, unitPrice })),
    ...{ unitsPerCarton, lengthCm, widthCm, heightCm, grossKg },
    ...(line.remark ? { remark: line.remark } : {}),
  };
}

const typed = (offer: OfferContent, validUntil: string) =>
  offerDraft.parse({
    currency: offer.currency,
    incoterm: offer.incoterm,
    place: offer.place,
    validUntil,
    leadTimeDays: String(offer.leadTime),
    paymentTerms: offer.payment,
    note: offer.note,
    samplePrice: offer.sample[0],
    sampleDays: String(offer.sample[1]),
    freight: offer.freight ?? {},
    lines: offer.lines.map(typedLine),
  });

export type Offering = { requestId: string; publishedAt: Date; offer: OfferContent; companyId: string };

async function numberAt(at: Date): Promise<string> {
  const [row] = await db.$queryRaw<{ next: bigint }[]>`select nextval('"QuotationNumber"') as next`;
  return `Q-${at.getUTCFullYear()}-${String(row?.next ?? 0).padStart(6, "0")}`;
}

/** The rows of one offer that was sent, as `sendQuotation` would have left them. */
async function rowsOf({ requestId, publishedAt, offer, companyId }: Offering): Promise<Record<string, Row>> {
  const at = new Date(publishedAt.getTime() + offer.day * 86_400_000);
  const asked = (await loadAsked(db, requestId))?.asked;
  const validUntil = asked && dayAfter(asked.closesOn, holdsFor);
  const content = asked && validUntil && contentOf(typed(offer, validUntil), asked);
  if (!content) throw new Error(`the offer of ${offer.firm} is not complete`);
  const quotationId = idOf("quotation", `${requestId}/${companyId}`, at);
  const place = { requestId, companyId, kind: "BEST", wave: 1, score: 80, createdAt: publishedAt, seenAt: at, quotedAt: at };
  return {
    RequestPlace: place,
    Quotation: {
      id: quotationId,
      number: await numberAt(at),
      requestId,
      companyId,
      status: "SUBMITTED",
      currentVersion: 1,
      validUntil: new Date(`${validUntil}T20:59:59Z`),
      liveKey: liveKeyOf({ requestId, companyId }),
      countsIn: new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)),
      createdBy: by,
      version: 2,
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
    },
    QuotationVersion: { quotationId, version: 1, content, hash: offerHash({ salt: "", content }), createdBy: by, createdAt: at },
    QuotationMove: {
      id: idOf("quotation-move", quotationId, at),
      quotationId,
      move: "send",
      status: "SUBMITTED",
      actor: by,
      createdAt: at,
    },
  };
}

const tables = ["RequestPlace", "Quotation", "QuotationVersion", "QuotationMove"];

/** The tables of offers to requests that are already written. */
export async function offerTables(offerings: readonly Offering[]): Promise<Tables> {
  const made: Record<string, Row>[] = [];
  for (const offering of offerings) made.push(await rowsOf(offering));
  return tables.map((table) => ({ table, rows: made.map((rows) => rows[table]).filter((row) => row !== undefined) }));
}
