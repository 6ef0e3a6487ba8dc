import { entitlementsOf } from "#lib/membership/queries";
import type { Entitlements } from "#lib/membership/schema";
import { type Actor, companiesOf } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { noteRevisions } from "#lib/product/bulk/note-revisions";
import { requireRoom } from "#lib/product/bulk/room";
import { scorerFor } from "#lib/product/bulk/score";
import { insertDraft, writeRecords } from "#lib/product/bulk/write-records";
import { canManageProducts, canMoveProduct, type OwnerView, productsOfDesk } from "#lib/product/policy";
import { findDraft } from "#lib/product/queries/drafts";
import type { StoredRecord } from "#lib/product/queries/records";
import { approvedRecord, type ChangeOver, findChangeOver, findEditorBase } from "#lib/product/queries/revisions";
import { type ProductRecord, productLimits } from "#lib/product/schema";
import { changedFields, isHarmless, isOther, type Marks, partOf } from "#lib/product/schema/diff";
import type { ListingFields } from "#lib/product/schema/listing-input";
import { listingRecord } from "#lib/product/schema/listing-record";
import { isEditable, isOpen, isReviewed, type ProductStatus } from "#lib/product/status";
import { templateOf } from "#lib/taxonomy/queries";
import { storePictures, type Upload } from "./draft.ts";
import { askRevision } from "./revise.ts";
import { takeStep } from "./step.ts";

export type Saving = {
  companyId: string;
  productId: string | null;
  draftId: string;
  version: number;
  /** Marks of what the editor showed, by which a change that was asked meanwhile is known. */
  seen?: Marks;
  fields: ListingFields;
  /** Pictures that come with it, put behind the others. */
  files?: readonly Upload[];
  isSubmitting: boolean;
};

/** What became of it: written, sent for review, partly or wholly waiting as a change of what is on show, or nothing to do. */
export type SaveOutcome = "saved" | "submitted" | "applied" | "waiting" | "unchanged";
export type Saved = { productId: string; outcome: SaveOutcome };

type Ground = {
  company: OwnerView;
  limits: Entitlements;
  product: StoredRecord | null;
  before: ProductRecord | null;
  over: ChangeOver | null;
};

async function groundOf(actor: Actor, { companyId, productId }: Saving): Promise<Ground> {
  const found =
    productId &&
    (await db.product.findFirst({ where: { AND: [{ id: productId, companyId }, productsOfDesk(actor)] }, select: { id: true } }));
  const isOwn = productId ? Boolean(found) : companiesOf(actor).includes(companyId);
  const company = await db.company.findUnique({ where: { id: companyId }, select: { id: true, status: true } });
  if (!company || !isOwn) fail("notFound");
  if (!canManageProducts(actor, company)) fail("forbidden");
  const limits = await entitlementsOf(companyId);
  if (!productId) return { company, limits, product: null, before: null, over: null };
  const base = (await findEditorBase(productId)) ?? fail("notFound");
  return { company, limits, product: base.product, before: base.record, over: base.change };
}

async function ownPictures(
  actor: Actor,
  record: ProductRecord,
  { before, draftId }: { before: ProductRecord | null; draftId: string },
) {
  const draft = await findDraft(actor, draftId);
  const known = new Set([...(before?.pictures ?? []).map(({ fileId }) => fileId), ...(draft?.uploads ?? [])]);
  const addresses = new Set((before?.pictures ?? []).map(({ sourceUrl }) => sourceUrl));
  if (record.pictures.some(({ fileId, sourceUrl }) => (fileId ? !known.has(fileId) : !addresses.has(sourceUrl))))
    fail("invalid", "files:pictureUnknown");
}

async function recordOf(
  actor: Actor,
  { fields, draftId, files = [] }: Saving,
  { before, limits }: Ground,
): Promise<ProductRecord> {
  const { categoryId } = fields;
  const leaf = categoryId && (await db.category.count({ where: { id: categoryId, parentId: { not: null } } }));
  if (!categoryId || !leaf) fail("invalid", "categoryId:categoryNeeded");
  const { record, faults } = listingRecord(fields, { before, template: await templateOf(categoryId) });
  const [fault] = faults;
  if (fault) fail("invalid", `${fault.name}:${fault.key}`);
  await ownPictures(actor, record, { before, draftId });
  const pictures = record.pictures.length + files.length;
  if (pictures > productLimits.pictures) fail("invalid", "files:tooManyPictures");
  if (pictures > Math.max(limits.picturesPerListing, before?.pictures.length ?? 0))
    fail("invalid", "files:picturesOfPlan", { limit: limits.picturesPerListing });
  const added = (await storePictures(actor, files)).filter((fileId) => record.pictures.every((one) => one.fileId !== fileId));
  return {
    ...record,
    pictures: [...record.pictures, ...added.map((fileId) => ({ fileId, sourceUrl: null, altZh: null, altEn: null }))],
  };
}

type Work = { saving: Saving; ground: Ground; record: ProductRecord };

async function submit(
  actor: Actor,
  tx: Transaction,
  productId: string,
  { from, company }: { from: ProductStatus; company: OwnerView },
) {
  if (!canMoveProduct(actor, { status: from, company }, "submit")) fail("forbidden", "suspended");
  await takeStep(actor, tx, { productId, from, move: "submit" });
}

async function create(actor: Actor, tx: Transaction, { saving, ground: { company }, record }: Work): Promise<Saved> {
  const scoreOf = await scorerFor([record.categoryId]);
  const productId = await insertDraft(actor, tx, { companyId: company.id, record, scoreOf });
  if (productId === null) fail("invalid", "sku:skuTaken");
  if (saving.isSubmitting) await submit(actor, tx, productId, { from: "DRAFT", company });
  return { productId, outcome: saving.isSubmitting ? "submitted" : "saved" };
}

async function write(tx: Transaction, product: StoredRecord, record: ProductRecord) {
  const written = await writeRecords(tx, [{ ...product, record, was: product.record }], await scorerFor([record.categoryId]));
  if (written.size === 0) fail("conflict", "changedMeanwhile");
}

async function change(
  actor: Actor,
  tx: Transaction,
  product: StoredRecord,
  { saving, ground, record }: Work,
): Promise<SaveOutcome> {
  if (changedFields(product.record, record).length > 0) await write(tx, product, record);
  if (saving.isSubmitting) await submit(actor, tx, product.productId, { from: product.status, company: ground.company });
  return saving.isSubmitting ? "submitted" : "saved";
}

/** On what is on show: figures of the offer at once, everything else as a revision beside it. */
export async function revise(actor: Actor, tx: Transaction, product: StoredRecord, record: ProductRecord): Promise<SaveOutcome> {
  const changed = changedFields(product.record, record);
  const atOnce = { ...product.record, ...partOf(record, changed.filter(isHarmless)) };
  const isApplying = changed.some(isHarmless);
  if (isApplying) {
    await write(tx, product, atOnce);
    await noteRevisions(actor, tx, "edit", [{ before: product, record: atOnce }]);
  }
  const now = isApplying ? { ...product, record: atOnce, version: product.version + 1 } : product;
  const isWaiting = changedFields(atOnce, approvedRecord(atOnce, record)).length > 0;
  if (isWaiting) await askRevision(actor, tx, { product: now, record });
  if (isWaiting) return "waiting";
  return isApplying ? "applied" : "unchanged";
}

const isSame = (one: ChangeOver | null, other: ChangeOver | null) =>
  one?.revisionId === other?.revisionId && one?.askedAt.getTime() === other?.askedAt.getTime();

/** Holds the product until the transaction ends; a change of it that others asked for meanwhile is a conflict, not replaced. */
async function holdGround(tx: Transaction, { product, over, company, limits }: Ground, isSubmitting: boolean): Promise<void> {
  const from = product?.status ?? "DRAFT";
  if (isSubmitting && isOpen(from))
    await requireRoom(tx, { companyId: company.id, limit: limits.listings, from, move: "submit" });
  if (!product) return;
  await tx.$queryRaw`select 1 from "Product" where id = ${product.productId}::uuid for update`;
  if (isReviewed(product.status) && !isSame(over, await findChangeOver(tx, product.productId)))
    fail("conflict", "changedMeanwhile");
}

function requireUnchanged({ product, before }: Ground, { version, seen = {} }: Saving): void {
  if (!product || !before) return;
  if (!isEditable(product.status)) fail("conflict", "notEditable");
  if (product.version !== version || isOther(before, seen)) fail("conflict", "changedMeanwhile");
}

/**
 * Saves what was written in the editor: a new draft, a draft or returned listing in place, a listing on show by revision. Fails
 * with `notFound` and `forbidden` for others, `invalid` with the field at fault, `conflict` (`changedMeanwhile`) where it was
 * changed since the editor was opened, `conflict` (`notEditable`) in a state in which nobody writes it, `limit` where it is to be
 * sent for review and the plan has no room for it.
 */
export async function saveListing(actor: Actor, saving: Saving): Promise<Saved> {
  const ground = await groundOf(actor, saving);
  const { product } = ground;
  requireUnchanged(ground, saving);
  const record = await recordOf(actor, saving, ground);
  const work = { saving, ground, record };
  return db.$transaction(async (tx) => {
    await holdGround(tx, ground, saving.isSubmitting);
    const saved = product ? await again(actor, tx, product, work) : await create(actor, tx, work);
    await tx.productDraft.deleteMany({
      where: { id: saving.draftId, ...(actor.kind === "user" ? { userId: actor.userId } : {}) },
    });
    const fields = changedFields(product?.record ?? {}, record);
    const details = { outcome: saved.outcome, fields: product ? fields : [] };
    await audit(tx, actor, {
      action: product ? "product.edit" : "product.create",
      subject: `product:${saved.productId}`,
      details,
    });
    return saved;
  });
}

async function again(actor: Actor, tx: Transaction, product: StoredRecord, work: Work): Promise<Saved> {
  const outcome = isOpen(product.status) ? await change(actor, tx, product, work) : await revise(actor, tx, product, work.record);
  return { productId: product.productId, outcome };
}
