import type { ProductRecord } from "#lib/product/schema";
import { type Classifier, sureFrom } from "#lib/taxonomy/classify/classify";
import { readAttributes, type Template } from "./attributes.ts";
import type { AttributeCell } from "./cells.ts";
import type { RowNotes } from "./issues.ts";
import type { ProductDraft } from "./read-product.ts";

export type Completion = {
  classify: Classifier;
  templateOf: (categoryId: string) => Template;
};

const hintLength = 60;

const defaultUnit = "H87";

/** The supplier's own word for the category stays with the product where it names none of ours. */
function categoryWords(draft: ProductDraft): AttributeCell[] {
  return draft.category ? [{ key: "category", label: draft.category.label, text: draft.category.text, isHint: true }] : [];
}

/** Finds the category of a draft, types its attributes and makes it a record; a guessed category is told in `notes`. */
export function complete(
  draft: ProductDraft,
  listed: string | null,
  { classify, templateOf }: Completion,
  notes: RowNotes,
): ProductRecord {
  const found = classify({
    category: draft.category?.text ?? null,
    hsCode: draft.hsCode,
    nameZh: draft.nameZh,
    nameEn: draft.nameEn,
    description: draft.descriptionEn ?? draft.descriptionZh,
    hints: draft.attributes.filter(({ isHint, text }) => isHint && text.length <= hintLength).map(({ text }) => text),
  });
  const isGiven = found.by === "name";
  if (!isGiven) {
    const reason = found.confidence >= sureFrom ? "categoryGuessed" : "categoryUnsure";
    notes.warn(
      reason,
      draft.category?.label ?? "category",
      `${draft.category?.text ?? ""} → ${found.leaf.slug} (${found.confidence})`.trim(),
    );
  }
  const cells = [...draft.attributes, ...(isGiven ? [] : categoryWords(draft))];
  const { line: _line, category: _category, attributes: _attributes, ...rest } = draft;
  return {
    ...rest,
    categoryId: found.leaf.id,
    categoryOrigin: isGiven ? "GIVEN" : "GUESSED",
    categoryConfidence: found.confidence,
    zhOrigin: draft.nameZh === null ? "MISSING" : "HUMAN",
    enOrigin: draft.nameEn === null ? "MISSING" : "HUMAN",
    unitCode: draft.unitCode ?? defaultUnit,
    attributes: readAttributes(cells, listed, templateOf(found.leaf.id)),
  };
}
