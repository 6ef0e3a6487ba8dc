/** One figure of a table with its totals: an empty name is the total over all rows, or all columns. */
export type Cell = { row: string; column: string; count: number; isRare: boolean };

const key = ({ row, column }: Pick<Cell, "row" | "column">) => `${row}|${column}`;
const ends = ({ row, column }: Pick<Cell, "row" | "column">) => [`r:${row}`, `c:${column}`] as const;

type Link = { to: string; cell: Cell };
type Graph = Map<string, Link[]>;

function graphOf(cells: readonly Cell[]): Graph {
  const graph: Graph = new Map();
  const join = (from: string, to: string, cell: Cell) => graph.set(from, [...(graph.get(from) ?? []), { to, cell }]);
  for (const cell of cells) {
    const [row, column] = ends(cell);
    join(row, column, cell);
    join(column, row, cell);
  }
  return graph;
}

type Reached = { cost: number; by: Cell | null; from: string | null };

function nearest(reached: ReadonlyMap<string, Reached>, done: ReadonlySet<string>): string | undefined {
  const open = [...reached].filter(([node]) => !done.has(node));
  return open.sort(([, one], [, other]) => one.cost - other.cost)[0]?.[0];
}

function wayBack(reached: ReadonlyMap<string, Reached>, end: string): Cell[] {
  const step = reached.get(end);
  return step?.by && step.from !== null ? [...wayBack(reached, step.from), step.by] : [];
}

/** The cheapest way from a cell's column back to its row, through other cells; null where there is none. */
function wayRound(graph: Graph, start: Cell, costOf: (cell: Cell) => number): Cell[] | null {
  const [goal, from] = ends(start);
  const reached = new Map<string, Reached>([[from, { cost: 0, by: null, from: null }]]);
  const done = new Set<string>();
  for (let node = nearest(reached, done); node !== undefined && node !== goal; node = nearest(reached, done)) {
    done.add(node);
    const { cost } = reached.get(node) ?? { cost: 0 };
    for (const { to, cell } of graph.get(node) ?? []) {
      const total = cost + costOf(cell);
      if (cell !== start && total < (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY))
        reached.set(to, { cost: total, by: cell, from: node });
    }
  }
  return reached.has(goal) ? wayBack(reached, goal) : null;
}

/**
 * Which cells are not told: the rare ones, and as few others as it takes that none of them follows from the rest. Every row and every
 * column is an equation, its cells sum to its total; unknown cells are edges between the two that they stand in, and one follows from
 * the others just when no ring of unknown cells goes through it. So each hidden cell gets a ring, over the smallest cells. An empty
 * cell is known to be empty and hides nothing.
 */
export function hiddenCells(cells: readonly Cell[]): Set<string> {
  const filled = cells.filter(({ count }) => count > 0);
  const graph = graphOf(filled);
  const hidden = new Set(filled.filter(({ isRare }) => isRare));
  for (const cell of hidden) {
    const ring = wayRound(graph, cell, (one) => (hidden.has(one) ? 0 : one.count));
    for (const one of ring ?? []) hidden.add(one);
  }
  return new Set([...hidden].map(key));
}

export const cellKey = key;
