import type { FacetCount } from "#lib/platform/search/engine";
import { label, type ReferenceKind } from "#lib/taxonomy/reference/label";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import type { Ground } from "./ground.ts";

export type FacetValue = {
  value: string;
  /** Null where the page has words of its own for the value (bands of quantity, yes). */
  labelZh: string | null;
  labelEn: string | null;
  count: number;
  isActive: boolean;
};
/** `nameZh`/`nameEn` are given for attributes of a template; other facets are named by the page. */
export type FacetView = { key: string; nameZh: string | null; nameEn: string | null; unit: string | null; values: FacetValue[] };

export const attributePrefix = "attribute.";

const references: Record<string, ReferenceKind> = {
  district: "district",
  country: "country",
  unit: "unit",
  incoterm: "incoterm",
  certificate: "certificate",
  origin: "country",
  businessType: "businessType",
  market: "country",
};

type Labels = { labelZh: string | null; labelEn: string | null };

function labelsOf(key: string, value: string, ground: Ground, template: AttributeTemplate | undefined): Labels {
  const kind = references[key];
  if (kind) return { labelZh: label(kind, value, "zh"), labelEn: label(kind, value, "en") };
  if (key === "category" || key === "root") {
    const category = ground.categories.get(value);
    return { labelZh: category?.nameZh ?? value, labelEn: category?.nameEn ?? value };
  }
  const choice = template?.choices.find((one) => one.value === value);
  if (choice) return { labelZh: choice.zh, labelEn: choice.en };
  return template && template.type !== "BOOLEAN" ? { labelZh: value, labelEn: value } : { labelZh: null, labelEn: null };
}

/** Counts of the engine with the names people read, chosen values marked (and kept even where nothing is left of them). */
export function facetViews(
  counts: Record<string, FacetCount[]>,
  chosen: Record<string, readonly string[]>,
  ground: Ground,
  template: readonly AttributeTemplate[],
): FacetView[] {
  return Object.entries(counts).flatMap(([key, found]) => {
    const attribute = key.startsWith(attributePrefix)
      ? template.find((one) => one.key === key.slice(attributePrefix.length))
      : undefined;
    const active = chosen[key] ?? [];
    const missing = active.filter((value) => found.every((one) => one.value !== value)).map((value) => ({ value, count: 0 }));
    const values = [...found, ...missing].map(({ value, count }) => ({
      value,
      count,
      isActive: active.includes(value),
      ...labelsOf(key, value, ground, attribute),
    }));
    return values.length === 0
      ? []
      : [{ key, nameZh: attribute?.nameZh ?? null, nameEn: attribute?.nameEn ?? null, unit: attribute?.unit ?? null, values }];
  });
}
