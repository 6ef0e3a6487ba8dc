import { readForm } from "#lib/platform/form-input";
import type { TypedValues } from "#lib/platform/form-state";
import { findEditorBase } from "#lib/product/queries/revisions";
import { type ListingFields, readableFields } from "#lib/product/schema/listing-input";
import { formOf, listingValues } from "#lib/product/schema/listing-values";
import { fobPrices, makeCompany, makeLeaf, makeMember, makeProduct } from "./factories.ts";

/** Typed text as the editor's form hands it over. */
export const fieldsOf = (values: TypedValues): ListingFields => readableFields(readForm(formOf(values)).input);

/** A firm with its owner and an editor, and a category. */
export async function makeFirm() {
  const { companyId } = await makeCompany();
  const [owner, editor, { leafId }] = await Promise.all([
    makeMember("OWNER", companyId),
    makeMember("EDITOR", companyId),
    makeLeaf(),
  ]);
  return { companyId, owner, editor, leafId };
}

/** A listing on show, opened in the editor with these values typed into it. */
export async function openOnShow(values: TypedValues = {}) {
  const ground = await makeFirm();
  const { productId } = await makeProduct({
    companyId: ground.companyId,
    categoryId: ground.leafId,
    nameEn: "Kettle",
    moq: 100,
    attributes: { origin_story: { label: "Origin story", value: "An old mill" } },
    priceBreaks: fobPrices([1, 5], [100, 4]),
  });
  const base = await findEditorBase(productId);
  if (!base) throw new Error("no product");
  const typed = { ...listingValues(base.record, []), ...values };
  return { ...ground, productId, base, fields: fieldsOf(typed), draftId: crypto.randomUUID(), version: base.product.version };
}
