import { db } from "#lib/platform/db";
import { fold } from "#lib/platform/search/text/fold";
import { listCategories, listTemplates } from "#lib/taxonomy/queries";
import type { AttributeTemplate, CategoryNode } from "#lib/taxonomy/schema";

type Words = { nameZh: string; nameEn: string };
export type CategoryEntry = Words & { id: string; slug: string; rootSlug: string; foldedZh: string; foldedEn: string };

export type Ground = {
  categories: Map<string, CategoryEntry>;
  templates: Map<string, AttributeTemplate[]>;
  /** Units of a currency for one US dollar, by the latest rate. */
  ratePerUsd: Map<string, number>;
};

const trust = 15_000;
let memory: { at: number; ground: Promise<Ground> } | undefined;

/** What every search needs to know of the catalogue, read again after 15 seconds; small, and the same for everybody. */
export function searchGround(): Promise<Ground> {
  if (!memory || Date.now() - memory.at > trust) {
    const ground = readGround();
    memory = { at: Date.now(), ground };
    ground.catch(() => {
      memory = undefined;
    });
  }
  return memory.ground;
}

const entry = ({ id, slug, nameZh, nameEn }: CategoryNode, rootSlug: string): CategoryEntry => ({
  id,
  slug,
  nameZh,
  nameEn,
  rootSlug,
  foldedZh: fold(nameZh),
  foldedEn: ` ${fold(nameEn)}`,
});

async function readGround(): Promise<Ground> {
  const [roots, rates] = await Promise.all([
    listCategories(),
    db.exchangeRate.findMany({
      distinct: ["currency"],
      orderBy: [{ currency: "asc" }, { on: "desc" }],
      select: { currency: true, perUsd: true },
    }),
  ]);
  const categories = new Map<string, CategoryEntry>();
  for (const root of roots) {
    categories.set(root.slug, entry(root, root.slug));
    for (const leaf of root.children) categories.set(leaf.slug, entry(leaf, root.slug));
  }
  const byId = await listTemplates([...categories.values()].map(({ id }) => id));
  return {
    categories,
    templates: new Map([...categories.values()].map(({ id, slug }) => [slug, byId.get(id) ?? []])),
    ratePerUsd: new Map(rates.map(({ currency, perUsd }) => [currency.trim(), perUsd.toNumber()])),
  };
}
