import {
  type Attributes,
  type AttributeValue,
  type CertificateRecord,
  type PictureRecord,
  type PriceBreakRecord,
  type ProductRecord,
  productLimits,
} from "#lib/product/schema";
import { attributeSlug } from "#lib/product/slug";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import { canonical } from "./diff.ts";
import type { ListingFields } from "./listing-input.ts";

/** A field by its name in the form, with the key of what is wrong with it in messages/<locale>/faults.json. */
export type Fault = { name: string; key: string };
type Reading<Value> = { value: Value; faults: Fault[] };

type Given = ListingFields["attributes"][string];

function typedValue(given: Given, template: AttributeTemplate): AttributeValue | null | undefined {
  if (typeof given === "object") {
    const texts = Object.fromEntries(
      Object.entries(given).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim()]] : [])),
    );
    return Object.keys(texts).length > 0 ? texts : undefined;
  }
  const text = given.trim();
  if (text === "") return undefined;
  if (template.type === "BOOLEAN") return text === "true" ? true : text === "false" ? false : null;
  if (template.type === "CHOICE") return template.choices.some(({ value }) => value === text) ? text : null;
  if (template.type === "TEXT") return { en: text };
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? number : null;
}

/** Text that was kept without its language stays so while nobody changes it. */
const sameText = (before: AttributeValue | undefined, now: AttributeValue): AttributeValue =>
  typeof before === "string" && typeof now === "object" && Object.values(now).length === 1 && Object.values(now)[0] === before
    ? before
    : now;

/** A key that is free: one that came with the row stays, a new one keeps out of the template's way. */
function freeKey(
  value: Attributes,
  { key, label }: { key: string | null; label: string },
  template: readonly AttributeTemplate[],
): string {
  const isTaken = (name: string) => Object.hasOwn(value, name) || (key === null && template.some((one) => one.key === name));
  const wish = key ?? attributeSlug(label);
  let free = wish;
  for (let count = 2; isTaken(free); count += 1) free = `${wish}_${count}`;
  return free;
}

function addOwn(value: Attributes, fields: ListingFields, { before, template }: AttributeGround) {
  for (const { key, label, value: text } of fields.own) {
    if (!label || !text) continue;
    const free = freeKey(value, { key, label }, template);
    value[free] = before[free] === text && label === free ? text : { label, value: text };
  }
}

type AttributeGround = { before: Attributes; template: readonly AttributeTemplate[] };

function readAttributes(fields: ListingFields, ground: AttributeGround): Reading<Attributes> {
  const value: Attributes = {};
  const faults: Fault[] = [];
  for (const one of ground.template) {
    const given = fields.attributes[one.key];
    const typed = given === undefined ? undefined : typedValue(given, one);
    if (typed === null) faults.push({ name: `attributes.${one.key}`, key: one.type === "NUMBER" ? "notANumber" : "notOneOf" });
    else if (typed !== undefined) value[one.key] = sameText(ground.before[one.key], typed);
  }
  addOwn(value, fields, ground);
  if (Object.keys(value).length > productLimits.attributes) faults.push({ name: "own.0.label", key: "tooManyAttributes" });
  return { value, faults };
}

function readGroup(
  { currency, incoterm, place, breaks }: ListingFields["terms"][number],
  at: number,
): Reading<PriceBreakRecord[]> {
  const faults: Fault[] = [];
  const name = (index: number, field: string) => `terms.${at}.breaks.${index}.${field}`;
  const value = breaks.flatMap(({ minQuantity, price }, index): PriceBreakRecord[] => {
    if (minQuantity === null && price === null) return [];
    if (price === null) faults.push({ name: name(index, "price"), key: "required" });
    return price === null ? [] : [{ currency: currency ?? "", incoterm, place, minQuantity: minQuantity ?? 1, price }];
  });
  if (value.length > 0 && currency === null) faults.push({ name: `terms.${at}.currency`, key: "required" });
  if (value.length > 0 && incoterm !== null && place === null) faults.push({ name: `terms.${at}.place`, key: "placeNeeded" });
  const sorted = value.toSorted((a, b) => a.minQuantity - b.minQuantity);
  for (const [index, one] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && next.minQuantity === one.minQuantity) faults.push({ name: name(index + 1, "minQuantity"), key: "quantityTwice" });
    else if (next && next.price >= one.price) faults.push({ name: name(index + 1, "price"), key: "priceNotFalling" });
  }
  return { value: sorted, faults };
}

function readPrices(fields: ListingFields): Reading<PriceBreakRecord[]> {
  const groups = fields.terms.map(readGroup);
  const keys = groups.flatMap(({ value: [first] }) => (first ? [canonical([first.currency, first.incoterm, first.place])] : []));
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index);
  return {
    value: groups.flatMap(({ value }) => value),
    faults: [
      ...groups.flatMap(({ faults }) => faults),
      ...(twice < 0 ? [] : [{ name: `terms.${twice}.currency`, key: "termsTwice" }]),
    ],
  };
}

function readCertificates(fields: ListingFields): Reading<CertificateRecord[]> {
  const value = fields.certificates.flatMap(({ scheme, number, expiresOn }) => (scheme ? [{ scheme, number, expiresOn }] : []));
  const nameless = fields.certificates.findIndex(({ scheme, number, expiresOn }) => !scheme && (number || expiresOn));
  const twice = value.findIndex(({ scheme }, index) => value.findIndex((one) => one.scheme === scheme) < index);
  return {
    value: value.toSorted((a, b) => (a.scheme < b.scheme ? -1 : 1)),
    faults: [
      ...(nameless < 0 ? [] : [{ name: `certificates.${nameless}.scheme`, key: "required" }]),
      ...(twice < 0 ? [] : [{ name: `certificates.${twice}.scheme`, key: "certificateTwice" }]),
    ],
  };
}

function readPictures(fields: ListingFields): Reading<PictureRecord[]> {
  const kept = fields.pictures
    .map((picture, index) => ({ ...picture, at: picture.position ?? 100, index }))
    .filter(({ remove, fileId, sourceUrl }) => !remove && (fileId ?? sourceUrl) !== undefined)
    .toSorted((a, b) => a.at - b.at || a.index - b.index)
    .map(({ fileId, sourceUrl, altZh, altEn }) => ({ fileId: fileId ?? null, sourceUrl: sourceUrl ?? null, altZh, altEn }));
  const value = kept.filter(({ fileId }, index) => fileId === null || kept.findIndex((one) => one.fileId === fileId) === index);
  return { value, faults: value.length > productLimits.pictures ? [{ name: "files", key: "tooManyPictures" }] : [] };
}

const originOf = (now: string | null, before: string | null | undefined, origin: ProductRecord["zhOrigin"] | undefined) =>
  now === null ? "MISSING" : now === before && origin && origin !== "MISSING" ? origin : "HUMAN";

type Context = { before: ProductRecord | null; template: readonly AttributeTemplate[] };
export type ListingReading = { record: ProductRecord; faults: Fault[] };

/** The editor's fields as a record, over the product as it was; with all that is wrong with them. */
export function listingRecord(fields: ListingFields, { before, template }: Context): ListingReading {
  const { own: _own, terms: _terms, attributes: _attributes, ...rest } = fields;
  const [attributes, prices] = [readAttributes(fields, { template, before: before?.attributes ?? {} }), readPrices(fields)];
  const [certificates, pictures] = [readCertificates(fields), readPictures(fields)];
  const isSameCategory = before !== null && before.categoryId === fields.categoryId;
  return {
    record: {
      ...rest,
      sku: before?.sku ?? fields.sku ?? "",
      categoryId: fields.categoryId ?? before?.categoryId ?? "",
      categoryOrigin: isSameCategory ? before.categoryOrigin : "GIVEN",
      categoryConfidence: isSameCategory ? before.categoryConfidence : 1,
      zhOrigin: originOf(fields.nameZh, before?.nameZh, before?.zhOrigin),
      enOrigin: originOf(fields.nameEn, before?.nameEn, before?.enOrigin),
      unitCode: fields.unitCode ?? before?.unitCode ?? "H87",
      attributes: attributes.value,
      priceBreaks: prices.value,
      variants: before?.variants ?? [],
      pictures: pictures.value,
      certificates: certificates.value,
    },
    faults: [attributes, prices, certificates, pictures].flatMap(({ faults }) => faults),
  };
}
