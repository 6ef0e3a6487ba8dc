import { db, type Transaction } from "#lib/platform/db";
import { type AttributeContent, readCategoryContent, readRoots } from "./seed-content.ts";

type CategoryRow = {
  slug: string;
  parentId: string | null;
  position: number;
  nameZh: string;
  nameEn: string;
  hsHeadings: string[];
};

/** Adds what is missing; names that staff changed stay, places in the tree and HS headings follow the file. */
async function saveCategory(tx: Transaction, row: CategoryRow): Promise<string> {
  const { slug, parentId, position, hsHeadings } = row;
  const { id } = await tx.category.upsert({
    where: { slug },
    create: row,
    update: { parentId, position, hsHeadings },
    select: { id: true },
  });
  return id;
}

async function saveTemplate(tx: Transaction, categoryId: string, attributes: readonly AttributeContent[]) {
  for (const [position, attribute] of attributes.entries()) {
    const data = {
      type: attribute.type,
      unit: attribute.unit ?? null,
      nameZh: attribute.zh,
      nameEn: attribute.en,
      isRequired: attribute.required ?? false,
      isFacet: attribute.facet ?? false,
      position,
      choices: attribute.choices ?? [],
    };
    await tx.categoryAttribute.upsert({
      where: { categoryId_key: { categoryId, key: attribute.key } },
      create: { categoryId, key: attribute.key, ...data },
      update: data,
    });
  }
}

async function loadRoot(position: number, root: ReturnType<typeof readRoots>[number]) {
  const content = readCategoryContent(root.slug);
  await db.$transaction(
    async (tx) => {
      const names = { nameZh: root.zh, nameEn: root.en };
      const rootId = await saveCategory(tx, { slug: root.slug, parentId: null, position, hsHeadings: [], ...names });
      await saveTemplate(tx, rootId, content.attributes);
      for (const [at, leaf] of root.subcategories.entries()) {
        const leafId = await saveCategory(tx, {
          slug: leaf.slug,
          parentId: rootId,
          position: at,
          nameZh: leaf.zh,
          nameEn: leaf.en,
          hsHeadings: leaf.hs,
        });
        await saveTemplate(tx, leafId, content.leafAttributes?.[leaf.slug] ?? []);
      }
    },
    { timeout: 60_000 },
  );
}

/** Brings the 19 top categories, their leaves and attribute templates into the database. Safe to repeat; nothing is deleted. */
export async function loadTaxonomy(): Promise<void> {
  for (const [position, root] of readRoots().entries()) await loadRoot(position, root);
}
