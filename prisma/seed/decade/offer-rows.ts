import { offerHash, sealOffer } from "#lib/quotation/sealing";
import { isStanding, liveKeyOf, type QuotationStatus } from "#lib/quotation/status";
import type { Row } from "#prisma/seed/copy.ts";
import type { Dice } from "#prisma/seed/random.ts";
import { cheaper, inventOffer, type Offered } from "./offering.ts";
import type { Firm } from "./people.ts";
import type { Made, Rows } from "./request-rows.ts";
import { day, diceId, hour } from "./trade.ts";

export type Sent = { id: string; firm: Firm; at: number; versions: Offered[]; isWithdrawn: boolean };
type Given = { position: number; unitPrice: string; sent: Sent };

const by = "system:seed";
const holdsDays = 45;
const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The offers to a request, each by another firm, in the order of the quotations' times. */
export function inventOffers({ asked, course }: Pick<Made, "asked" | "course">, firms: readonly Firm[], dice: Dice): Sent[] {
  const validUntil = dayText(course.deadlineAt + holdsDays * day);
  return course.quotedAt.flatMap((at, nth) => {
    const firm = firms[nth];
    if (!firm) return [];
    const first = inventOffer({ asked, edition: course.extendedAt !== null && at > course.extendedAt ? 2 : 1, validUntil }, dice);
    const isWithdrawn = nth > 0 && course.cause !== "cap" && dice.isLucky(0.04);
    const versions = dice.isLucky(0.12) ? [first, cheaper(first)] : [first];
    return [{ id: diceId(dice, at), firm, at, versions, isWithdrawn }];
  });
}

const bidOf = (sent: Sent, position: number) => sent.versions.at(-1)?.lines.find((line) => line.position === position);

/** Who gets which line: mostly the cheapest whole offer, sometimes each line its own. */
function awarded({ asked, course }: Made, sents: readonly Sent[], dice: Dice): Given[] {
  if (course.status !== "AWARDED") return [];
  const standing = sents.filter(({ isWithdrawn }) => !isWithdrawn);
  const cost = (sent: Sent) => (sent.versions.at(-1)?.lines ?? []).reduce((sum, { dollars }) => sum + dollars, 0);
  const isByLine = standing.length > 1 && asked.record.lines.length > 1 && dice.isLucky(0.25);
  const [whole] = [...standing].sort((one, other) => cost(one) - cost(other));
  return asked.record.lines.flatMap(({ position }) => {
    const bids = (isByLine || !whole ? standing : [whole]).flatMap((sent) => {
      const bid = bidOf(sent, position);
      return bid ? [{ ...bid, sent }] : [];
    });
    const [best] = bids.sort((one, other) => one.dollars - other.dollars);
    return best ? [best] : [];
  });
}

type Ending = { status: QuotationStatus; move: string | null; at: number };

function endingOf(sent: Sent, { course, now }: Made, { isWon, dice }: { isWon: boolean; dice: Dice }): Ending {
  const at = course.decidedAt ?? course.closedAt ?? now;
  if (sent.isWithdrawn) return { status: "WITHDRAWN", move: "withdraw", at: Math.min(sent.at + 20 * hour, at) };
  if (course.status === "AWARDED") return { status: isWon ? "ACCEPTED" : "DECLINED", move: isWon ? "accept" : "decline", at };
  if (course.status === "UNSUCCESSFUL") return { status: "DECLINED", move: "decline", at };
  if (course.status === "CANCELLED") return { status: "LAPSED", move: "lapse", at };
  const lapsesAt = course.deadlineAt + (holdsDays + 1) * day;
  if (lapsesAt < now) return { status: "LAPSED", move: "lapse", at: lapsesAt };
  const isListed = course.status === "EVALUATING" && dice.isLucky(0.3);
  return isListed ? { status: "SHORTLISTED", move: "shortlist", at } : { status: "SUBMITTED", move: null, at: sent.at };
}

function versionRows({ id, asked, course }: Made, sent: Sent, dice: Dice): Row[] {
  const openedAt = course.closedAt === null ? null : new Date(course.closedAt + 60_000);
  const isSealed = asked.record.isSealed;
  return sent.versions.map(({ content }, at): Row => {
    const salt = isSealed ? diceId(dice, sent.at).replaceAll("-", "") : "";
    return {
      quotationId: sent.id,
      version: at + 1,
      content: isSealed && !openedAt ? null : content,
      sealed: isSealed ? sealOffer(id, { salt, content }) : null,
      hash: offerHash({ salt, content }),
      createdBy: by,
      createdAt: new Date(sent.at + at * hour),
      openedAt: isSealed ? openedAt : null,
    };
  });
}

function moveRows(sent: Sent, { status, move, at }: Ending, dice: Dice): Row[] {
  const row = (name: string, to: string, movedAt: number): Row => {
    return { id: diceId(dice, movedAt), quotationId: sent.id, move: name, status: to, actor: by, createdAt: new Date(movedAt) };
  };
  const revised = sent.versions.length > 1 ? [row("revise", "SUBMITTED", sent.at + hour)] : [];
  return [row("send", "SUBMITTED", sent.at), ...revised, ...(move ? [row(move, status, at)] : [])];
}

type Numbered = { made: Made; number: string; ending: Ending };

function quotationRow(sent: Sent, { made, number, ending }: Numbered, dice: Dice): Row {
  const { id: requestId, course, asked } = made;
  const isLive = isStanding(ending.status) || ending.status === "ACCEPTED";
  const isOpen = course.closedAt === null;
  const sentOn = new Date(sent.at);
  const seenAt = (isOpen ? sent.at : (course.closedAt ?? sent.at)) + dice.whole(1, 30) * hour;
  const isSeen = (isOpen ? !asked.record.isSealed && dice.isLucky(0.4) : dice.isLucky(0.85)) && seenAt < ending.at;
  return {
    id: sent.id,
    number,
    requestId,
    companyId: sent.firm.id,
    status: ending.status,
    currentVersion: sent.versions.length,
    validUntil: isOpen && asked.record.isSealed ? null : new Date(course.deadlineAt + (holdsDays + 1) * day),
    liveKey: isLive ? liveKeyOf({ requestId, companyId: sent.firm.id }) : null,
    countsIn: new Date(Date.UTC(sentOn.getUTCFullYear(), sentOn.getUTCMonth(), 1)),
    createdBy: by,
    version: 1 + sent.versions.length + Number(ending.move !== null),
    createdAt: sentOn,
    updatedAt: new Date(Math.max(sent.at, ending.at)),
    submittedAt: sentOn,
    seenAt: isSeen ? new Date(seenAt) : null,
    decidedAt: ending.move && ending.status !== "SHORTLISTED" ? new Date(ending.at) : null,
  };
}

const awardRow = (made: Made, { position, unitPrice, sent }: Given, reason: string): Row => ({
  requestId: made.id,
  position,
  quotationId: sent.id,
  version: sent.versions.length,
  quantity: made.asked.record.lines.find((line) => line.position === position)?.quantity ?? "1",
  unitPrice,
  currency: sent.versions[0]?.content.currency ?? "USD",
  reason,
  actor: by,
  createdAt: new Date(made.course.decidedAt ?? made.course.publishedAt),
});

export type Counter = { next: (at: number) => string };

/** Rows of the offers to a request and of what became of them. */
export function offerRows(made: Made, sents: readonly Sent[], { dice, numbers }: { dice: Dice; numbers: Counter }): Rows {
  const given = awarded(made, sents, dice);
  const rows = sents.map((sent) => {
    const ending = endingOf(sent, made, { isWon: given.some((one) => one.sent === sent), dice });
    const quotation = quotationRow(sent, { made, number: numbers.next(sent.at), ending }, dice);
    return { quotation, versions: versionRows(made, sent, dice), moves: moveRows(sent, ending, dice) };
  });
  const reason = made.course.steps.at(-1)?.reason ?? "price";
  return {
    Quotation: rows.map(({ quotation }) => quotation),
    QuotationVersion: rows.flatMap(({ versions }) => versions),
    QuotationMove: rows.flatMap(({ moves }) => moves),
    AwardLine: given.map((one) => awardRow(made, one, reason)),
  };
}
