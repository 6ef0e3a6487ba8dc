import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { productsVisibleTo } from "#lib/product/policy";
import { listCategories } from "#lib/taxonomy/queries";
import type { CategoryNode } from "#lib/taxonomy/schema";

export type CountedCategory = Omit<CategoryNode, "children"> & { productCount: number; children: CountedCategory[] };

/** The category tree with the number of products that the actor can see under each. */
export async function countProductsByCategory(actor: Actor): Promise<CountedCategory[]> {
  const [tree, counts] = await Promise.all([
    listCategories(),
    db.product.groupBy({ by: ["categoryId"], where: productsVisibleTo(actor), _count: true }),
  ]);
  const countById = new Map(counts.map(({ categoryId, _count }) => [categoryId, _count]));
  const counted = (node: CategoryNode): CountedCategory => {
    const children = node.children.map(counted);
    const below = children.reduce((sum, child) => sum + child.productCount, 0);
    return { ...node, children, productCount: (countById.get(node.id) ?? 0) + below };
  };
  return tree.map(counted);
}
