import { unknownCurrencies } from "#lib/opendata/schema/currencies";
import type { Item } from "#lib/opendata/schema/release";
import type { LineRecord, RequestContent } from "#lib/rfq/schema/record";
import { label } from "#lib/taxonomy/reference/label";
import type { History } from "./history.ts";

/** Whether a field of the request was changed since it was published: then even its absence is said, as null. */
export type WasChanged = (field: string) => boolean;

type Told = { history: Pick<History, "categories">; content: RequestContent; wasChanged: WasChanged };

const unitOf = (line: LineRecord, { content, wasChanged }: Told): NonNullable<Item["unit"]> => {
  const unit = { scheme: "UNCEFACT", id: line.unitCode, name: label("unit", line.unitCode, content.language) };
  const { currency } = content;
  if (line.targetPrice !== null && currency && !unknownCurrencies.has(currency))
    return { ...unit, value: { amount: Number(line.targetPrice), currency } };
  const isTakenBack = wasChanged(`lines.${line.position}.targetPrice`) || wasChanged("currency");
  return isTakenBack ? { ...unit, value: { amount: null, currency: null } } : unit;
};

function classificationOf({ hsCode, position }: LineRecord, { wasChanged }: Told): Pick<Item, "classification"> {
  if (hsCode) return { classification: { scheme: "HS", id: hsCode } };
  return wasChanged(`lines.${position}.hsCode`) ? { classification: { scheme: null, id: null } } : {};
}

function categoryOf({ categoryId, position }: LineRecord, { history, wasChanged }: Told) {
  const category = categoryId ? history.categories.get(categoryId) : undefined;
  if (category) {
    const { slug, name, url } = category;
    return { additionalClassifications: [{ scheme: "x_yongfair", id: slug, description: name, uri: url }] };
  }
  return wasChanged(`lines.${position}.categoryId`) ? { additionalClassifications: [] } : {};
}

function quantityOf({ quantity, position }: LineRecord, { wasChanged }: Told): Pick<Item, "quantity"> {
  if (quantity !== null) return { quantity: Number(quantity) };
  return wasChanged(`lines.${position}.quantity`) ? { quantity: null } : {};
}

const itemOf = (line: LineRecord, told: Told): Item => ({
  id: String(line.position),
  description: [line.item, line.specification].filter(Boolean).join("\n"),
  ...classificationOf(line, told),
  ...categoryOf(line, told),
  ...quantityOf(line, told),
  unit: unitOf(line, told),
});

/** The lines as items. One that was taken off stays, with none of it wanted: merging releases never drops an item. */
export function itemsOf(told: Told, fields: readonly string[]): Item[] {
  const { lines } = told.content;
  const dropped = fields.flatMap((field) => /^lines\.(\d+)$/.exec(field)?.[1] ?? []);
  const gone = [...new Set(dropped)].filter((position) => !lines.some((line) => String(line.position) === position));
  return [...lines.map((line) => itemOf(line, told)), ...gone.map((id) => ({ id, quantity: 0 }))];
}

/** What was awarded of a line: never its price. */
export const awardedItem = (content: RequestContent, position: number, quantity: string): Item => {
  const line = content.lines.find((one) => one.position === position);
  const unit = line && { scheme: "UNCEFACT", id: line.unitCode, name: label("unit", line.unitCode, content.language) };
  return {
    id: String(position),
    ...(line ? { description: line.item } : {}),
    quantity: Number(quantity),
    ...(unit ? { unit } : {}),
  };
};
