import { type ProductRecord, productLimits, type VariantRecord } from "#lib/product/schema";
import { looseText } from "./attributes.ts";
import { type ImportDefaults, sortCells } from "./cells.ts";
import { type Completion, complete } from "./complete.ts";
import type { Column } from "./fields.ts";
import { type Reason, RowNotes } from "./issues.ts";
import { readProduct } from "./read-product.ts";
import type { PackedPicture, RawRow } from "./rows.ts";

/** One product's cells as a format's reader hands them on. */
export type Row = {
  line: number;
  /** The rows of the file that it was made from. */
  raw: readonly RawRow[];
  texts: readonly string[];
  pictures: readonly PackedPicture[];
  /** Made from the product's own currency once it is known. */
  variants?: (currency: string | null) => VariantRecord[];
  /** Why the file itself rules the row out. */
  refused?: Reason;
};

export type Assembled = { notes: RowNotes; record: ProductRecord | null; pictures: readonly PackedPicture[] };

export type Reading = { columns: readonly Column[]; defaults: ImportDefaults; isFeed: boolean };

function variantsOf(row: Row, currency: string | null, notes: RowNotes): VariantRecord[] {
  const variants = row.variants?.(currency) ?? [];
  if (variants.length > productLimits.variants) notes.warn("tooMany", "variants", String(variants.length));
  return variants.slice(0, productLimits.variants);
}

/** Reads one row into a record, or tells in `notes` why it cannot be taken. */
export function assemble(row: Row, { columns, defaults, isFeed }: Reading, completion: Completion): Assembled {
  const notes = new RowNotes(row.line);
  const cells = { ...sortCells(columns, row.texts, defaults), isFeed };
  const draft = readProduct(cells, notes);
  if (row.refused) notes.reject(row.refused, "", "");
  const refused = { notes, record: null, pictures: row.pictures };
  if (notes.rejections.length > 0) return refused;
  if (!draft.category && defaults.category) draft.category = { text: defaults.category, label: "category" };
  const listed = cells.fields.get("attributes");
  const loose = listed ? looseText(listed.text).join("; ") : "";
  if (listed && loose !== "") draft.attributes.push({ key: "attributes", label: listed.label, text: loose, isHint: false });
  if (row.variants) draft.variants = variantsOf(row, draft.priceBreaks[0]?.currency ?? defaults.currency, notes);
  return { notes, record: complete(draft, listed?.text ?? null, completion, notes), pictures: row.pictures };
}
