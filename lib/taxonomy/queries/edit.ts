import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canEditTaxonomy } from "#lib/taxonomy/policy";
import type { AttributeChoice } from "#lib/taxonomy/schema";

const names = { id: true, slug: true, nameZh: true, nameEn: true } as const;
const inOrder = { orderBy: [{ position: "asc" as const }, { id: "asc" as const }] };

/** The choices of an attribute; the column is written by `loadTaxonomy` and the category desk alone, always in this shape. */
const choicesOf = (stored: unknown) => stored as AttributeChoice[];

/** The tree with how much stands under each, for the editors. */
export async function listForEditors(actor: Actor) {
  if (!canEditTaxonomy(actor)) fail("notFound");
  const line = { ...names, hsHeadings: true, _count: { select: { attributes: true as const } } } as const;
  const [roots, products] = await Promise.all([
    db.category.findMany({ where: { parentId: null }, select: { ...line, children: { select: line, ...inOrder } }, ...inOrder }),
    db.product.groupBy({ by: ["categoryId"], where: { status: "LIVE" }, _count: { _all: true } }),
  ]);
  const counts = new Map(products.map(({ categoryId, _count }) => [categoryId, _count._all]));
  const counted = <Row extends { id: string }>(row: Row) => ({ ...row, liveProducts: counts.get(row.id) ?? 0 });
  return roots.map(({ children, ...root }) => ({ ...counted(root), children: children.map(counted) }));
}
export type EditorsTree = Awaited<ReturnType<typeof listForEditors>>;

/** Whether a product of the category or below has a value under the key. */
export async function isKeyUsed(tx: Pick<Transaction, "$queryRaw">, categoryId: string, key: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { used: boolean }[]
  >`select exists(select 1 from "Product" p join "Category" c on c.id = p."categoryId"
    where (c.id = ${categoryId}::uuid or c."parentId" = ${categoryId}::uuid) and jsonb_exists(p.attributes, ${key})) as used`;
  return row?.used ?? false;
}

/** How many products of the category or below have a value under each of the keys. */
async function usesOf(categoryId: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ key: string; count: number }[]>`
    select a.key, count(p.id)::int as count from "CategoryAttribute" a
    left join "Product" p on jsonb_exists(p.attributes, a.key)
      and p."categoryId" in (select c.id from "Category" c where c.id = ${categoryId}::uuid or c."parentId" = ${categoryId}::uuid)
    where a."categoryId" = ${categoryId}::uuid group by a.key`;
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** A category as its editors see it: with its own attributes, retired ones too, and those of its root. */
export async function findForEditors(actor: Actor, slug: string) {
  if (!canEditTaxonomy(actor)) fail("notFound");
  const attributes = { attributes: inOrder };
  const found = await db.category.findUnique({
    where: { slug },
    include: { ...attributes, parent: { select: { ...names, ...attributes } } },
  });
  if (!found) return null;
  const uses = await usesOf(found.id);
  return {
    ...found,
    attributes: found.attributes.map((one) => ({ ...one, choices: choicesOf(one.choices), uses: uses.get(one.key) ?? 0 })),
    inherited: (found.parent?.attributes ?? []).filter(({ retiredAt }) => retiredAt === null),
  };
}
export type EditorsCategory = NonNullable<Awaited<ReturnType<typeof findForEditors>>>;
export type EditorsAttribute = EditorsCategory["attributes"][number];

/** The categories among these with all their leaves. */
export async function withLeaves(categoryIds: readonly string[]) {
  const ids = [...categoryIds];
  return db.category.findMany({
    where: { OR: [{ id: { in: ids } }, { parentId: { in: ids } }] },
    select: { id: true, slug: true, parent: { select: { slug: true } } },
  });
}
