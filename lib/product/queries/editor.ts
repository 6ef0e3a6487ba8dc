import type { Actor } from "#lib/platform/actor";
import { readForm } from "#lib/platform/form-input";
import type { TypedValues } from "#lib/platform/form-state";
import { qualityOf } from "#lib/product/quality";
import { marksOf } from "#lib/product/schema/diff";
import { type ListingFields, readableFields } from "#lib/product/schema/listing-input";
import { listingRecord } from "#lib/product/schema/listing-record";
import { formOf, listingValues } from "#lib/product/schema/listing-values";
import { makeClassifier } from "#lib/taxonomy/classify/classify";
import { listCategories, templateOf } from "#lib/taxonomy/queries";
import type { CategoryNode } from "#lib/taxonomy/schema";
import { type Draft, findDraft } from "./drafts.ts";
import { listDuplicates, picturesByFile } from "./listing.ts";
import { type EditorBase, findEditorBase } from "./revisions.ts";

type Asked = { companyId: string; productId: string | null; draftId: string };

const noCategory = "00000000-0000-0000-0000-000000000000";

/** A leaf from the words of the name, while none is chosen. */
function propose(categories: readonly CategoryNode[], { nameZh, nameEn, hsCode, categoryId }: ListingFields) {
  if (categoryId || !(nameZh || nameEn) || categories.length === 0) return null;
  const { leaf, by } = makeClassifier(categories)({ nameZh, nameEn, hsCode });
  return by === "none" ? null : { categoryId: leaf.id, nameZh: leaf.nameZh, nameEn: leaf.nameEn };
}

function placeOf(categories: readonly CategoryNode[], categoryId: string) {
  for (const root of categories) {
    const leaf = root.children.find(({ id }) => id === categoryId);
    if (leaf) return { leaf: leaf.slug, root: root.slug, nameZh: leaf.nameZh, nameEn: leaf.nameEn };
  }
  return null;
}

async function typed(base: EditorBase | null, draft: Draft | null): Promise<TypedValues> {
  if (draft) return draft.values;
  return base ? listingValues(base.record, await templateOf(base.record.categoryId)) : {};
}

/**
 * Everything the editor shows: what was typed and not sent before what is stored, the template of its category, and what can be said
 * about it now. For those who see the firm's desk; the caller has found the product for the actor.
 */
export async function openEditor(actor: Actor, { companyId, productId, draftId }: Asked) {
  const [base, draft, categories] = await Promise.all([
    productId ? findEditorBase(productId) : null,
    findDraft(actor, draftId),
    listCategories(),
  ]);
  const values = await typed(base, draft);
  const fields = readableFields(readForm(formOf(values)).input);
  const template = await templateOf(fields.categoryId ?? noCategory);
  const { record } = listingRecord(fields, { before: base?.record ?? null, template });
  const fileIds = record.pictures.flatMap(({ fileId }) => fileId ?? []);
  const [files, duplicates] = await Promise.all([
    picturesByFile([...fileIds, ...(draft?.uploads ?? [])]),
    listDuplicates(actor, companyId, { ...record, productId }),
  ]);
  return {
    base,
    draft,
    values: productId && base ? { ...values, sku: base.record.sku } : values,
    template,
    categories,
    record,
    files,
    duplicates,
    proposal: propose(categories, fields),
    place: placeOf(categories, record.categoryId),
    quality: qualityOf(record, template),
    version: draft?.version ?? base?.product.version ?? 0,
    seen: JSON.stringify(draft?.seen ?? (base ? marksOf(base.record) : {})),
  };
}

export type Editor = Awaited<ReturnType<typeof openEditor>>;
