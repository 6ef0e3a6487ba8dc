import { describe, expect, test } from "vitest";
import { isHsCode } from "#lib/taxonomy/reference/hs";
import { isKnown } from "#lib/taxonomy/reference/label";
import { type AttributeContent, type CategoryContent, categoryContent, readSeed } from "./content.ts";

type Root = { slug: string; subcategories: { slug: string }[] };
const roots = readSeed<Root[]>("taxonomy.json");
const contents = roots.map((root) => ({ root, content: categoryContent(root.slug) }));

const templateOf = (content: CategoryContent, leaf: string) =>
  new Map([...content.attributes, ...(content.leafAttributes[leaf] ?? [])].map((attribute) => [attribute.key, attribute]));

function fits(attribute: AttributeContent | undefined, value: unknown): boolean {
  if (attribute?.type === "NUMBER") return typeof value === "number";
  if (attribute?.type === "BOOLEAN") return typeof value === "boolean";
  if (attribute?.type === "CHOICE") return attribute.choices?.some((choice) => choice.value === value) ?? false;
  return attribute !== undefined && (typeof value === "string" || (typeof value === "object" && value !== null));
}

test("the demo has 19 categories, some 60 companies and some 300 products with slugs of their own", () => {
  const companies = contents.flatMap(({ content }) => content.companies.map(({ slug }) => slug));
  const products = contents.flatMap(({ content }) => content.products.map(({ sku }) => sku));
  expect(roots).toHaveLength(19);
  expect(companies.length).toBeGreaterThanOrEqual(57);
  expect(products.length).toBeGreaterThanOrEqual(300);
  expect(new Set(companies).size).toBe(companies.length);
  expect(new Set(products).size).toBe(products.length);
});

describe.each(contents)("$root.slug", ({ root, content }) => {
  const leaves = root.subcategories.map(({ slug }) => slug);

  test("every product stands in a leaf of the category and belongs to one of its companies", () => {
    const companies = content.companies.map(({ slug }) => slug);
    for (const product of content.products) {
      expect(leaves, product.sku).toContain(product.leaf);
      expect(companies, product.sku).toContain(product.company);
    }
  });

  test("codes are those of the standards", () => {
    for (const { sku, hs, unit, incoterm, certificates } of content.products) {
      expect([sku, isHsCode(hs), isKnown("unit", unit), isKnown("incoterm", incoterm)]).toEqual([sku, true, true, true]);
      for (const [scheme] of certificates) expect([sku, scheme, isKnown("certificate", scheme)]).toEqual([sku, scheme, true]);
    }
  });

  test("prices fall as quantities rise, from the minimum order on", () => {
    for (const { sku, moq, prices } of content.products) {
      expect([sku, prices[0]?.[0] ?? moq]).toEqual([sku, moq]);
      for (const [nth, [quantity, price]] of prices.entries()) {
        const next = prices[nth + 1];
        if (next) expect([sku, next[0] > quantity && next[1] < price]).toEqual([sku, true]);
      }
    }
  });

  test("attributes follow the template, required ones included", () => {
    for (const { sku, leaf, attributes } of content.products) {
      const template = templateOf(content, leaf);
      for (const [key, value] of Object.entries(attributes))
        expect([sku, key, fits(template.get(key), value)]).toEqual([sku, key, true]);
      const missing = [...template.values()].filter(({ required, key }) => required && attributes[key] === undefined);
      expect([sku, missing.map(({ key }) => key)]).toEqual([sku, []]);
    }
  });

  test("every leaf has a vocabulary of its own goods", () => {
    for (const leaf of leaves) expect([leaf, (content.vocabulary.leaves[leaf]?.length ?? 0) >= 5]).toEqual([leaf, true]);
  });
});
