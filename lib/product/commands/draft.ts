import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { savePicture } from "#lib/platform/files/images";
import type { TypedValues } from "#lib/platform/form-state";
import { findDraft } from "#lib/product/queries/drafts";
import { findEditorBase } from "#lib/product/queries/revisions";
import { marksOf, mergeRecords, type RecordField } from "#lib/product/schema/diff";
import type { DraftFields } from "#lib/product/schema/draft";
import { type ListingFields, listingLimits } from "#lib/product/schema/listing-input";
import { listingRecord } from "#lib/product/schema/listing-record";
import { listingValues } from "#lib/product/schema/listing-values";
import { templateOf } from "#lib/taxonomy/queries";

export type DraftPlace = { companyId: string; productId: string | null; draftId: string };
export type Upload = { bytes: Buffer; name: string };
type Keeping = DraftPlace & { version: number; seen: DraftFields["seen"]; values: TypedValues; files?: readonly Upload[] };

/** Who may write here; a draft's number that is somebody else's is answered like one that is not there. */
async function writer(actor: Actor, { companyId, productId, draftId }: DraftPlace): Promise<string> {
  if (actor.kind !== "user" || !canInCompany(actor, companyId, "see")) fail("notFound");
  if (!canInCompany(actor, companyId, "products")) fail("forbidden");
  const product = productId && (await db.product.count({ where: { id: productId, companyId } }));
  const other = await db.productDraft.count({
    where: { id: draftId, NOT: { userId: actor.userId, companyId, productId } },
  });
  if (product === 0 || other > 0) fail("notFound");
  return actor.userId;
}

/** Stores pictures in their order. The caller has checked that the actor may. Fails with `invalid` where one is no picture or too large. */
export async function storePictures(actor: Actor, files: readonly Upload[]): Promise<string[]> {
  if (actor.kind === "visitor") fail("forbidden");
  const fileIds: string[] = [];
  for (const { bytes, name } of files) {
    fileIds.push(
      await savePicture(bytes, name).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        return fail("invalid", `files:${error.code === "limit" ? "fileTooLarge" : "pictureUnreadable"}`);
      }),
    );
  }
  return fileIds;
}

const longest = (values: TypedValues) => JSON.stringify(values).length > listingLimits.draftBytes;

/** Typed text with the pictures that came with it at the end of the list. */
function withPictures(values: TypedValues, fileIds: readonly string[]): TypedValues {
  const there = Object.keys(values).flatMap((name) => /^pictures\.(\d+)\./.exec(name)?.[1] ?? []);
  const first = Math.max(-1, ...there.map(Number)) + 1;
  const known = Object.values(values);
  const added = fileIds.filter((fileId) => !known.includes(fileId));
  return { ...values, ...Object.fromEntries(added.map((fileId, at) => [`pictures.${first + at}.fileId`, fileId])) };
}

/**
 * Keeps what somebody has typed and not sent, with pictures that came along, and returns it as kept. The version on which it was
 * begun stays that of the first time. Fails with `limit` where it is too much, `invalid` where a picture is none.
 */
export async function keepDraft(actor: Actor, { version, seen, values, files = [], ...place }: Keeping): Promise<TypedValues> {
  const userId = await writer(actor, place);
  if (longest(values)) fail("limit");
  const before = await findDraft(actor, place.draftId);
  const uploads = await storePictures(actor, files);
  const fields: DraftFields = {
    values: withPictures(values, uploads),
    version: before?.version ?? version,
    seen: before?.seen ?? seen,
    uploads: [...new Set([...(before?.uploads ?? []), ...uploads])].slice(-100),
  };
  const { companyId, productId, draftId } = place;
  await db.productDraft.upsert({
    where: { id: draftId, userId },
    create: { id: draftId, companyId, productId, userId, fields },
    update: { fields },
  });
  return fields.values;
}

/** Forgets what somebody typed and did not send. */
export async function discardDraft(actor: Actor, draftId: string): Promise<void> {
  if (actor.kind !== "user") fail("notFound");
  const { count } = await db.productDraft.deleteMany({ where: { id: draftId, userId: actor.userId } });
  if (count === 0) fail("notFound");
}

type Typed = DraftPlace & { version: number; seen: DraftFields["seen"]; fields: ListingFields };

async function typedRecord({ productId, fields }: Typed) {
  const base = productId ? await findEditorBase(productId) : null;
  const template = await templateOf(fields.categoryId ?? base?.record.categoryId ?? noCategory);
  return { base, template, record: listingRecord(fields, { before: base?.record ?? null, template }).record };
}

const noCategory = "00000000-0000-0000-0000-000000000000";

/** Keeps fields that were sent but not to be saved yet. */
export async function keepTyped(actor: Actor, typed: Typed): Promise<void> {
  const { companyId, productId, draftId, version, seen } = typed;
  await writer(actor, typed);
  const { record, template } = await typedRecord(typed);
  await keepDraft(actor, { companyId, productId, draftId, version, seen, values: listingValues(record, template) });
}

export type Rebased = { changed: RecordField[]; both: RecordField[]; version: number };

/**
 * After a conflict: puts what was typed on the product as it is now and keeps it. What only the others changed is taken over, what
 * both changed stays as typed, and both are named, so that the second writer sees them and loses nothing.
 */
export async function rebaseDraft(actor: Actor, typed: Typed): Promise<Rebased> {
  const { companyId, productId, draftId, seen } = typed;
  const userId = await writer(actor, typed);
  const { base, record: mine } = await typedRecord(typed);
  if (!base) fail("notFound");
  const { record, changed, both } = mergeRecords(mine, base.record, seen);
  const values = listingValues(record, await templateOf(record.categoryId));
  const before = await findDraft(actor, draftId);
  const fields: DraftFields = {
    values,
    version: base.product.version,
    seen: marksOf(base.record),
    uploads: before?.uploads ?? [],
  };
  await db.productDraft.upsert({
    where: { id: draftId, userId },
    create: { id: draftId, companyId, productId, userId, fields },
    update: { fields },
  });
  return { changed, both, version: fields.version };
}
