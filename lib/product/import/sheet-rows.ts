import type { Row } from "./assemble.ts";
import type { Column } from "./fields.ts";
import type { Header } from "./header/find.ts";
import type { Layout, RawRow } from "./rows.ts";

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** Texts of merged cells, carried down and right to the cells merged with the first. */
class MergedCells {
  private readonly open: { bottom: number; left: number; right: number; text: string }[] = [];
  private readonly starts: Map<number, { bottom: number; left: number; right: number }[]>;

  constructor(layout: Layout) {
    const tall = layout.merges.filter(({ top, bottom }) => bottom > top);
    this.starts = new Map([...Map.groupBy(tall, ({ top }) => top)]);
  }

  fill({ line, cells }: RawRow): string[] {
    const row = line - 1;
    for (const { bottom, left, right } of this.starts.get(row) ?? [])
      this.open.push({ bottom, left, right, text: cells[left] ?? "" });
    const filled = [...cells];
    for (const merge of this.open) {
      if (merge.bottom < row) continue;
      for (let at = merge.left; at <= merge.right; at += 1) if ((filled[at] ?? "").trim() === "") filled[at] = merge.text;
    }
    return Array.from(filled, (cell) => cell ?? "");
  }
}

const columnOf = (columns: readonly Column[], field: string) =>
  columns.findIndex((column) => column.kind === "field" && column.field === field);

/** The one text of a row that holds nothing else: a note, or the heading of a section. A number where the SKU stands is a product. */
function loneText(texts: readonly string[], columns: readonly Column[]): string | null {
  if (columns.filter((column) => column.kind !== "ignored").length < 3) return null;
  const filled = new Set(texts.map((text) => text.trim()).filter((text) => text !== ""));
  const [only] = filled;
  const sku = texts[columnOf(columns, "sku")]?.trim() ?? "";
  return only !== undefined && filled.size === 1 && !/\d/.test(sku) ? only : null;
}

const sectionLength = 60;

/** The columns of a sheet; where it has no category of its own, the heading of a section stands for one behind them. */
export const sheetColumns = ({ columns }: Header): Column[] =>
  columnOf(columns, "category") >= 0 ? columns : [...columns, { kind: "field", field: "category", label: "section", unit: null }];

/** The products of a free sheet, a row each: title rows and repeated headings left out, merged cells and section headings filled in. */
export async function* sheetRows(layout: Layout, rows: AsyncIterable<RawRow>, header: Header): AsyncGenerator<Row> {
  const merged = new MergedCells(layout);
  const width = header.columns.length;
  const heading = header.labels.join("\u0000");
  let section = "";
  for await (const row of rows) {
    const texts = merged.fill(row);
    if (row.line <= header.line || isEmpty(texts) || row.cells.join("\u0000") === heading) continue;
    const lone = loneText(row.cells, header.columns);
    if (lone !== null) {
      if (lone.length <= sectionLength) section = lone;
      continue;
    }
    const padded = Array.from({ length: width }, (_, at) => texts[at] ?? "");
    yield { line: row.line, raw: [row], texts: [...padded, section], pictures: layout.pictures.get(row.line - 1) ?? [] };
  }
}
