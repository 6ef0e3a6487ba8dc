import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, cellKey, hiddenCells } from "./hide.ts";

type Inner = { count: number; isRare: boolean };

/** A table with its totals; a total is as rare as is said of it. */
function tableOf(rows: readonly (readonly Inner[])[], rareTotals: ReadonlySet<string>): Cell[] {
  const inner = rows.flatMap((row, at) => row.map((cell, nth): Cell => ({ row: `r${at}`, column: `c${nth}`, ...cell })));
  const sum = (cells: readonly Cell[]) => cells.reduce((total, { count }) => total + count, 0);
  const total = (row: string, column: string, cells: readonly Cell[]): Cell => {
    return { row, column, count: sum(cells), isRare: rareTotals.has(`${row}|${column}`) };
  };
  const names = (pick: (cell: Cell) => string) => [...new Set(inner.map(pick))];
  return [
    ...inner,
    ...names(({ row }) => row).map((row) =>
      total(
        row,
        "",
        inner.filter((cell) => cell.row === row),
      ),
    ),
    ...names(({ column }) => column).map((column) =>
      total(
        "",
        column,
        inner.filter((cell) => cell.column === column),
      ),
    ),
    total("", "", inner),
  ];
}

/** The hidden cells that the rest of the table determines, by elimination: an independent way to ask. */
function determined(cells: readonly Cell[], hidden: ReadonlySet<string>): string[] {
  const unknown = cells.map(cellKey).filter((one) => hidden.has(one));
  const equation = (members: readonly Cell[], isTotal: (cell: Cell) => boolean) => {
    return unknown.map((one) => {
      const cell = members.find((member) => cellKey(member) === one);
      return cell ? (isTotal(cell) ? -1 : 1) : 0;
    });
  };
  const rows = [...new Set(cells.map(({ row }) => row))].map((row) =>
    equation(
      cells.filter((cell) => cell.row === row),
      ({ column }) => column === "",
    ),
  );
  const columns = [...new Set(cells.map(({ column }) => column))].map((column) =>
    equation(
      cells.filter((cell) => cell.column === column),
      ({ row }) => row === "",
    ),
  );
  const reduced = eliminated([...rows, ...columns], unknown.length);
  return unknown.filter((_, at) =>
    reduced.some((row) => row.every((value, column) => (column === at ? value !== 0 : value === 0))),
  );
}

/** Reduced row echelon form; totally unimodular, so whole numbers stay whole. */
function eliminated(matrix: number[][], width: number): number[][] {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    const chosen = rows[pivot];
    const first = rows[rank];
    if (!chosen || !first) continue;
    [rows[rank], rows[pivot]] = [chosen.map((value) => value / (chosen[column] ?? 1)), first];
    const base = rows[rank] ?? [];
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (at !== rank && factor !== 0) rows[at] = row.map((value, nth) => value - factor * (base[nth] ?? 0));
    }
    rank += 1;
  }
  return rows;
}

const inner = fc.record({ count: fc.integer({ min: 0, max: 9 }), isRare: fc.boolean() });
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([height, width]) =>
    fc.array(fc.array(inner, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

describe("what is not told of the market", () => {
  it("holds every rare cell, and none of it follows from the totals and the other cells", () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, isTotalRare) => {
        const cells = tableOf(rows, new Set(isTotalRare ? ["r0|", "|c0"] : []));
        const hidden = hiddenCells(cells);
        for (const cell of cells) if (cell.isRare && cell.count > 0) expect(hidden.has(cellKey(cell))).toBe(true);
        expect(determined(cells, hidden)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds what follows where only the rare cell is left out", () => {
    const cells = tableOf(
      [
        [
          { count: 2, isRare: true },
          { count: 9, isRare: false },
        ],
        [
          { count: 8, isRare: false },
          { count: 7, isRare: false },
        ],
      ],
      new Set(),
    );
    expect(determined(cells, new Set(["r0|c0"]))).toEqual(["r0|c0"]);
    expect([...hiddenCells(cells)].sort()).toEqual(["r0|c0", "r0|c1", "r1|c0", "r1|c1"]);
  });

  it("hides nothing where nothing is rare", () => {
    expect(hiddenCells(tableOf([[{ count: 9, isRare: false }]], new Set())).size).toBe(0);
  });
});
