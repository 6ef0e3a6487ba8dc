import type { Concept } from "./query/concepts.ts";
import type { Alternative, Needle } from "./query/terms.ts";

/** A hit of the coarse ranking, with the words of its names, kinds and details (three lines, see document.ts). */
export type Candidate = { id: string; rank: number; heads: string; quality: number; isFull: boolean };

/** A concept with how much it tells apart (from how few documents have it). */
export type WeightedConcept = { concept: Concept; weight: number };

const fieldWeights = {
  nameHead: 1,
  name: 0.86,
  kindWhole: 0.95,
  kind: 0.8,
  detailWhole: 0.84,
  detail: 0.55,
  body: 0.3,
};
const secondField = 0.14;
const insideWord = 0.82;
const headBonus = 0.2;
const kindBonus = 0.12;
const orderBonus = 0.05;
const shortBonus = 0.06;
const qualityBonus = 0.02;
const rankBonus = 0.02;

const blank = " ".charCodeAt(0);
const bar = "|".charCodeAt(0);

type Line = { text: string; packed: string | undefined };
type Heads = { all: Line; name: Line; kind: Line; detail: Line };

const toLine = (text = ""): Line => ({ text, packed: undefined });

const packed = (line: Line) => (line.packed ??= line.text.replaceAll(" ", ""));

/** Chinese may stand inside a word, which the text without blanks shows; it is made only where the first character occurs at all. */
function met({ text, spaced, isHan }: Needle, line: Line): number {
  if (line.text.includes(spaced)) return 1;
  return isHan && line.text.includes(text.charAt(0)) && packed(line).includes(text) ? insideWord : 0;
}

function metAll(needles: readonly Needle[], line: Line): number {
  let least = 1;
  for (const needle of needles) {
    least = Math.min(least, met(needle, line));
    if (least === 0) return 0;
  }
  return least;
}

const endsValue = ({ text, spaced, isHan }: Needle, line: Line) =>
  isHan
    ? packed(line).includes(`${text}|`)
    : line.text.includes(`${spaced}|`) ||
      / (for|with|in|of|by|set|pack) /.test(line.text.slice(line.text.indexOf(spaced) + text.length + 1).slice(0, 6));

const isWhole = ({ text, spaced, isHan }: Needle, line: Line) =>
  isHan ? packed(line).includes(`|${text}|`) : line.text.includes(`|${spaced}|`);

type Meeting = { strength: number; isHead: boolean; isKind: boolean; isName: boolean };

const nothing: Meeting = { strength: 0, isHead: false, isKind: false, isName: false };

function meet(alternative: Alternative, heads: Heads): Meeting {
  const { needles } = alternative;
  const last = needles.at(-1);
  if (!last || metAll(needles, heads.all) === 0) return nothing;
  const name = metAll(needles, heads.name);
  const kind = metAll(needles, heads.kind);
  const detail = metAll(needles, heads.detail);
  const isHead = name > 0 && endsValue(last, heads.name);
  const isWholeKind = kind > 0 && needles.length === 1 && isWhole(last, heads.kind);
  const isWholeDetail = detail > 0 && needles.length === 1 && isWhole(last, heads.detail);
  const parts = [
    name * (isHead ? fieldWeights.nameHead : fieldWeights.name),
    kind * (isWholeKind ? fieldWeights.kindWhole : fieldWeights.kind),
    detail * (isWholeDetail ? fieldWeights.detailWhole : fieldWeights.detail),
  ].sort((a, b) => b - a);
  return {
    strength: ((parts[0] ?? 0) + secondField * (parts[1] ?? 0)) * alternative.weight,
    isHead,
    isKind: kind > 0,
    isName: name > 0,
  };
}

function best(concept: Concept, heads: Heads): Meeting {
  let found = nothing;
  for (const alternative of concept.alternatives) {
    const meeting = meet(alternative, heads);
    if (meeting.strength > found.strength) found = meeting;
  }
  return found;
}

const modifiers = new Set(["people", "colour", "material", "quality", "noise", "unit", "stop"]);

/** The place of the concept that names the thing: the last that is no modifier and does not stand behind "for" or "with". */
export function headOf(concepts: readonly Concept[]): number {
  const names = (concept: Concept) => !concept.isAside && !modifiers.has(concept.class) && !/^\d/.test(concept.surface);
  const goods = concepts.findLastIndex((concept) => concept.class === "goods" && !concept.isAside);
  return goods >= 0 ? goods : concepts.findLastIndex(names);
}

function inOrder(concepts: readonly WeightedConcept[], name: Line): number {
  let places = 0;
  let pairs = 0;
  for (const [at, { concept }] of concepts.entries()) {
    const next = concepts[at + 1]?.concept;
    const [first] = concept.alternatives[0]?.needles ?? [];
    const [second] = next?.alternatives[0]?.needles ?? [];
    if (!first || !second) continue;
    pairs += 1;
    const isNear =
      first.isHan && second.isHan
        ? packed(name).includes(first.text + second.text)
        : name.text.includes(` ${first.text} ${second.text} `);
    if (isNear) places += 1;
  }
  return pairs > 0 ? places / pairs : 0;
}

/** The share of the shortest name that the query speaks of, given how many of its words it has. */
function told(words: number, { text }: Line): number {
  let shortest = Number.POSITIVE_INFINITY;
  let own = 0;
  let before = bar;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : bar;
    if (code === bar) {
      if (own > 0) shortest = Math.min(shortest, own);
      own = 0;
    } else if (code !== blank && (before === blank || before === bar)) own += 1;
    before = code;
  }
  return Math.min(1, words / shortest);
}

/** How well a document answers a query, 0 to about 1.5: telling words met in telling places, the thing itself named, little else said. */
export function score(concepts: readonly WeightedConcept[], head: number, candidate: Candidate): number {
  const [name, kind, detail] = candidate.heads.split("\n");
  const heads: Heads = { all: toLine(candidate.heads), name: toLine(name), kind: toLine(kind), detail: toLine(detail) };
  let sum = 0;
  let whole = 0;
  let bonus = 0;
  let words = 0;
  for (const [at, { concept, weight }] of concepts.entries()) {
    const meeting = best(concept, heads);
    sum += weight * (meeting.strength || (candidate.isFull ? fieldWeights.body : 0));
    whole += weight;
    if (meeting.isName) words += concept.tokens.length;
    if (at === head) bonus += (meeting.isHead ? headBonus : 0) + (meeting.isKind ? kindBonus : 0);
  }
  bonus += orderBonus * inOrder(concepts, heads.name) + shortBonus * told(words, heads.name);
  return (whole > 0 ? sum / whole : 0) + bonus + qualityBonus * candidate.quality + rankBonus * candidate.rank;
}
