import { type Element, type Ink, lineHeight, type Paper } from "./paper.ts";

export type Column = { head: readonly string[] /** Share of the width. */; share: number; align?: "left" | "right" };
/** Paragraphs of a cell. */
export type TableCell = readonly (Ink & { text: string })[];
export type TableRow = { cells: readonly TableCell[]; isStrong?: boolean };
export type PaperTable = { columns: readonly Column[]; rows: readonly TableRow[]; size?: number };

type Line = Ink & { text: string };
type Laid = Column & { x: number; width: number };

const padding = 4;

function lay(paper: Paper, columns: readonly Column[]): Laid[] {
  const { x, width } = paper.box;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  let left = x;
  return columns.map((column) => {
    const own = (column.share / all) * width;
    const laid = { ...column, x: left + padding / 2, width: own - padding };
    left += own;
    return laid;
  });
}

const linesOf = (paper: Paper, cell: TableCell, width: number): Line[] =>
  cell.flatMap(({ text, ...ink }) => paper.wrapped(text, width, ink).map((line) => ({ ...ink, text: line })));

const heightOf = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + lineHeight(line), 0);

type Drawing = { paper: Paper; columns: readonly Laid[]; cells: readonly Line[][] };
type Writer = (at: number, line: Line, place: { x: number; width: number; y: number }) => void;

function drawLines({ paper, columns, cells }: Drawing, write: Writer): void {
  for (const [at, lines] of cells.entries()) {
    const column = columns[at];
    let { y } = paper;
    for (const line of column ? lines : []) {
      write(at, line, { x: column?.x ?? 0, width: column?.width ?? 0, y });
      y += lineHeight(line);
    }
  }
  paper.y += Math.max(0, ...cells.map(heightOf)) + padding;
  paper.rule();
  paper.y += padding;
}

const styled = (column: Laid | undefined): Ink => (column?.align ? { align: column.align } : {});

function headLines(paper: Paper, columns: readonly Laid[], size: number): Line[][] {
  return columns.map(({ head, width }) =>
    head.flatMap((text, at) => {
      const ink: Ink = { size, weight: "bold", isGrey: at > 0 };
      return paper.wrapped(text, width, ink).map((line) => ({ ...ink, text: line }));
    }),
  );
}

function drawHead(drawing: Drawing, table: Element): void {
  const row = drawing.paper.element("TR", table);
  const heads = drawing.columns.map(() => drawing.paper.element("TH", row));
  drawLines(drawing, (at, line, place) => {
    const head = heads[at];
    if (head) drawing.paper.line(head, "TH", line.text, { ...line, ...styled(drawing.columns[at]), ...place });
  });
}

const repeatHead = (drawing: Drawing): void =>
  drawLines(drawing, (at, { text, ...ink }, place) =>
    drawing.paper.artifact(text, { ...ink, ...styled(drawing.columns[at]), ...place }),
  );

/** The lines of each cell that fit into a height, and the rest. */
function split(cells: readonly Line[][], room: number): [Line[][], Line[][]] {
  const cuts = cells.map((lines) => {
    let used = 0;
    const fitting = lines.findIndex((line) => {
      used += lineHeight(line);
      return used > room;
    });
    return fitting < 0 ? lines.length : fitting;
  });
  return [cells.map((lines, at) => lines.slice(0, cuts[at])), cells.map((lines, at) => lines.slice(cuts[at]))];
}

const leastBegun = 40;

function drawRow(drawing: Drawing, row: Element): void {
  const { paper, columns } = drawing;
  const elements = columns.map(() => paper.element("TD", row));
  const write: Writer = (at, line, place) => {
    const element = elements[at];
    if (element) paper.line(element, "TD", line.text, { ...line, ...styled(columns[at]), ...place });
  };
  let rest = drawing.cells;
  while (rest.some((lines) => lines.length > 0)) {
    const needed = Math.max(...rest.map(heightOf));
    if (needed > paper.room - 2 * padding && paper.room < Math.min(needed, leastBegun) + 2 * padding) paper.newPage();
    const [now, later] = split(rest, paper.room - 2 * padding);
    drawLines({ ...drawing, cells: now }, write);
    rest = later;
    if (rest.some((lines) => lines.length > 0)) paper.newPage();
  }
}

/** A table over the whole width. It goes on over as many sheets as it needs, its head again on each; rows that do not fit are divided. */
export function drawTable(paper: Paper, { columns, rows, size = 8 }: PaperTable): void {
  const laid = lay(paper, columns);
  const head = { paper, columns: laid, cells: headLines(paper, laid, size - 0.5) };
  const table = paper.element("Table");
  paper.ensure(Math.max(...head.cells.map(heightOf)) + leastBegun);
  paper.rule();
  paper.y += padding;
  drawHead(head, table);
  paper.onNewPage = () => repeatHead(head);
  for (const { cells, isStrong = false } of rows) {
    const inked = cells.map((cell) => cell.map((one) => ({ size, ...(isStrong ? { weight: "bold" as const } : {}), ...one })));
    const lines = inked.map((cell, at) => linesOf(paper, cell, laid[at]?.width ?? 0));
    drawRow({ paper, columns: laid, cells: lines }, paper.element("TR", table));
  }
  paper.onNewPage = () => undefined;
}
