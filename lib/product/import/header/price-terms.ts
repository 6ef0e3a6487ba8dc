import type { PriceTerms } from "#lib/product/import/fields";
import { currencyCode, currencyWords } from "#lib/taxonomy/reference/currencies";
import { incotermWords, readIncoterm } from "#lib/taxonomy/reference/incoterms";
import { portCode } from "#lib/taxonomy/reference/ports";
import words from "../data/words.json" with { type: "json" };

const code =
  /(?<![A-Z])(USD|EUR|CNY|RMB|GBP|JPY|HKD|AUD|CAD|KRW|SGD|INR|RUB|BRL|THB|VND|TWD|CHF|AED|MXN|PLN|TRY|ZAR|SEK|NZD)(?![A-Z])/;
const signs = currencyWords.filter((word) => /\P{ASCII}|\$/u.test(word));
const escaped = (word: string) => word.replace(/[$.*+?^()[\]{}|\\]/g, "\\$&");
const term = new RegExp(`(?<![A-Z])(${incotermWords.map(escaped).join("|")})(?![A-Z])`);
const quantity = /(?:[≥>]=?|from|\u2265)?\s*(\d[\d,]*)\s*(?:-|~|\+|pcs|pc|\p{Script=Han})/iu;

export type PriceHeading = { terms: PriceTerms; rest: string };

function takeOut(text: string, pattern: RegExp | string): [string | null, string] {
  const found = typeof pattern === "string" ? (text.includes(pattern) ? pattern : null) : (pattern.exec(text)?.[1] ?? null);
  return found === null ? [null, text] : [found, text.replace(found, " ")];
}

function takeCurrency(text: string): [string | null, string] {
  const [iso, rest] = takeOut(text, code);
  if (iso) return [currencyCode(iso), rest];
  const sign = signs.find((word) => text.toLowerCase().includes(word));
  if (!sign) return [null, text];
  const at = text.toLowerCase().indexOf(sign);
  return [currencyCode(sign), `${text.slice(0, at)} ${text.slice(at + sign.length)}`];
}

const stripped = (text: string) =>
  text
    .replace(/[()（）[\]/:：,，.。*]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A named place stands alone once term and currency are taken out: a port, or what follows the term. */
function placeIn(rest: string): string | null {
  const clean = stripped(rest);
  for (const part of [clean, ...clean.split(" ")]) if (part.length > 1 && portCode(part)) return part;
  return null;
}

/** Takes currency, delivery term, place and quantity out of a heading such as "FOB Ningbo (USD)"; `rest` is what remains. */
export function readPriceHeading(label: string): PriceHeading {
  const text = label.normalize("NFKC").toUpperCase();
  const [incotermText, afterTerm] = takeOut(text, term);
  const [currency, afterCurrency] = takeCurrency(afterTerm);
  const reading = incotermText ? readIncoterm(incotermText) : null;
  const incoterm = reading && "code" in reading ? reading.code : null;
  const place = placeIn(afterCurrency.toLowerCase());
  const spelled = place === null ? null : (label.normalize("NFKC").match(new RegExp(escaped(place), "i"))?.[0] ?? place);
  const withoutPlace = place === null ? afterCurrency : afterCurrency.replace(place.toUpperCase(), " ");
  const minQuantity = Number(quantity.exec(withoutPlace)?.[1]?.replaceAll(",", "") ?? Number.NaN);
  const rest = stripped(withoutPlace.replace(quantity, " ")).toLowerCase();
  return { terms: { currency, incoterm, place: spelled, minQuantity: minQuantity > 0 ? minQuantity : null }, rest };
}

/** Whether what remains of a heading still speaks of a price. */
export const speaksOfPrice = (rest: string): boolean => words.price.some((word) => rest.includes(word));
