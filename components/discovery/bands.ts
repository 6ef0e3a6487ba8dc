import type { FacetView } from "#lib/discovery/queries/facets";

const edgeOf = (value: string) => (value.startsWith("<=") ? Number(value.slice(2)) : null);

/**
 * Bands of a quantity, counted each for itself (`<=10`, `<=50`, `>50`), as bounds that hold all below them (10, 50):
 * a reader asks "up to 50", never "11 to 50".
 */
export function asBounds(facet: FacetView, chosen: number | undefined): FacetView {
  const bands = facet.values
    .map((value) => ({ ...value, edge: edgeOf(value.value) }))
    .filter((value): value is typeof value & { edge: number } => value.edge !== null)
    .sort((a, b) => a.edge - b.edge);
  let below = 0;
  const values = bands.map(({ edge, count, labelZh, labelEn }) => {
    below += count;
    return { value: String(edge), count: below, isActive: edge === chosen, labelZh, labelEn };
  });
  return { ...facet, values };
}
