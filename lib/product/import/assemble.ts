import type { ProductRecord, VariantRecord } from "#lib/product/schema";
import { looseText } from "./attributes.ts";
import { sortCells } from "./cells.ts";
import { type Completion, complete } from "./complete.ts";
import type { Column } from "./fields.ts";
import { RowNotes } from "./issues.ts";
import { readProduct } from "./read-product.ts";
import type { AnchoredPicture } from "./rows.ts";

/** One product's cells as a format's reader hands them on. */
export type Row = {
  line: number;
  texts: readonly string[];
  pictures: readonly AnchoredPicture[];
  /** Made from the product's own currency once it is known. */
  variants?: (currency: string | null) => VariantRecord[];
};

export type Assembled = { notes: RowNotes; record: ProductRecord | null; pictures: readonly AnchoredPicture[] };

/** Reads one row into a record, or tells in `notes` why it cannot be taken. */
export function assemble(row: Row, columns: readonly Column[], completion: Completion): Assembled {
  const notes = new RowNotes(row.line);
  const cells = sortCells(columns, row.texts);
  const draft = readProduct(cells, notes);
  const refused = { notes, record: null, pictures: row.pictures };
  if (notes.rejections.length > 0) return refused;
  const listed = cells.fields.get("attributes");
  const loose = listed ? looseText(listed.text).join("; ") : "";
  if (listed && loose !== "") draft.attributes.push({ key: "attributes", label: listed.label, text: loose, isHint: false });
  draft.variants = row.variants?.(draft.priceBreaks[0]?.currency ?? null) ?? [];
  return { notes, record: complete(draft, listed?.text ?? null, completion, notes), pictures: row.pictures };
}
