import { gradeOf } from "#lib/rfq/schema/grade";
import { type LineRecord, type RequestCriterion, type RequestRecord, requestCriteria } from "#lib/rfq/schema/record";
import { columnsOf } from "#lib/rfq/schema/stored";
import { instantOf } from "#lib/rfq/schema/zone";
import type { Row } from "./copy.ts";
import type { OfferContent } from "./offers.ts";
import { idOf } from "./random.ts";

const dayMs = 86_400_000;

type LineContent = {
  item: string;
  specification: string;
  leaf: string;
  quantity?: string;
  unit: string;
  target?: string;
  hs?: string;
  certificates?: string[];
  sample?: boolean;
};

type RequestStage = "open" | "evaluating" | "waiting" | "draft";

/** A request as it is written down for the seed: days are counted from the day of the seeding. */
export type RequestContent = {
  key: string;
  buyer: string;
  isFirm?: boolean;
  stage: RequestStage;
  published: number;
  closes: number;
  zone: string;
  language: string;
  visibility?: "VERIFIED";
  /** Whether its buyer publishes it as open data. */
  openData?: boolean;
  sealed?: boolean;
  title: string;
  note: string;
  country: string;
  destination?: string;
  incoterm: string;
  place?: string;
  currency: string;
  payment: string[];
  from?: number;
  until?: number;
  weights?: Partial<Record<RequestCriterion, number>>;
  lines: LineContent[];
  questions?: { firm: string; question: string; answer?: string }[];
  offers?: OfferContent[];
  /** Firms that were told of it and have not answered. */
  told?: { firm: string; score: number }[];
};

export type BuyerContent = { key: string; name: string; kind: string; locale: string; country: string };

const after = (today: Date, days: number): Date => new Date(today.getTime() + days * dayMs);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

const lineOf = (line: LineContent, at: number, categoryIds: ReadonlyMap<string, string>): LineRecord => ({
  position: at + 1,
  item: line.item,
  specification: line.specification,
  categoryId: categoryIds.get(line.leaf) ?? null,
  quantity: line.quantity ?? null,
  unitCode: line.unit,
  targetPrice: line.target ?? null,
  hsCode: line.hs ?? null,
  certificates: line.certificates ?? [],
  wantsSample: line.sample ?? false,
  productId: null,
});

/** Offers are due at five in the afternoon by the buyer's clocks. */
export function recordOf(content: RequestContent, categoryIds: ReadonlyMap<string, string>, today: Date): RequestRecord {
  const dayIn = (days: number | undefined) => (days === undefined ? null : dayOf(after(today, days)));
  return {
    title: content.title,
    note: content.note,
    language: content.language,
    countryCode: content.country,
    destinationCode: content.destination ?? null,
    incoterm: content.incoterm,
    place: content.place ?? null,
    currency: content.currency,
    paymentTerms: content.payment,
    deliverFrom: dayIn(content.from),
    deliverTo: dayIn(content.until),
    deadlineAt: instantOf(`${dayIn(content.closes)}T17:00`, content.zone)?.toISOString() ?? null,
    timeZone: content.zone,
    visibility: content.visibility ?? "PUBLIC",
    isSealed: content.sealed ?? false,
    isBuyerNamed: false,
    isOpenData: content.openData ?? false,
    quoteCap: 10,
    weights: requestCriteria.flatMap((criterion) => {
      const weight = content.weights?.[criterion];
      return weight === undefined ? [] : [{ criterion, weight }];
    }),
    lines: content.lines.map((line, at) => lineOf(line, at, categoryIds)),
  };
}

const steps: Record<RequestStage, readonly (readonly [move: string, status: string])[]> = {
  draft: [],
  waiting: [["submit", "SUBMITTED"]],
  open: [
    ["submit", "SUBMITTED"],
    ["publish", "PUBLISHED"],
  ],
  evaluating: [
    ["submit", "SUBMITTED"],
    ["publish", "PUBLISHED"],
    ["close", "CLOSED"],
    ["evaluate", "EVALUATING"],
  ],
};

const hourMs = 3_600_000;

/** When a request was sent, published, closed and taken up, as far as it has come. */
export function timesOf({ key, stage, published }: RequestContent, { deadlineAt }: RequestRecord, today: Date) {
  const publishedAt = after(today, -published);
  const submittedAt = new Date(publishedAt.getTime() - 5 * hourMs);
  const closedAt = new Date(deadlineAt ?? today);
  const times = [submittedAt, publishedAt, closedAt, new Date(closedAt.getTime() + 2 * hourMs)];
  const isPublished = stage === "open" || stage === "evaluating";
  return { id: idOf("request", key, submittedAt), submittedAt, publishedAt, closedAt, times, isPublished };
}

export type Owner = { buyerId: string; companyId: string | null; hasFirm: boolean; verificationLevel: number };
type Made = { content: RequestContent; record: RequestRecord; owner: Owner; number: string | null; today: Date };

/** A request as its row, all of them with the same columns. */
export function requestRow({ content, record, owner, number, today }: Made): Row {
  const { id, submittedAt, publishedAt, closedAt, isPublished } = timesOf(content, record, today);
  const { weights, ...columns } = columnsOf(record);
  const { grade, parts } = gradeOf(record, 0, { hasConfirmedMail: true, ...owner });
  const isOver = content.stage === "evaluating";
  const { stage } = content;
  return {
    ...columns,
    weights: JSON.stringify(weights),
    id,
    number,
    buyerId: owner.buyerId,
    companyId: owner.companyId,
    status: steps[stage].at(-1)?.[1] ?? "DRAFT",
    grade,
    gradeParts: parts,
    quoteCount: content.offers?.length ?? 0,
    edition: isPublished ? 1 : 0,
    createdAt: submittedAt,
    updatedAt: isOver ? closedAt : submittedAt,
    submittedAt: stage === "draft" ? null : submittedAt,
    publishedAt: isPublished ? publishedAt : null,
    closedAt: isOver ? closedAt : null,
    closeReason: isOver ? "deadline" : null,
    isDemo: true,
  };
}

export function moveRows({ content, record, today }: Made): Row[] {
  const { id, times } = timesOf(content, record, today);
  return steps[content.stage].map(([move, status], at) => {
    const createdAt = times[at] ?? today;
    return { id: idOf("request-move", `${id}/${move}`, createdAt), requestId: id, move, status, actor: "system:seed", createdAt };
  });
}
