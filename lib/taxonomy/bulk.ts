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

type Saved = { id: string; isEdited: boolean };

/** Adds what is missing. What staff has edited stays as it is; elsewhere places in the tree and HS headings follow the file. */
async function saveCategory(tx: Transaction, row: CategoryRow): Promise<Saved> {
  const { slug, parentId, position, hsHeadings } = row;
  const { id, version } = await tx.category.upsert({
    where: { slug },
    create: row,
    update: { parentId },
    select: { id: true, version: true },
  });
  await tx.category.updateMany({ where: { id, version: 1 }, data: { position, hsHeadings } });
  return { id, isEdited: version > 1 };
}

async function saveTemplate(tx: Transaction, { id: categoryId, isEdited }: Saved, attributes: readonly AttributeContent[]) {
  if (isEdited) return;
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
      const saved = await saveCategory(tx, { slug: root.slug, parentId: null, position, hsHeadings: [], ...names });
      await saveTemplate(tx, saved, content.attributes);
      for (const [at, leaf] of root.subcategories.entries()) {
        const savedLeaf = await saveCategory(tx, {
          slug: leaf.slug,
          parentId: saved.id,
          position: at,
          nameZh: leaf.zh,
          nameEn: leaf.en,
          hsHeadings: leaf.hs,
        });
        await saveTemplate(tx, savedLeaf, content.leafAttributes?.[leaf.slug] ?? []);
      }
    },
    { timeout: 60_000 },
  );
}

/** Brings the 19 top categories, their leaves and attribute templates into the database. Safe to repeat; nothing is deleted. */
export async function loadTaxonomy(): Promise<void> {
  for (const [position, root] of readRoots().entries()) await loadRoot(position, root);
}
