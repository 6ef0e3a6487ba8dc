import { unitCode } from "#lib/taxonomy/reference/units";
import { end, hits, oneOf, type Span, spanOf, start } from "./find.ts";
import words from "./words.json" with { type: "json" };

export type Quantity = Span & {
  quantity: string;
  unitCode: string;
  /** How sure: 3 where "5 designs, 1000 each" was worked out, 2 with a unit, 1 for a bare number where one is expected. */
  weight: number;
};

const multipliers = new Map(Object.entries(words.multipliers));
const units = new Map(Object.entries(words.units));
const measures = new Set(words.measures);

const number = "(\\d{1,3}(?:[ \\u00a0\\u202f.,'’]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)";
const multiplier = `(?:\\s?(${Object.keys(words.multipliers).join("|")})\\.?(?![\\p{Script=Latin}\\p{Script=Cyrillic}]))?`;
const before = "(?<!\\d[.,])(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d/×*#-])";
const unit = "\\s*([\\p{Script=Latin}\\p{Script=Cyrillic}]{1,12}|\\p{Script=Han}{1,2})";

/** A number as traders write it: groups of three are thousands, whatever stands between them. */
function amountOf(text: string, times: string | undefined): number {
  const isGrouped = /^\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+$/u.test(text);
  const plain = isGrouped ? text.replace(/\D/g, "") : text.replace(",", ".");
  return Number(plain) * (times ? (multipliers.get(times.toLowerCase()) ?? 1) : 1);
}

const asDecimal = (value: number) => String(Math.round(value * 1000) / 1000);

function unitOf(word: string): { code: string; length: number } | null {
  for (const length of /\p{Script=Han}/u.test(word) ? [2, 1] : [word.length]) {
    const said = word.slice(0, length).toLowerCase();
    const code = said.length >= length ? (units.get(said) ?? unitCode(said)) : null;
    if (code) return { code, length };
  }
  return null;
}

const packed = new RegExp(`${start}${oneOf(words.pack)}\\s+${oneOf(words.of)}\\s*$`, "iu");
const minimum = new RegExp(`${oneOf(words.minimum)}\\.?\\s*:?\\s*$`, "iu");
const perPack = new RegExp(`^\\s*(?:/|${oneOf(words.per)}\\s)\\s*${oneOf(words.pack)}`, "iu");
const loose = new RegExp(`^\\s*(?:[x×*]\\s*\\d|${oneOf(words.loose)}${end})`, "iu");
const expecting = new RegExp(`(?:^|[\\n:;(]|${start}${oneOf(words.need)}|\\b(?:approx|about|circa|around))\\s*[::]?\\s*$`, "iu");

/** A size, a packing or somebody's least order is no quantity that is asked for. */
function isAsked(text: string, hit: RegExpExecArray, code: string): boolean {
  const ahead = text.slice(0, hit.index);
  const after = text.slice(hit.index + hit[0].length);
  if (packed.test(ahead) || minimum.test(ahead) || perPack.test(after)) return false;
  if (after.startsWith(words.han.set) && code !== "SET") return false;
  if (!measures.has(code)) return true;
  const isOf = new RegExp(`^\\s*${oneOf(words.of)}\\s`, "iu").test(after);
  return !loose.test(after) && Number(amountOf(hit[1] ?? "0", hit[2])) >= 50 && (isOf || expecting.test(ahead));
}

function* withUnit(text: string): Generator<Quantity> {
  for (const hit of hits(text, `${before}${number}${multiplier}${unit}`)) {
    const found = unitOf(hit[3] ?? "");
    if (!found) continue;
    const isWhole = /\p{Script=Han}/u.test(hit[3] ?? "") || found.length === (hit[3] ?? "").length;
    const to = hit.index + hit[0].length - (hit[3] ?? "").length + found.length;
    const cut = Object.assign([...hit], { index: hit.index, input: text }) as unknown as RegExpExecArray; // the same hit, ended after its unit
    cut[0] = text.slice(hit.index, to);
    const value = amountOf(hit[1] ?? "", hit[2]);
    if (isWhole && value > 0 && isAsked(text, cut, found.code))
      yield { from: hit.index, to, quantity: asDecimal(value), unitCode: found.code, weight: 2 };
  }
}

const digits = Object.keys(words.digits).join("");

/** Quantities that are written out in Chinese: two characters such as "two thousand", with a unit behind them. */
function* spelled(text: string): Generator<Quantity> {
  const digit = new Map(Object.entries(words.digits));
  for (const hit of hits(
    text,
    `([${digits}])([${Object.keys(words.multipliers)
      .filter((key) => /\p{Script=Han}/u.test(key))
      .join("")}])(\\p{Script=Han}{1,2})`,
  )) {
    const found = unitOf(hit[3] ?? "");
    const value = (digit.get(hit[1] ?? "") ?? 0) * (multipliers.get(hit[2] ?? "") ?? 0);
    const to = hit.index + 2 + (found?.length ?? 0);
    if (found && value > 0) yield { from: hit.index, to, quantity: asDecimal(value), unitCode: found.code, weight: 2 };
  }
}

/** "5 designs, 1000 each" is five thousand. */
function* byDesign(text: string): Generator<Quantity> {
  const each = oneOf(words.each);
  const inner = `${before}(\\d{1,3})\\s*${oneOf(words.designs)}[^.;\\d]{0,30}?(?:${each}\\s*${number}${multiplier}|${number}${multiplier}\\s*(?:pcs|pieces|sets)?\\s*${each})`;
  for (const hit of hits(text, inner)) {
    const value = Number(hit[1]) * amountOf(hit[2] ?? hit[4] ?? "0", hit[3] ?? hit[5]);
    const behind = /^\s*(\p{Script=Han}{1,2}|[\p{Script=Latin}\p{Script=Cyrillic}]{1,12})/u.exec(
      text.slice(hit.index + hit[0].length),
    );
    const found = unitOf(behind?.[1] ?? "");
    if (value > 0) yield { ...spanOf(hit), quantity: asDecimal(value), unitCode: found?.code ?? "H87", weight: 3 };
  }
}

const size =
  /^\s*(?:[x×*%°"'/:-]|(?:ml|cl|l|oz|cm|mm|m|km|inch|in|ft|g|kg|mg|lbs?|v|w|kw|hz|a|ah|mah|gsm|d|t|c|k|bar|psi|rpm|spf|elos|shots|days?|weeks?|months?|stores?|years?)(?![\p{L}]))/iu;

const designed = new RegExp(`^\\s*${oneOf(words.designs)}${end}`, "iu");

/** A bare number where one is expected, before words: "2000 stainless thermos". */
function* bare(text: string): Generator<Quantity> {
  for (const hit of hits(text, `${before}${number}${multiplier}(?=\\s*\\p{L})`)) {
    const value = amountOf(hit[1] ?? "", hit[2]);
    const [ahead, after] = [text.slice(0, hit.index), text.slice(hit.index + hit[0].length)];
    const isSaid =
      expecting.test(ahead) && !designed.test(after) && !packed.test(ahead) && !minimum.test(ahead) && !size.test(after);
    const isYear = value >= 2020 && value <= 2039 && !hit[2];
    if (isSaid && value >= 10 && !isYear && !/^\s*\p{Script=Han}/u.test(after))
      yield { ...spanOf(hit), quantity: asDecimal(value), unitCode: "H87", weight: 1 };
  }
}

const overlaps = (one: Span, other: Span) => one.from < other.to && other.from < one.to;

/** Every quantity that a text asks for, in its order; where two readings overlap, the surer one. */
export function quantitiesIn(text: string): Quantity[] {
  const found = [...byDesign(text), ...withUnit(text), ...spelled(text), ...bare(text)].sort(
    (a, b) => b.weight - a.weight || a.from - b.from,
  );
  const kept: Quantity[] = [];
  for (const one of found) if (kept.every((other) => !overlaps(one, other))) kept.push(one);
  return kept.sort((one, other) => one.from - other.from);
}

/** Containers that are asked for: no number of pieces can be told from them. */
export function containersIn(text: string): (Span & { said: string })[] {
  const pattern = `${start}(?:\\d{1,3}\\s*[x×*]\\s*(?:20|40|45)\\s*['’]?\\s*(?:hq|hc|gp|ft|rf|dv|st|fcl)?${end}|\\d{1,3}\\s*fcl${end}|(?:20|40|45)\\s*(?:hq|hc|gp|ft)${end})|[\\p{Script=Han}]?[\\p{Script=Han}]?${oneOf(words.han.container)}`;
  return [...hits(text, pattern)].map((hit) => ({ ...spanOf(hit), said: hit[0].trim() }));
}
