import { type MatchPart, type PlaceKind, worth } from "#lib/rfq/schema/matching";
import type { Row } from "#prisma/seed/copy.ts";
import type { Dice } from "#prisma/seed/random.ts";
import type { Sent } from "./offer-rows.ts";
import type { Firm } from "./people.ts";
import type { Made } from "./request-rows.ts";
import { day, hour, weighed } from "./trade.ts";

/** The distribution log reaches back so far in the seed. */
export const loggedDays = 365;
const smallStaff = 50;

const usual = [["BEST", 70], ["ROTATION", 30]] as const; // biome-ignore format: a table

function kindOf(firm: Firm, { asked, course }: Made, dice: Dice): PlaceKind {
  if (asked.record.visibility === "INVITED") return "INVITED";
  if (course.publishedAt - firm.at < 365 * day && dice.isLucky(0.6)) return "NEWCOMER";
  if (firm.staff <= smallStaff && dice.isLucky(0.35)) return "SMALL";
  return weighed(usual, dice);
}

function reasonsOf({ asked }: Made, dice: Dice) {
  const lines = asked.record.lines.length;
  const found = dice.whole(1, lines);
  const place = dice.whole(1, 90);
  const reason = (part: MatchPart, share: number, values: Record<string, string | number>) => ({
    part,
    points: Math.round(share * worth[part] * 10) / 10,
    of: worth[part],
    verdict: share >= 1 ? "full" : share > 0 ? "part" : "none",
    values,
  });
  const same = dice.whole(1, lines);
  const markets = dice.isLucky(0.7) ? 1 : 0;
  return [
    reason("category", (same + (lines - same) * 0.4) / lines, { lines, same, branch: lines - same }),
    reason("words", (found / lines) * (place <= 30 ? 1 : 0.85), { lines, found, place }),
    reason("markets", markets, { country: asked.record.countryCode }),
    reason("quantity", found / lines, { met: found, lines }),
  ];
}

const at = (instant: number | null) => (instant === null ? null : new Date(instant));

type Told = { firm: Firm; quotedAt: number | null };

function placeKindOf(made: Made, { firm, quotedAt }: Told, dice: Dice): PlaceKind {
  const isOwnFind = quotedAt !== null && made.asked.record.visibility !== "INVITED" && dice.isLucky(0.1);
  return isOwnFind ? "FOUND" : kindOf(firm, made, dice);
}

function answerOf({ course, now }: Made, quotedAt: number | null, dice: Dice) {
  const until = Math.min(course.closedAt ?? now, course.deadlineAt);
  const looked = course.publishedAt + dice.whole(1, 60) * hour;
  const hasLooked = dice.isLucky(0.55) && looked < until;
  const seenAt = quotedAt === null ? (hasLooked ? looked : null) : quotedAt - hour / 2;
  const declinedAt = quotedAt === null && seenAt !== null && dice.isLucky(0.3) ? Math.min(seenAt + hour, until) : null;
  return { seenAt: at(seenAt), quotedAt: at(quotedAt), declinedAt: at(declinedAt) };
}

function scoreOf(reasons: ReturnType<typeof reasonsOf>): number | null {
  const sum = (of: "points" | "of") => reasons.reduce((total, reason) => total + reason[of], 0);
  return reasons.length > 0 ? Math.round((1000 * sum("points")) / sum("of")) / 10 : null;
}

function placeRow(made: Made, told: Told, dice: Dice): Row {
  const { id, course } = made;
  const kind = placeKindOf(made, told, dice);
  const isScored = kind !== "FOUND" && kind !== "INVITED";
  const reasons = isScored ? reasonsOf(made, dice) : [];
  const answer = answerOf(made, told.quotedAt, dice);
  return {
    requestId: id,
    companyId: told.firm.id,
    kind,
    wave: isScored ? dice.whole(1, 2) : 0,
    score: scoreOf(reasons),
    reasons: JSON.stringify(reasons),
    createdAt: kind === "FOUND" && answer.seenAt ? answer.seenAt : new Date(course.publishedAt + 60_000),
    ...answer,
  };
}

/** Who was told of a request of the last year: those who quoted, and others who did not. */
export function placeRows(made: Made, { sents, firms }: { sents: readonly Sent[]; firms: readonly Firm[] }, dice: Dice): Row[] {
  const quoted = new Map(sents.map((sent) => [sent.firm.id, sent.at]));
  return firms.map((firm) => placeRow(made, { firm, quotedAt: quoted.get(firm.id) ?? null }, dice));
}
