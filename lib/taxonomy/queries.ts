import { db } from "#lib/platform/db";
import type { AttributeChoice, AttributeTemplate, CategoryNode } from "./schema.ts";

const names = { id: true, slug: true, nameZh: true, nameEn: true, hsHeadings: true } as const;
const inOrder = { orderBy: { position: "asc" } } as const;

/** All top categories with their leaves, in the order of the fair. */
export async function listCategories(): Promise<CategoryNode[]> {
  const roots = await db.category.findMany({
    where: { parentId: null },
    select: { ...names, children: { select: names, ...inOrder } },
    ...inOrder,
  });
  return roots.map((root) => ({ ...root, children: root.children.map((leaf) => ({ ...leaf, children: [] })) }));
}

/** A category with its parent and leaves. */
export const findCategory = (slug: string) =>
  db.category.findUnique({
    where: { slug },
    select: { ...names, parent: { select: names }, children: { select: names, ...inOrder } },
  });

const attribute = {
  key: true,
  type: true,
  unit: true,
  nameZh: true,
  nameEn: true,
  isRequired: true,
  isFacet: true,
  choices: true,
  retiredAt: true,
} as const;

/** The choices of an attribute; the column is written by `loadTaxonomy` and the category desk alone, always in this shape. */
const choicesOf = (stored: unknown) => stored as AttributeChoice[];

type Stored = Omit<AttributeTemplate, "choices" | "isRetired"> & { choices: unknown; retiredAt: Date | null };

const toTemplate = ({ retiredAt, choices, ...one }: Stored): AttributeTemplate => ({
  ...one,
  choices: choicesOf(choices),
  ...(retiredAt ? { isRetired: true, isFacet: false, isRequired: false } : {}),
});

/** The attributes a product of the category has: those of the root, then the leaf's own, which replace a root's of the same key. */
export async function templateOf(categoryId: string): Promise<AttributeTemplate[]> {
  return (await listTemplates([categoryId])).get(categoryId) ?? [];
}

/** The templates of many categories at once. */
export async function listTemplates(categoryIds: readonly string[]): Promise<Map<string, AttributeTemplate[]>> {
  const attributes = { attributes: { select: attribute, ...inOrder } } as const;
  const categories = await db.category.findMany({
    where: { id: { in: [...categoryIds] } },
    select: { id: true, ...attributes, parent: { select: attributes } },
  });
  return new Map(
    categories.map(({ id, attributes, parent }) => {
      const merged = new Map([...(parent?.attributes ?? []), ...attributes].map((one) => [one.key, one]));
      return [id, [...merged.values()].map(toTemplate)];
    }),
  );
}
