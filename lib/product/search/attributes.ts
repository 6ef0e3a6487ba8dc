import { fold } from "#lib/platform/search/text/fold";
import { type Attributes, type AttributeValue, isLabelled } from "#lib/product/schema";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import kindKeys from "./kind-keys.json" with { type: "json" };

export type Described = {
  /** What the supplier calls the kind of thing. */
  kinds: string[];
  /** Values people search by: colour, material, size. */
  details: string[];
  /** Headings and long texts. */
  more: string[];
  facets: { key: string; values: string[] }[];
};

const longestDetail = 60;
const longestFacet = 120;

/** Whether a supplier's heading promises the kind of thing: "Category", "articleType", "sub_category" … */
export function isKindKey(heading: string): boolean {
  const folded = fold(heading).replace(/[^\p{L}]+/gu, "");
  return kindKeys.some((key) => folded === key || (key.length > 3 && folded.endsWith(key)));
}

const split = (text: string) =>
  text
    .split(/[;/|,\u3001\uff0c\uff1b]+/)
    .map((part) => part.trim())
    .filter(Boolean);

function textsOf(value: AttributeValue, template: AttributeTemplate | undefined): string[] {
  if (typeof value === "boolean") return value && template ? [template.nameZh, template.nameEn] : [];
  if (typeof value === "number") return [template?.unit ? `${value}${template.unit}` : String(value)];
  if (typeof value === "object")
    return isLabelled(value) ? [value.value] : [value.zh, value.en].filter((text) => text !== undefined);
  const choice = template?.choices.find((one) => one.value === value);
  return choice ? [choice.zh, choice.en] : [value];
}

function facetOf(key: string, value: AttributeValue, template: AttributeTemplate): Described["facets"] {
  if (!template.isFacet) return [];
  if (typeof value === "boolean") return [{ key, values: [value ? "yes" : "no"] }];
  if (template.type === "CHOICE" && typeof value === "string") return [{ key, values: [value] }];
  const [text] = textsOf(value, undefined);
  return text && text.length <= longestFacet ? [{ key, values: [fold(text).trim()] }] : [];
}

const withParts = (text: string) => (text.length <= longestDetail && split(text).length > 1 ? [text, ...split(text)] : [text]);

function describe(key: string, value: AttributeValue, template: AttributeTemplate | undefined): Described {
  const heading = typeof value === "object" && isLabelled(value) ? value.label : key;
  const texts = [...new Set(textsOf(value, template).flatMap(withParts))];
  const short = texts.filter((text) => text.length <= longestDetail);
  const isKind = !template && isKindKey(heading);
  return {
    kinds: isKind ? short : [],
    details: isKind ? [] : short,
    more: [
      ...texts.filter((text) => text.length > longestDetail),
      ...(template ? [template.nameZh, template.nameEn] : [heading]),
    ],
    facets: template ? facetOf(key, value, template) : [],
  };
}

/** Sorts a product's attributes by what they do for search. */
export function describeAttributes(attributes: Attributes, templates: readonly AttributeTemplate[]): Described {
  const all = Object.entries(attributes).map(([key, value]) =>
    describe(
      key,
      value,
      templates.find((one) => one.key === key),
    ),
  );
  return {
    kinds: all.flatMap(({ kinds }) => kinds),
    details: all.flatMap(({ details }) => details),
    more: all.flatMap(({ more }) => more),
    facets: all.flatMap(({ facets }) => facets),
  };
}
