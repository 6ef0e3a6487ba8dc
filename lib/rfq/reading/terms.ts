import { currencyCode, currencyWords } from "#lib/taxonomy/reference/currencies";
import { incotermWords, readIncoterm } from "#lib/taxonomy/reference/incoterms";
import { label } from "#lib/taxonomy/reference/label";
import { portCode } from "#lib/taxonomy/reference/ports";
import { certificateCode } from "#lib/taxonomy/reference/trade-terms";
import { end, hits, oneOf, type Span, spanOf, start } from "./find.ts";
import words from "./words.json" with { type: "json" };

type Place = Span & { place: string; code: string | null };

const longestPlace = 4;

/** The longest beginning of a run of Chinese characters that is a port. */
function hanPort(rest: string, at: number): Place | null {
  const run = /^\p{Script=Han}{2,6}/u.exec(rest)?.[0] ?? "";
  for (let length = run.length; length >= 2; length -= 1) {
    const place = run.slice(0, length);
    const code = portCode(place);
    if (code) return { from: at, to: at + length, place, code };
  }
  return null;
}

/** The longest run of words that is a port, from the first or the second word on. */
function latinPort(rest: string, at: number): Place | null {
  const run = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}'’.-]+[ \t]*){1,4}/u.exec(rest)?.[0] ?? "";
  const parts = run.trim().split(/\s+/).slice(0, longestPlace);
  const runs = [0, 1].flatMap((first) =>
    parts.slice(first).map((_, left) =>
      parts
        .slice(first, parts.length - left)
        .join(" ")
        .replace(/[.,]$/, ""),
    ),
  );
  for (const place of runs) {
    const code = place.length > 2 ? portCode(place) : null;
    if (code) return { from: at, to: at + run.indexOf(place) + place.length, place, code };
  }
  return null;
}

/** The place at the head of a text: a port, else words that look like a name. */
function placeAt(text: string, from: number): Place | null {
  const gap = /^[\s:,(]*/.exec(text.slice(from))?.[0].length ?? 0;
  const at = from + gap;
  const rest = text.slice(at);
  const port = hanPort(rest, at) ?? latinPort(rest, at);
  if (port) return port;
  const name = /^[\p{Lu}][\p{L}'’-]+(?:[ ][\p{Lu}][\p{L}'’-]+){0,2}/u.exec(rest)?.[0];
  return name && gap < 3 ? { from: at, to: at + name.length, place: name, code: null } : null;
}

export type TermRead = Span & { incoterm: string; place: string | null; code: string | null };

const seaWords = new Set(["C&F", "CNF"]);

/** The delivery term and its place; of several the one that has a place. Words no longer in use count in capitals only. */
export function termIn(text: string): TermRead | null {
  const found = [...hits(text, `${start}${oneOf(incotermWords)}${end}`)].flatMap((hit): TermRead[] => {
    const reading = readIncoterm(hit[0]);
    if (!reading) return [];
    const isOld = !("code" in reading);
    if (isOld && hit[0] !== hit[0].toUpperCase() && !seaWords.has(hit[0].toUpperCase())) return [];
    const after = placeAt(text, hit.index + hit[0].length);
    const incoterm = isOld ? reading.instead : reading.code;
    return [
      {
        from: hit.index,
        to: after?.to ?? hit.index + hit[0].length,
        incoterm,
        place: after?.place ?? null,
        code: after?.code ?? null,
      },
    ];
  });
  return found.find(({ code }) => code !== null) ?? found.find(({ place }) => place !== null) ?? found[0] ?? null;
}

/** Where the goods go, where a port is named after "to" or "for". */
export function destinationIn(text: string): Place | null {
  for (const hit of hits(
    text,
    `(?:${start}${oneOf(words.to.filter((word) => !/\p{Script=Han}/u.test(word)))}\\s+|${oneOf(words.to.filter((word) => /\p{Script=Han}/u.test(word)))})`,
  )) {
    const place = placeAt(text, hit.index + hit[0].length);
    if (place?.code && /^\p{Lu}|\p{Script=Han}/u.test(place.place)) return { ...place, from: hit.index };
  }
  for (const hit of hits(text, "(\\p{Script=Han}{2,4})\\u6e2f")) {
    for (let length = 4; length >= 2; length -= 1) {
      const said = (hit[1] ?? "").slice(-length);
      const code = portCode(said);
      if (code && !code.startsWith("CN")) return { ...spanOf(hit), place: said, code };
    }
  }
  return null;
}

/** A port's name as it stands in the reference data, in the language of the text. */
export const portName = (code: string, language: string): string => label("port", code, language);

const signs = oneOf([
  ...currencyWords,
  "USD",
  "EUR",
  "CNY",
  "RMB",
  "GBP",
  "JPY",
  "RUB",
  "BRL",
  "INR",
  "AED",
  "HKD",
  "AUD",
  "CAD",
]);
const amount = "(\\d+(?:[.,]\\d+)?)";

export type PriceRead = Span & { targetPrice: string | null; currency: string };

/** The price that the buyer has in mind, and the currency that is named. */
export function priceIn(text: string): PriceRead | null {
  const target = `${oneOf(words.target)}\\s*[::]?\\s*(?:(${signs})\\s*${amount}|${amount}\\s*(${signs}))`;
  for (const hit of hits(text, target)) {
    const currency = currencyCode(hit[1] ?? hit[4] ?? "");
    const price = (hit[2] ?? hit[3] ?? "").replace(",", ".");
    if (currency) return { ...spanOf(hit), targetPrice: price, currency };
  }
  for (const hit of hits(text, `${start}(USD|EUR|CNY|RMB|GBP|JPY|RUB|BRL|HKD)${end}`)) {
    const currency = currencyCode(hit[1] ?? "");
    if (currency) return { ...spanOf(hit), targetPrice: null, currency };
  }
  return null;
}

/** Certificates and marks that a text names; short ones in capitals only. */
export function certificatesIn(text: string): string[] {
  const tokens = text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d-]*(?:\.\d+)?/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1)
    for (const said of [tokens[at] ?? "", `${tokens[at]} ${tokens[at + 1] ?? ""}`.trim()]) {
      const code = said.length >= 2 && (said.length > 5 || said === said.toUpperCase()) ? certificateCode(said) : null;
      if (code) found.add(code);
    }
  return [...found];
}

const sample = new RegExp(`${oneOf(words.sample)}`, "iu");
export const wantsSampleIn = (text: string): boolean => sample.test(text);
