import { type MatchPart, type MatchReason, type MatchVerdict, matchParts, worth } from "#lib/rfq/schema/matching";

import {
  type AskedLine,
  type AskedRequest,
  capacityShare,
  contribution,
  countsOf,
  nearShare,
  type Offering,
  placeShare,
  quantityShare,
  relevance,
  shareOf,
  unknownShare,
} from "./offering.ts";

export type SupplierEvidence = {
  offerings: readonly Offering[];
  markets: readonly string[];
  /** Requests that it opened in the last year, and how many of them it answered, by an offer or by "not for us". */
  opened: number;
  answered: number;
};

export type Match = { score: number; reasons: MatchReason[] };

const nothing = "–";

type Judged = { share: number; verdict: MatchVerdict; values: MatchReason["values"] };
type Pair = { line: AskedLine; offering: Offering | null };

const verdictOf = (share: number): MatchVerdict => (share >= 0.995 ? "full" : share > 0 ? "part" : "none");
const judged = (share: number, values: Judged["values"] = {}): Judged => ({ share, verdict: verdictOf(share), values });
const unknown: Judged = { share: unknownShare, verdict: "unknown", values: {} };
const mean = (shares: readonly number[]) => shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length);

/** Each line with the one of a firm's goods that brings most to the sum: more listings never harm, and are no merit by themselves. */
function pairs(request: AskedRequest, { offerings }: SupplierEvidence): Pair[] {
  const asked = { days: request.days, counts: countsOf(request) };
  return request.lines.map((line) => {
    let best: { offering: Offering; points: number } | null = null;
    for (const offering of offerings) {
      if (offering.line !== line.position) continue;
      const points = contribution(line, offering, asked);
      if (best === null || points > best.points) best = { offering, points };
    }
    return { line, offering: best?.offering ?? null };
  });
}

function ofCategory(all: readonly Pair[]): Judged {
  const count = (near: Offering["near"]) => all.filter(({ offering }) => offering?.near === near).length;
  const share = mean(all.map(({ offering }) => (offering ? nearShare[offering.near] : 0)));
  return judged(share, { same: count("same"), branch: count("branch"), lines: all.length });
}

function ofWords(all: readonly Pair[]): Judged {
  const places = all.flatMap(({ offering }) => (offering?.place ? [offering.place] : []));
  const share = mean(all.map(({ offering }) => placeShare(offering?.place ?? null)));
  return judged(share, { found: places.length, lines: all.length, place: places.length > 0 ? Math.min(...places) : 0 });
}

type Listed = { asked: (line: AskedLine) => readonly string[]; found: (offering: Offering) => readonly string[] };

/** What was asked for by name, over all lines: which of it is there, and which is not. */
function ofNames(all: readonly Pair[], { asked, found }: Listed): Judged | null {
  const wanted = all.filter(({ line }) => asked(line).length > 0);
  if (wanted.length === 0) return null;
  const share = mean(
    wanted.map(({ line, offering }) =>
      offering ? shareOf(found(offering).length, asked(line).length) * relevance(offering) : 0,
    ),
  );
  const has = new Set(wanted.flatMap(({ offering }) => (offering ? found(offering) : [])));
  const missing = [...new Set(wanted.flatMap(({ line }) => asked(line)))].filter((one) => !has.has(one));
  return judged(share, { has: [...has].join(", ") || nothing, missing: missing.join(", ") || nothing });
}

function ofMarkets({ country }: AskedRequest, { markets }: SupplierEvidence): Judged | null {
  if (country === null) return null;
  return markets.length === 0 ? { ...unknown, values: { country } } : judged(markets.includes(country) ? 1 : 0, { country });
}

type Measured = { share: (pair: { line: AskedLine; offering: Offering }) => number | null };

/** A measure over the lines; of lines where either side says nothing half is taken. */
function ofMeasure(all: readonly Pair[], { share }: Measured): Judged | null {
  const asked = all.filter(({ line }) => line.quantity !== null);
  if (asked.length === 0) return null;
  const known = asked.map(({ line, offering }) => (offering ? { value: share({ line, offering }), offering } : null));
  const shares = known.map((one) => (one === null ? 0 : (one.value ?? unknownShare) * relevance(one.offering)));
  if (known.every((one) => one === null || one.value === null)) return { ...unknown, share: mean(shares) };
  const met = known.filter((one) => one?.value === 1).length;
  return judged(mean(shares), { met, lines: asked.length });
}

/** As if four more had been opened and two of them answered, so that one who is new stands in the middle. */
function ofAnswers({ opened, answered }: SupplierEvidence): Judged {
  if (opened === 0) return { ...unknown, values: { opened: 0, answered: 0 } };
  return { ...judged((Math.min(answered, opened) + 2) / (opened + 4)), values: { opened, answered } };
}

const rounded = (points: number) => Math.round(points * 10) / 10;

/** How well a supplier fits a request, 0 to 100, with each part of the sum. Pure; the formula is that of docs/matching.md. */
export function scoreSupplier(request: AskedRequest, supplier: SupplierEvidence): Match {
  const all = pairs(request, supplier);
  const parts: Record<MatchPart, Judged | null> = {
    category: ofCategory(all),
    words: ofWords(all),
    attributes: ofNames(all, { asked: ({ words }) => words, found: ({ wordsFound }) => wordsFound }),
    certificates: ofNames(all, { asked: (line) => line.certificates, found: ({ certificatesFound }) => certificatesFound }),
    markets: ofMarkets(request, supplier),
    quantity: ofMeasure(all, { share: ({ line, offering }) => quantityShare(line, offering) }),
    capacity:
      request.days === null
        ? null
        : ofMeasure(all, { share: ({ line, offering }) => capacityShare(line, offering, request.days) }),
    answers: ofAnswers(supplier),
  };
  const reasons: MatchReason[] = [];
  let points = 0;
  let of = 0;
  for (const part of matchParts) {
    const one = parts[part];
    if (one === null) continue;
    points += one.share * worth[part];
    of += worth[part];
    reasons.push({ part, points: rounded(one.share * worth[part]), of: worth[part], verdict: one.verdict, values: one.values });
  }
  return { score: rounded((100 * points) / of), reasons };
}
