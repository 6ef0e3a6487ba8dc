import * as OpenCC from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { type Column, type ImportField, importFields } from "#lib/product/import/fields";
import { productLimits } from "#lib/product/schema";
import { unitCode } from "#lib/taxonomy/reference/units";
import headers from "../data/headers.json" with { type: "json" };
import words from "../data/words.json" with { type: "json" };
import { readPriceHeading, speaksOfPrice } from "./price-terms.ts";

const simplify = OpenCC.Converter({ from: "tw", to: "cn" });
const han = /\p{Script=Han}/u;

/** One spelling for headings: width, case, script and punctuation do not matter. */
export function headingKey(label: string): string {
  const text = label.normalize("NFKC").toLowerCase();
  return (han.test(text) ? simplify(text) : text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const synonyms = new Map<string, string>();
for (const [target, labels] of Object.entries(headers)) for (const label of labels) synonyms.set(headingKey(label), target);
const camelCase = (field: string) => field.replace(/([A-Z])/g, " $1").toLowerCase();
for (const field of importFields) for (const spelling of [field.toLowerCase(), camelCase(field)]) synonyms.set(spelling, field);

const isField = (target: string): target is ImportField => importFields.some((field) => field === target);

/** The parts of a heading that may name a field alone: whole, without brackets, its Chinese and its Latin words. */
function variants(label: string): string[] {
  const key = headingKey(label);
  const bare = headingKey(label.replace(/[(（[【].*?[)）\]】]/gu, " "));
  const chinese = key.replace(/[^\p{Script=Han}]+/gu, "");
  const latin = key
    .replace(/\p{Script=Han}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [key, bare, key.replaceAll(" ", ""), chinese, latin, ...key.split(" ").filter((part) => han.test(part))];
}

const bracketed = (label: string) => /[(（[/／]\s*([^)）\]]+)/u.exec(label)?.[1] ?? null;

/** A key for an attribute from its heading: ASCII words, pinyin for Chinese. */
export function attributeKey(label: string): string {
  const latin = pinyin(label.normalize("NFKC"), { toneType: "none", nonZh: "consecutive", type: "string" });
  const spaced = latin
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  const key = spaced
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return key.slice(0, productLimits.attributeKey) || "attribute";
}

const isHint = (label: string) => words.hints.some((hint) => headingKey(label).replaceAll(" ", "").includes(hint));

function target(label: string): string | null {
  for (const variant of variants(label)) {
    const found = synonyms.get(variant);
    if (found) return found;
  }
  return null;
}

const exported = /^attribute: (.+?)(?:@(zh|en))?$/;

/** Our own export heads attributes so that none is taken for a field: `attribute: power`, `attribute: colour@zh`. */
function exportedAttribute(text: string): Column | null {
  const [, name, language] = exported.exec(text) ?? [];
  if (!name) return null;
  const column = { kind: "attribute", key: attributeKey(name), label: name, isHint: false } as const;
  return language === "zh" || language === "en" ? { ...column, language } : column;
}

const exportedTerms = /^price: ([A-Z]{3}|-) ([A-Z]{3}|-)(?: (.+))?$/;
const given = (text: string | undefined) => (text === undefined || text === "-" ? null : text);

/** Prices of a product that has several currencies or terms, as our own export heads them: `price: USD FOB Ningbo`, `price: CNY - -`. */
function exportedPrice(text: string): Column | null {
  const [, currency, incoterm, place] = exportedTerms.exec(text) ?? [];
  if (!currency) return null;
  const terms = { currency: given(currency), incoterm: given(incoterm), place: given(place), minQuantity: null };
  return { kind: "price", label: text, terms };
}

/** What a heading means, or null where nothing known stands in it. */
export function recognise(label: string): Column | null {
  const text = label.replace(/\s+/g, " ").trim();
  if (text === "") return null;
  const own = exportedAttribute(text) ?? exportedPrice(text);
  if (own) return own;
  const found = target(text);
  const heading = readPriceHeading(text);
  const { currency, incoterm, minQuantity } = heading.terms;
  const isPrice =
    found === "price" ||
    (found === null &&
      (currency !== null || incoterm !== null || minQuantity !== null) &&
      (speaksOfPrice(heading.rest) || (heading.rest === "" && (currency !== null || incoterm !== null))));
  if (isPrice) return { kind: "price", label: text, terms: heading.terms };
  if (found?.startsWith("attribute:"))
    return { kind: "attribute", key: found.slice("attribute:".length), label: text, isHint: false };
  if (found && isField(found) && found !== "price") {
    return { kind: "field", field: found, label: text, unit: unitCode(bracketed(text) ?? "") };
  }
  return null;
}

/** The column that our own report of bad rows adds. */
const isOwn = (label: string) => words.ownColumns.includes(headingKey(label));

/** A column that nobody knows stays as an attribute under its own heading. */
export const asAttribute = (label: string): Column =>
  label.trim() === "" || isOwn(label)
    ? { kind: "ignored", label }
    : { kind: "attribute", key: attributeKey(label), label: label.replace(/\s+/g, " ").trim(), isHint: isHint(label) };
