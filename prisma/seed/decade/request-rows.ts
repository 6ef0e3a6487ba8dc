import { changesBetween } from "#lib/rfq/schema/diff";
import { gradeOf } from "#lib/rfq/schema/grade";
import { contentOf } from "#lib/rfq/schema/record";
import { columnsOf } from "#lib/rfq/schema/stored";
import type { Row } from "#prisma/seed/copy.ts";
import type { Dice } from "#prisma/seed/random.ts";
import type { Asked } from "./asking.ts";
import type { Course } from "./course.ts";
import type { Buyer, Firm } from "./people.ts";
import { day, diceId, hour, trade } from "./trade.ts";

export type Rows = Record<string, Row[]>;
export type Made = {
  id: string;
  number: string | null;
  buyer: Buyer;
  asked: Asked;
  course: Course;
  quoteCount: number;
  now: number;
  /** What the database's triggers would write, which are put aside meanwhile. */
  words: string;
};

const by = "system:seed";
const mostWaves = 6;
const date = (at: number | null) => (at === null ? null : new Date(at));

function editionRows({ id, asked, course }: Made): Row[] {
  const content = contentOf(asked.record);
  const row = (edition: number, changes: unknown, what: object, at: number): Row => {
    return { requestId: id, edition, changes: JSON.stringify(changes), content: what, actor: by, createdAt: new Date(at) };
  };
  if (course.extendedAt === null) return [row(1, [], content, course.publishedAt)];
  const first = { ...content, deadlineAt: new Date(course.deadlineAt - 4 * day).toISOString() };
  return [row(1, [], first, course.publishedAt), row(2, changesBetween(first, content), content, course.extendedAt)];
}

/** A wave a day while nobody answers, six at most; none where only invited firms are asked. */
function wavesOf({ asked, course, quoteCount, now }: Made): number {
  if (asked.record.visibility === "INVITED") return 0;
  const days = Math.floor(((course.closedAt ?? now) - course.publishedAt) / day);
  return Math.max(1, Math.min(quoteCount === 0 ? mostWaves : 2, 1 + days));
}

function requestRow(made: Made, edition: number): Row {
  const { id, number, buyer, asked, course, quoteCount } = made;
  const { weights, ...columns } = columnsOf(asked.record);
  const { grade, parts } = gradeOf(asked.record, 0, { hasConfirmedMail: true, hasFirm: false, verificationLevel: 0 });
  const last = course.steps.at(-1);
  const isPublished = edition > 0;
  return {
    ...columns,
    weights: JSON.stringify(weights),
    id,
    number,
    buyerId: buyer.id,
    companyId: null,
    status: course.status,
    grade,
    gradeParts: parts,
    quoteCount,
    wave: isPublished ? wavesOf(made) : 0,
    edition,
    version: course.steps.length + 1,
    createdAt: new Date((course.steps[0]?.at ?? course.publishedAt) - hour),
    updatedAt: new Date(last?.at ?? course.publishedAt),
    submittedAt: date(course.steps[0]?.at ?? null),
    publishedAt: isPublished ? new Date(course.publishedAt) : null,
    closedAt: date(course.closedAt),
    remindedAt: isPublished && course.deadlineAt - course.publishedAt > day ? new Date(course.deadlineAt - day) : null,
    openedAt: date(course.steps.find(({ move }) => move === "evaluate")?.at ?? null),
    closeReason: course.cause,
    isDemo: true,
    words: made.words,
    mostQuantity: Math.max(...asked.record.lines.map(({ quantity }) => Number(quantity))),
  };
}

/** Rows of a request that went the way of its course. */
export function requestRows(made: Made, dice: Dice): Rows {
  const { id, course, asked } = made;
  const at = course.steps[0]?.at ?? course.publishedAt;
  const editions = course.steps.some(({ move }) => move === "publish") ? editionRows(made) : [];
  return {
    PurchaseRequest: [requestRow(made, editions.length)],
    RequestLine: asked.record.lines.map((line) => ({ id: diceId(dice, at), requestId: id, ...line })),
    RequestEdition: editions,
    RequestMove: course.steps.map(({ move, status, reason, at: movedAt }) => {
      return { id: diceId(dice, movedAt), requestId: id, move, status, actor: by, reason, createdAt: new Date(movedAt) };
    }),
  };
}

/** Some ask before they quote; most are answered the same day. */
export function questionRows({ id, asked, course }: Made, firms: readonly Firm[], dice: Dice): Row[] {
  const language = trade.languages[asked.record.language];
  const firm = firms[0];
  if (!language || !firm || !dice.isLucky(0.14)) return [];
  const [question, answer] = dice.of(language.questions);
  const askedAt = course.publishedAt + dice.whole(3, 40) * hour;
  if (askedAt > (course.closedAt ?? askedAt)) return [];
  const answeredAt = answer === null ? null : new Date(askedAt + dice.whole(1, 10) * hour);
  const row = { requestId: id, companyId: firm.id, question, answer, createdAt: new Date(askedAt), answeredAt };
  return [{ id: diceId(dice, askedAt), ...row }];
}
