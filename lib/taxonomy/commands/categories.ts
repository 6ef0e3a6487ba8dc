import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { categoriesChanged } from "#lib/taxonomy/events";
import { canEditTaxonomy } from "#lib/taxonomy/policy";
import type { CategoryInput } from "#lib/taxonomy/schema/edit";
import { exchanged } from "#lib/taxonomy/schema/order";

type Edited = { categoryId: string; version: number };

/** Counts an edit of a category that was read at a version. Fails with `conflict` where somebody else has edited it since. */
export async function countEdit(actor: Actor, tx: Transaction, { categoryId, version }: Edited): Promise<void> {
  if (!canEditTaxonomy(actor)) fail("notFound");
  const { count } = await tx.category.updateMany({ where: { id: categoryId, version }, data: { version: version + 1 } });
  if (count > 0) return;
  if ((await tx.category.count({ where: { id: categoryId } })) === 0) fail("notFound");
  fail("conflict", "changedMeanwhile");
}

type Names = Pick<CategoryInput, "nameZh" | "nameEn" | "hsHeadings">;

const differing = (now: Names, wanted: Names): Record<string, string> => ({
  ...(now.nameZh === wanted.nameZh ? {} : { nameZh: now.nameZh }),
  ...(now.nameEn === wanted.nameEn ? {} : { nameEn: now.nameEn }),
  ...(now.hsHeadings.join(" ") === wanted.hsHeadings.join(" ") ? {} : { hsHeadings: now.hsHeadings.join(" ") }),
});

/** Renames a category and sets its tariff headings. Its address stays. Whoever began from an older version sees what is there now. */
export async function editCategory(actor: Actor, { categoryId, version, ...input }: CategoryInput): Promise<void> {
  if (!canEditTaxonomy(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const select = { nameZh: true, nameEn: true, hsHeadings: true, version: true } as const;
    const { version: now, ...before } = (await tx.category.findUnique({ where: { id: categoryId }, select })) ?? fail("notFound");
    if (now !== version) throw new ChangedMeanwhile(now, differing(before, input));
    await countEdit(actor, tx, { categoryId, version });
    await tx.category.update({ where: { id: categoryId }, data: input });
    await audit(tx, actor, { action: "category.edit", subject: `category:${categoryId}`, details: { before, after: input } });
    await emit(tx, categoriesChanged, { categoryIds: [categoryId] });
  });
}

type Place = { categoryId: string; direction: "up" | "down" };

/** Moves a category one place among its neighbours. */
export async function placeCategory(actor: Actor, { categoryId, direction }: Place): Promise<void> {
  if (!canEditTaxonomy(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; position: number }[]>`select id, position from "Category"
      where "parentId" is not distinct from (select "parentId" from "Category" where id = ${categoryId}::uuid)
      order by position, id for update`;
    if (!rows.some(({ id }) => id === categoryId)) fail("notFound");
    for (const [position, row] of exchanged(rows, categoryId, direction).entries()) {
      if (row.position !== position) await tx.category.update({ where: { id: row.id }, data: { position } });
    }
    await tx.category.update({ where: { id: categoryId }, data: { version: { increment: 1 } } });
    await audit(tx, actor, { action: "category.place", subject: `category:${categoryId}`, details: { direction } });
    await emit(tx, categoriesChanged, { categoryIds: [] });
  });
}
