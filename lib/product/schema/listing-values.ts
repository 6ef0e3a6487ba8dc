import type { TypedValues } from "#lib/platform/form-state";
import { type AttributeValue, isLabelled, type PriceBreakRecord, type ProductRecord } from "#lib/product/schema";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import { plainFields } from "./diff.ts";

export type PriceGroupRecord = Omit<PriceBreakRecord, "minQuantity" | "price"> & {
  breaks: { minQuantity: number; price: number }[];
};

/** Price breaks by currency and delivery term, in their order. */
export function priceGroups(breaks: readonly PriceBreakRecord[]): PriceGroupRecord[] {
  const groups = new Map<string, PriceGroupRecord>();
  for (const { currency, incoterm, place, minQuantity, price } of breaks) {
    const key = [currency, incoterm, place].join("|");
    const group = groups.get(key) ?? { currency, incoterm, place, breaks: [] };
    group.breaks.push({ minQuantity, price });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A number without an exponent. */
const written = (value: number) => value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 });

const rows = <Item extends object>(name: string, items: readonly Item[]): [string, string][] =>
  items.flatMap((item, index) =>
    Object.entries(item).flatMap(([key, value]): [string, string][] =>
      value === null || value === undefined || typeof value === "object"
        ? []
        : [[`${name}.${index}.${key}`, typeof value === "number" ? written(value) : String(value)]],
    ),
  );

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

function attributeEntry(key: string, value: AttributeValue): [string, string][] {
  if (typeof value === "string" || isLabelled(value)) return [];
  if (typeof value === "object") return rows("", [value]).map(([name, text]) => [name.replace(".0", `attributes.${key}`), text]);
  return [[`attributes.${key}`, typeof value === "number" ? written(value) : String(value)]];
}

type Own = { key: string; label: string; value: string };

/** An attribute with the supplier's own label, where the template does not know it. */
function ownAttribute(key: string, value: AttributeValue, type: string | undefined): Own | null {
  if (isLabelled(value)) return { key, ...value };
  if (type) return null;
  return { key, label: key, value: typeof value === "object" ? (value.zh ?? value.en ?? "") : String(value) };
}

function knownAttribute(key: string, value: AttributeValue, type: string | undefined): [string, string][] {
  if (typeof value !== "string") return attributeEntry(key, value);
  return [[type === "TEXT" ? `attributes.${key}.${isHan(value) ? "zh" : "en"}` : `attributes.${key}`, value]];
}

/** Attributes as fields: those of the template typed, all others with the supplier's own label. */
function attributeValues(attributes: ProductRecord["attributes"], template: readonly AttributeTemplate[]): [string, string][] {
  const types = new Map(template.map(({ key, type }) => [key, type]));
  const entries = Object.entries(attributes).map(([key, value]) => ({
    key,
    value,
    own: ownAttribute(key, value, types.get(key)),
  }));
  const own = entries.flatMap((one) => (one.own ? [one.own] : []));
  const known = entries.filter((one) => one.own === null);
  return [...known.flatMap(({ key, value }) => knownAttribute(key, value, types.get(key))), ...rows("own", own)];
}

/** A product as the editor's fields hold it. */
export function listingValues(record: Partial<ProductRecord>, template: readonly AttributeTemplate[]): TypedValues {
  const single = (["sku", ...plainFields] as const).flatMap((name): [string, string][] => {
    const value = record[name];
    return value === null || value === undefined ? [] : [[name, typeof value === "number" ? written(value) : value]];
  });
  const groups = priceGroups(record.priceBreaks ?? []);
  return {
    ...Object.fromEntries(single),
    ...(record.paymentTerms?.length ? { paymentTerms: record.paymentTerms } : {}),
    ...(record.hasSample ? { hasSample: "on" } : {}),
    ...Object.fromEntries([
      ...attributeValues(record.attributes ?? {}, template),
      ...rows("terms", groups),
      ...groups.flatMap(({ breaks }, index) => rows(`terms.${index}.breaks`, breaks)),
      ...rows("certificates", record.certificates ?? []),
      ...rows(
        "pictures",
        (record.pictures ?? []).map((picture, index) => ({ ...picture, position: index + 1 })),
      ),
    ]),
  };
}

/** Dotted names as a tree, as a form's sending makes it. */
export function formOf(values: TypedValues): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of typeof value === "string" ? [value] : value) data.append(name, one);
  return data;
}

/** A tree of typed text with dotted names again. Files are left out. */
export function flatValues(tree: unknown, prefix = ""): TypedValues {
  if (typeof tree === "string") return { [prefix]: tree };
  if (Array.isArray(tree) && tree.every((one) => typeof one === "string")) return tree.length > 0 ? { [prefix]: tree } : {};
  if (typeof tree !== "object" || tree === null || tree instanceof File) return {};
  return Object.assign(
    {},
    ...Object.entries(tree).map(([name, value]) => flatValues(value, prefix ? `${prefix}.${name}` : name)),
  );
}
