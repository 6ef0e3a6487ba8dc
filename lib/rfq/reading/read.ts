import type { Guess, Ranker } from "#lib/taxonomy/classify/rank";
import { deliveryIn } from "./dates.ts";
import { languageOf, oneOf, type Span, start, without } from "./find.ts";
import { containersIn, type Quantity, quantitiesIn } from "./quantity.ts";
import { certificatesIn, destinationIn, portName, priceIn, termIn, wantsSampleIn } from "./terms.ts";
import words from "./words.json" with { type: "json" };

export type CategoryGuess = { id: string; slug: string; confidence: number };

export type LineRead = {
  item: string;
  specification: string;
  quantity: string | null;
  unitCode: string;
  targetPrice: string | null;
  certificates: string[];
  wantsSample: boolean;
  categories: CategoryGuess[];
};

/** What the buyer should know of the reading: containers say nothing about pieces, terms without a place, nothing known. */
export type ReadNote = { key: "container" | "noQuantity" | "noCategory" | "noPlace" | "severalLines"; said: string };

export type Reading = {
  title: string;
  language: string;
  incoterm: string | null;
  place: string | null;
  destinationCode: string | null;
  currency: string | null;
  deliverTo: string | null;
  lines: LineRead[];
  notes: ReadNote[];
};

type Tools = { rank: Ranker; today: string };

const longestItem = 160;
const longestSpecification = 2_000;
const begin = new RegExp(
  `^(?:\\s|[-*•|,.:;!?\\u2022\\uff0c\\u3002\\uff1a]|${start}${oneOf(words.need)}(?![\\p{Script=Latin}\\p{Script=Cyrillic}])|${oneOf(words.of)}\\s)+`,
  "iu",
);

/** The name of the goods: what is left before the first stop, once greetings and what was understood are gone. */
function itemOf(text: string, spans: readonly Span[]): string {
  const rest = without(text, spans);
  for (const chunk of rest.split(/[|\n;!?\u3002\uff1b]|[.](?:\s|$)|,\s|\uff0c/u)) {
    const name = chunk
      .replace(begin, "")
      .replace(/[\s:,.|-]+$/u, "")
      .trim();
    if ((name.match(/\p{L}/gu)?.length ?? 0) >= 2) return name.slice(0, longestItem);
  }
  return "";
}

/** Whether a text says anything of the goods beyond their name and what has a field of its own. */
function saysMore(text: string, spans: readonly Span[], item: string): boolean {
  const chunks = without(text, spans)
    .replace(item, "|")
    .split(/[|,;.\n]/u);
  const left = chunks.map((chunk) => chunk.replace(begin, "")).join("");
  return (left.match(/\p{L}/gu)?.length ?? 0) > 2;
}

const guessesOf = (guesses: readonly Guess[]): CategoryGuess[] =>
  guesses.map(({ leaf, confidence }) => ({ id: leaf.id, slug: leaf.slug, confidence }));

type Part = { text: string; heading: string; quantity: Quantity | null };

function lineOf({ text, heading, quantity }: Part, { tools, language }: { tools: Tools; language: string }): LineRead {
  const [term, destination, price, day] = [termIn(text), destinationIn(text), priceIn(text), deliveryIn(text, tools.today)];
  const spans = [term, destination, price, day, quantity, ...quantitiesIn(text), ...containersIn(text)].filter(
    (one) => one !== null,
  );
  const item = itemOf(heading, quantitiesIn(heading)) || itemOf(text, spans);
  const isOther = !["en", "zh"].includes(language);
  return {
    item,
    specification: saysMore(text, spans, item) ? text.trim().slice(0, longestSpecification) : "",
    quantity: quantity?.quantity ?? null,
    unitCode: quantity?.unitCode ?? "H87",
    targetPrice: price?.targetPrice ?? null,
    certificates: certificatesIn(text).slice(0, 12),
    wantsSample: wantsSampleIn(text),
    categories: guessesOf(tools.rank({ text: [item, heading, text].filter(Boolean).join("\n"), isOther })),
  };
}

const surest = (quantities: readonly Quantity[]): Quantity | null =>
  quantities.reduce<Quantity | null>((best, one) => (best === null || one.weight > best.weight ? one : best), null);

/** A text with a line for each thing, or with several quantities of different goods in a row. */
function partsOf(text: string, rank: Ranker): Part[] | null {
  const rows = text
    .split(/\n|;|\uff1b/u)
    .map((row) => row.trim())
    .filter(Boolean);
  const listed = rows.map((row) => ({ text: row, heading: "", quantity: surest(quantitiesIn(row)) }));
  const goods = listed.filter(({ quantity, text: row }) => quantity && quantity.weight >= 1 && rank({ text: row }).length > 0);
  if (goods.length >= 2) return goods;
  const [only] = goods.length === 1 ? goods : [];
  const inRow = only ? quantitiesIn(only.text).filter(({ weight }) => weight >= 2) : [];
  if (!only || inRow.length < 2) return null;
  const pieces = inRow.map((quantity, at) => {
    const piece = only.text.slice(quantity.from, inRow[at + 1]?.from);
    return {
      text: piece.replace(/[\s,]*(?:and|et|e|y|и|und|\u548c|&)?\s*$/iu, ""),
      heading: "",
      quantity: { ...quantity, from: 0, to: quantity.to - quantity.from },
    };
  });
  const known = pieces.map(({ text: piece }) => rank({ text: piece })[0]?.leaf.id ?? null);
  return known.every((id) => id !== null) && new Set(known).size > 1 ? pieces : null;
}

/** A short first line stands over the rest. */
function headed(text: string): { heading: string; body: string } {
  const [first = "", ...rest] = text.split("\n");
  const body = rest.join("\n").trim();
  return body !== "" && first.length <= 120 ? { heading: first.trim(), body } : { heading: "", body: text.trim() };
}

function notesOf(text: string, reading: Omit<Reading, "notes">): ReadNote[] {
  const { lines, incoterm, place } = reading;
  const isOpen = lines.some(({ quantity }) => quantity === null);
  const containers = isOpen ? containersIn(text).map(({ said }): ReadNote => ({ key: "container", said })) : [];
  return [
    ...containers,
    ...(containers.length === 0 && isOpen ? [{ key: "noQuantity" as const, said: "" }] : []),
    ...(lines.some(({ categories }) => categories.length === 0) ? [{ key: "noCategory" as const, said: "" }] : []),
    ...(incoterm !== null && place === null ? [{ key: "noPlace" as const, said: incoterm }] : []),
    ...(lines.length > 1 ? [{ key: "severalLines" as const, said: String(lines.length) }] : []),
  ];
}

const mainCarriagePaid = ["CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"];

/** Terms whose place is where the goods go take it from "to Lagos" where it does not stand behind them. */
function wayOf(text: string, language: string) {
  const [term, to] = [termIn(text), destinationIn(text)];
  const isThere = term !== null && mainCarriagePaid.includes(term.incoterm);
  const named = term?.place ? (term.code && !/\p{L}{3,}/u.test(term.place) ? portName(term.code, language) : term.place) : null;
  const place = named ?? (isThere && to ? to.place : null);
  const destinationCode = isThere ? (term?.code ?? to?.code ?? null) : to && to.code !== term?.code ? to.code : null;
  return { incoterm: term?.incoterm ?? null, place, destinationCode };
}

/**
 * Reads one text, in whatever language, into the fields of a request. Nothing is guessed that is not said: a quantity in containers
 * stays open and is noted, and the buyer confirms the rest. Pure; `today` as 2026-11-23.
 */
export function readRequest(given: string, tools: Tools): Reading {
  const text = given.normalize("NFKC").replaceAll("\r", "").trim();
  const language = languageOf(text);
  const { heading, body } = headed(text);
  const parts = partsOf(text, tools.rank) ?? [{ text: body, heading, quantity: null }];
  const [single] = parts;
  const whole =
    parts.length === 1 && single
      ? [{ text: body, heading, quantity: surest(quantitiesIn(body)) ?? surest(quantitiesIn(heading)) }]
      : parts;
  const lines = whole.map((part) => lineOf(part, { tools, language }));
  const title =
    heading ||
    lines
      .map(({ item }) => item)
      .filter(Boolean)
      .join(", ");
  const reading = {
    title: title.slice(0, longestItem),
    language,
    ...wayOf(text, language),
    currency: priceIn(text)?.currency ?? null,
    deliverTo: deliveryIn(text, tools.today)?.day ?? null,
    lines,
  };
  return { ...reading, notes: notesOf(text, reading) };
}
