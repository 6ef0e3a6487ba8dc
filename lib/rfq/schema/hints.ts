import { incoterms } from "#lib/taxonomy/reference/incoterms";
import { portCode } from "#lib/taxonomy/reference/ports";
import { type LineRecord, type RequestRecord, requestLimits } from "./record.ts";

/** What is missing or does not fit before a request can be sent: a field of the form and a key of the faults. */
export type Hint = { field: string; key: string };

export type HintContext = { now: Date; invited: number };

const hourMs = 3_600_000;
const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** The least time between a moment and a deadline that suppliers need to answer. */
export const isDeadlineNear = (deadlineAt: string, now: Date): boolean =>
  Date.parse(deadlineAt) - now.getTime() < requestLimits.leastHours * hourMs;

function deadlineHints({ deadlineAt }: RequestRecord, now: Date): Hint[] {
  if (deadlineAt === null) return [{ field: "deadline", key: "deadlineNeeded" }];
  if (isDeadlineNear(deadlineAt, now)) return [{ field: "deadline", key: "deadlineSoon" }];
  const isFar = Date.parse(deadlineAt) - now.getTime() > requestLimits.mostHours * hourMs;
  return isFar ? [{ field: "deadline", key: "deadlineFar" }] : [];
}

/** Terms of carriage by sea name a port, the others any place. */
export function placeHints({ incoterm, place }: Pick<RequestRecord, "incoterm" | "place">): Hint[] {
  const term = incoterms.find(({ code }) => code === incoterm);
  if (!term) return [{ field: "incoterm", key: "incotermNeeded" }];
  if (!place) return [{ field: "place", key: "placeNeeded" }];
  return term.mode === "sea" && portCode(place) === null ? [{ field: "place", key: "portNeeded" }] : [];
}

function deliveryHints({ deliverFrom, deliverTo, deadlineAt }: RequestRecord, now: Date): Hint[] {
  if (deliverFrom && deliverTo && deliverFrom > deliverTo) return [{ field: "deliverTo", key: "deliverOrder" }];
  const last = deliverTo ?? deliverFrom;
  const field = deliverTo ? "deliverTo" : "deliverFrom";
  if (last && last <= (deadlineAt ? dayOf(new Date(deadlineAt)) : dayOf(now))) return [{ field, key: "deliverEarly" }];
  const far = dayOf(new Date(now.getTime() + requestLimits.deliveryDays * 24 * hourMs));
  return last && last > far ? [{ field, key: "deliverFar" }] : [];
}

const lineHints = ({ item, quantity }: LineRecord, at: number): Hint[] => [
  ...(item === "" ? [{ field: `lines.${at}.item`, key: "itemNeeded" }] : []),
  ...(quantity === null ? [{ field: `lines.${at}.quantity`, key: "quantityNeeded" }] : []),
];

function lineListHints({ lines, currency }: RequestRecord): Hint[] {
  if (lines.length === 0) return [{ field: "lines.0.item", key: "lineNeeded" }];
  const hasPrice = lines.some(({ targetPrice }) => targetPrice !== null);
  return [
    ...lines.flatMap(lineHints),
    ...(lines[0]?.categoryId === null ? [{ field: "lines.0.categoryId", key: "categoryNeeded" }] : []),
    ...(hasPrice && currency === null ? [{ field: "currency", key: "currencyNeeded" }] : []),
  ];
}

function weightHints({ weights }: RequestRecord): Hint[] {
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  return weights.length > 0 && sum !== 100 ? [{ field: "weights.price", key: "weightsSum" }] : [];
}

/** All that must be mended before suppliers can be asked, in the order of the form. */
export function missingIn(record: RequestRecord, { now, invited }: HintContext): Hint[] {
  return [
    ...lineListHints(record),
    ...placeHints(record),
    ...deliveryHints(record, now),
    ...deadlineHints(record, now),
    ...(record.visibility === "INVITED" && invited === 0 ? [{ field: "visibility", key: "inviteNeeded" }] : []),
    ...weightHints(record),
  ];
}
