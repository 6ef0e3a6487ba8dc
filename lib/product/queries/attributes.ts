import { type Attributes, type AttributeValue, isLabelled } from "#lib/product/schema";
import { templateOf } from "#lib/taxonomy/queries";
import type { AttributeTemplate } from "#lib/taxonomy/schema";

export type AttributeView = {
  key: string;
  /** Null where only the supplier's own heading is known, in `label`. */
  nameZh: string | null;
  nameEn: string | null;
  label: string | null;
  /** A text in one or both languages, a number with its unit, or yes/no: drawn by the page in its language. */
  value: { zh: string | null; en: string | null } | { number: number; unit: string | null } | { isTrue: boolean };
};

function valueView(value: AttributeValue, template: AttributeTemplate | undefined): AttributeView["value"] {
  if (typeof value === "number") return { number: value, unit: template?.unit ?? null };
  if (typeof value === "boolean") return { isTrue: value };
  if (typeof value === "string") {
    const choice = template?.choices.find((one) => one.value === value);
    return { zh: choice?.zh ?? value, en: choice?.en ?? value };
  }
  if (isLabelled(value)) return { zh: value.value, en: value.value };
  return { zh: value.zh ?? null, en: value.en ?? null };
}

function view(key: string, value: AttributeValue, template: AttributeTemplate | undefined): AttributeView {
  return {
    key,
    nameZh: template?.nameZh ?? null,
    nameEn: template?.nameEn ?? null,
    label: isLabelled(value) ? value.label : template ? null : key,
    value: valueView(value, template),
  };
}

/** A product's attributes for reading: those of the category's template in its order, then the supplier's own. */
export async function attributeViews(categoryId: string, attributes: Attributes): Promise<AttributeView[]> {
  const template = await templateOf(categoryId);
  const keys = template.map(({ key }) => key);
  const own = Object.keys(attributes).filter((key) => !keys.includes(key));
  return [...keys, ...own].flatMap((key) => {
    const value = attributes[key];
    return value === undefined
      ? []
      : [
          view(
            key,
            value,
            template.find((one) => one.key === key),
          ),
        ];
  });
}
