import { type Attributes, type AttributeValue, isLabelled, productLimits } from "#lib/product/schema";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import type { AttributeCell } from "./cells.ts";
import { attributeKey, headingKey } from "./header/columns.ts";
import { readQuantity } from "./values/numbers.ts";
import { languageOf, plainText } from "./values/text.ts";
import { isNothing, readFlag, splitList, tidy } from "./values/words.ts";

/** A template by key and by both names of its attributes, their choices by value and both names. */
export type Template = ReadonlyMap<string, AttributeTemplate & { values: ReadonlyMap<string, string> }>;

export function indexTemplate(template: readonly AttributeTemplate[]): Template {
  return new Map(
    template.flatMap((one) => {
      const names = one.choices.flatMap(({ value, zh, en }) => [value, zh, en].map((name) => [headingKey(name), value] as const));
      const indexed = { ...one, values: new Map(names) };
      return [one.key, headingKey(one.nameZh), headingKey(one.nameEn)].map((key) => [key, indexed] as const);
    }),
  );
}

type Attribute = Template extends ReadonlyMap<string, infer Value> ? Value : never;

/** The pairs of an attribute cell: "k=v; k=v" or "k: v" lines. */
export function splitAttributes(text: string): AttributeCell[] {
  const pairs = text.split(/[;；\n|]/).map((part) => /^\s*([^=:：]{1,60})\s*[=:：]\s*(.+)$/su.exec(part));
  return pairs
    .filter((pair) => pair !== null)
    .map(([, label = "", value = ""]) => ({ key: attributeKey(label), label: label.trim(), text: value.trim(), isHint: false }));
}

/** The value in the template's type; null where the text does not fit it. */
function typed(template: Attribute, text: string): AttributeValue | null {
  const value = tidy(text);
  switch (template.type) {
    case "BOOLEAN":
      return readFlag(value);
    case "NUMBER": {
      const quantity = readQuantity(value);
      const unit = quantity?.rest.toLowerCase() ?? "";
      return quantity && (unit === "" || unit === template.unit?.toLowerCase()) ? quantity.value : null;
    }
    case "CHOICE":
      return template.values.get(headingKey(value)) ?? null;
    case "TEXT":
      return { [languageOf(value)]: value };
  }
}

const labelKeys = new Map<string, string>();
const mostLabels = 5_000;

/** Labels repeat on every row: their folded spelling is remembered. */
function labelKey(label: string): string {
  const known = labelKeys.get(label);
  if (known !== undefined) return known;
  const key = headingKey(label);
  if (labelKeys.size < mostLabels) labelKeys.set(label, key);
  return key;
}

/** What an attribute says already in the other language; nothing where it is not there yet. */
function otherLanguage(value: AttributeValue | undefined): { zh?: string; en?: string } | null {
  if (value === undefined) return {};
  return typeof value === "object" && !isLabelled(value) ? value : null;
}

function freeKey(attributes: Attributes, key: string): string {
  let free = key;
  for (let count = 2; free in attributes; count += 1) free = `${key}_${count}`;
  return free;
}

/**
 * The attributes of a product: cells that fit the category's template as typed values, all others as text under their own heading.
 * Nothing is lost but empty values and what goes beyond the limits.
 */
export function readAttributes(cells: readonly AttributeCell[], listed: string | null, template: Template): Attributes {
  const attributes: Attributes = {};
  for (const cell of [...cells, ...splitAttributes(listed ?? "")]) {
    const text = plainText(cell.text).slice(0, productLimits.attributeValue);
    if (isNothing(text) || Object.keys(attributes).length >= productLimits.attributes) continue;
    const known = template.get(cell.key) ?? template.get(labelKey(cell.label));
    const other = cell.language && known?.type === "TEXT" ? otherLanguage(attributes[known.key]) : null;
    const value = other && cell.language ? { ...other, [cell.language]: tidy(text) } : null;
    const single = known && !(known.key in attributes) ? typed(known, text) : null;
    if (known && (value ?? single) !== null) attributes[known.key] = value ?? single ?? text;
    else attributes[freeKey(attributes, cell.key)] = { label: cell.label.slice(0, productLimits.short), value: text };
  }
  return attributes;
}

/** What of an attributes cell is not in pairs, kept as one text. */
export const looseText = (text: string): string[] => splitList(text).filter((part) => !/[=:：]/u.test(part));
