import { fold } from "#lib/taxonomy/reference/fold";
import type { CategoryNode } from "#lib/taxonomy/schema";
import data from "./root-names.json" with { type: "json" };

export type NamedCategories = {
  leaves: ReadonlyMap<string, readonly { leaf: CategoryNode; root: number }[]>;
  roots: ReadonlyMap<string, number>;
};

/** What suppliers call whole top categories. */
const otherNames: Record<string, readonly string[]> = data;

const key = (text: string) =>
  fold(text)
    .replace(/&/g, "and")
    .replace(/[\s'’,-]+/g, "");

/** Indexes categories by slug and by name in both languages. */
export function nameCategories(roots: readonly CategoryNode[]): NamedCategories {
  const leaves = new Map<string, { leaf: CategoryNode; root: number }[]>();
  const rootKeys = new Map<string, number>();
  for (const [root, node] of roots.entries()) {
    for (const name of [...(otherNames[node.slug] ?? []), node.slug, node.nameZh, node.nameEn]) rootKeys.set(key(name), root);
    for (const leaf of node.children) {
      for (const name of new Set([leaf.slug, leaf.nameZh, leaf.nameEn].map(key))) {
        leaves.set(name, [...(leaves.get(name) ?? []), { leaf, root }]);
      }
    }
  }
  return { leaves, roots: rootKeys };
}

/** The category that a text names: a leaf by slug, name or path ("Furniture > Mattresses"), or at least a root. */
export function findNamed(named: NamedCategories, text: string): { leaf: CategoryNode | null; root: number | null } {
  const parts = [text, ...text.split(/[>/|»\\→]/u).reverse()].map(key).filter((part) => part !== "");
  const root = parts.map((part) => named.roots.get(part)).find((found) => found !== undefined) ?? null;
  const whole = named.leaves.get(parts[0] ?? "") ?? named.leaves.get(parts[1] ?? "") ?? [];
  const fitting = whole.filter((one) => root === null || one.root === root);
  return { leaf: fitting.length === 1 ? (fitting[0]?.leaf ?? null) : null, root };
}
