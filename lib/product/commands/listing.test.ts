import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { readForm } from "#lib/platform/form-input";
import type { TypedValues } from "#lib/platform/form-state";
import { findDraft } from "#lib/product/queries/drafts";
import { findEditorBase, findRevision } from "#lib/product/queries/revisions";
import { marksOf } from "#lib/product/schema/diff";
import { type ListingFields, readableFields } from "#lib/product/schema/listing-input";
import { formOf, listingValues } from "#lib/product/schema/listing-values";
import { fobPrices, makeCompany, makeLeaf, makeMember, makeProduct, makeStaff, unique } from "#lib/testing/factories";
import { discardDraft, keepDraft, keepTyped, rebaseDraft, storePictures } from "./draft.ts";
import { saveListing } from "./listing.ts";
import { decideRevision, withdrawRevision } from "./revise.ts";

const fieldsOf = (values: TypedValues): ListingFields => readableFields(readForm(formOf(values)).input);

const picture = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();

async function firm() {
  const { companyId } = await makeCompany();
  const [owner, editor, { leafId }] = await Promise.all([
    makeMember("OWNER", companyId),
    makeMember("EDITOR", companyId),
    makeLeaf(),
  ]);
  return { companyId, owner, editor, leafId };
}

async function onShow(values: TypedValues = {}) {
  const ground = await firm();
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

const status = async (productId: string) => (await db.product.findUniqueOrThrow({ where: { id: productId } })).status;

describe("a new listing", () => {
  it("becomes a draft with its first step, or goes to review at once, and its unsent text is forgotten", async () => {
    const { companyId, owner, leafId } = await firm();
    const draftId = crypto.randomUUID();
    const place = { companyId, productId: null, draftId };
    await keepDraft(owner, { ...place, version: 0, seen: {}, values: { nameEn: "Ket" } });
    const values = {
      sku: unique("new"),
      categoryId: leafId,
      nameEn: "Kettle",
      "terms.0.currency": "USD",
      "terms.0.breaks.0.price": "2,5",
    };
    const saved = await saveListing(owner, { ...place, version: 0, fields: fieldsOf(values), isSubmitting: true });
    expect(saved.outcome).toBe("submitted");
    const product = await db.product.findUniqueOrThrow({
      where: { id: saved.productId },
      include: { moves: { orderBy: { createdAt: "asc" } }, priceBreaks: true },
    });
    expect(product).toMatchObject({ status: "SUBMITTED", nameEn: "Kettle", enOrigin: "HUMAN", zhOrigin: "MISSING" });
    expect(product.qualityScore).toBeGreaterThan(0);
    expect(product.priceBreaks.map(({ price }) => price.toString())).toEqual(["2.5"]);
    expect(product.moves.map(({ move }) => move)).toEqual(["create", "submit"]);
    expect(await findDraft(owner, draftId)).toBeNull();
  });

  it("is refused to those without the right, without a category, and with an article number that is taken", async () => {
    const { companyId, owner, leafId } = await firm();
    const sku = unique("taken");
    const saving = (values: TypedValues) => ({
      companyId,
      productId: null,
      draftId: crypto.randomUUID(),
      version: 0,
      fields: fieldsOf(values),
      isSubmitting: false,
    });
    const good = { sku, nameEn: "Kettle", categoryId: leafId };
    const viewer = await makeMember("VIEWER", companyId);
    const stranger = await makeMember("OWNER");
    await expect(saveListing(viewer, saving(good))).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveListing(stranger, saving(good))).rejects.toMatchObject({ code: "notFound" });
    await expect(saveListing(owner, saving({ sku, nameEn: "Kettle" }))).rejects.toMatchObject({
      detail: "categoryId:categoryNeeded",
    });
    await saveListing(owner, saving(good));
    await expect(saveListing(owner, saving(good))).rejects.toMatchObject({ detail: "sku:skuTaken" });
  });

  it("takes only pictures that were sent for it", async () => {
    const { companyId, owner, leafId } = await firm();
    const place = { companyId, productId: null, draftId: crypto.randomUUID() };
    const kept = await keepDraft(owner, {
      ...place,
      version: 0,
      seen: {},
      values: { sku: unique("pic"), nameEn: "Kettle", categoryId: leafId },
      files: [{ bytes: await picture("#204060"), name: "front.png" }],
    });
    const [foreign] = await storePictures(owner, [{ bytes: await picture("#605020"), name: "other.png" }]);
    const save = (values: TypedValues) =>
      saveListing(owner, { ...place, version: 0, fields: fieldsOf(values), isSubmitting: false });
    await expect(save({ ...kept, "pictures.1.fileId": foreign ?? "" })).rejects.toMatchObject({ detail: "files:pictureUnknown" });
    const { productId } = await save({ ...kept, "pictures.0.altEn": "From the front" });
    expect(await db.productPicture.findMany({ where: { productId }, select: { fileId: true, altEn: true } })).toEqual([
      { fileId: kept["pictures.0.fileId"], altEn: "From the front" },
    ]);
  });
});

describe("a listing on show", () => {
  it("takes figures of the offer at once, with a note, and stays", async () => {
    const { owner, companyId, productId, draftId, version, fields } = await onShow({ moq: "250" });
    const saved = await saveListing(owner, { companyId, productId, draftId, version, fields, isSubmitting: false });
    expect(saved.outcome).toBe("applied");
    expect(await db.product.findUniqueOrThrow({ where: { id: productId } })).toMatchObject({
      status: "LIVE",
      version: version + 1,
    });
    expect(await db.productRevision.findMany({ where: { productId } })).toMatchObject([
      { status: "APPROVED", data: { moq: 250 } },
    ]);
  });

  it("waits with everything else, keeps one change waiting, and shows it once it is approved", async () => {
    const { owner, companyId, productId, draftId, version, fields } = await onShow({ nameEn: "Electric kettle", moq: "250" });
    const saving = { companyId, productId, draftId, version, fields, isSubmitting: false };
    expect((await saveListing(owner, saving)).outcome).toBe("waiting");
    expect(await db.product.findUniqueOrThrow({ where: { id: productId } })).toMatchObject({
      nameEn: "Kettle",
      version: version + 1,
    });
    const again = { ...saving, version: version + 1, fields: { ...fields, nameEn: "Electric kettle, 1.8 l" } };
    expect((await saveListing(owner, again)).outcome).toBe("waiting");
    const pending = await db.productRevision.findMany({ where: { productId, status: "PENDING" } });
    expect(pending).toHaveLength(1);
    const revisionId = pending[0]?.id ?? "";
    const moderator = await makeStaff("MODERATOR");
    expect((await findRevision(moderator, revisionId))?.differences).toEqual([
      { field: "nameEn", key: null, before: "Kettle", after: "Electric kettle, 1.8 l" },
    ]);
    await decideRevision(moderator, revisionId, { decision: "approve" });
    const product = await db.product.findUniqueOrThrow({ where: { id: productId }, include: { priceBreaks: true } });
    expect(product).toMatchObject({ nameEn: "Electric kettle, 1.8 l", status: "LIVE", version: version + 2 });
    expect(product.priceBreaks).toHaveLength(2);
    await expect(decideRevision(moderator, revisionId, { decision: "approve" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("does not take back what changed while the revision waited", async () => {
    const { owner, companyId, productId, draftId, version, fields } = await onShow({ nameEn: "Electric kettle" });
    await saveListing(owner, { companyId, productId, draftId, version, fields, isSubmitting: false });
    await db.product.update({ where: { id: productId }, data: { brand: "Later", moq: 7, version: { increment: 1 } } });
    const { id } = await db.productRevision.findFirstOrThrow({ where: { productId, status: "PENDING" } });
    await decideRevision(await makeStaff("MODERATOR"), id, { decision: "approve" });
    const product = await db.product.findUniqueOrThrow({ where: { id: productId } });
    expect([product.nameEn, product.brand, Number(product.moq)]).toEqual(["Electric kettle", "Later", 7]);
  });

  it("stays as it is when a change is returned or withdrawn, and only by those who may", async () => {
    const { owner, companyId, productId, draftId, version, fields } = await onShow({ nameEn: "Electric kettle" });
    const saving = { companyId, productId, draftId, version, fields, isSubmitting: false };
    await saveListing(owner, saving);
    const pending = () => db.productRevision.findFirstOrThrow({ where: { productId, status: "PENDING" } });
    const { id } = await pending();
    const [moderator, viewer, stranger] = await Promise.all([
      makeStaff("MODERATOR"),
      makeMember("VIEWER", companyId),
      makeMember(),
    ]);
    await expect(decideRevision(owner, id, { decision: "approve" })).rejects.toMatchObject({ code: "notFound" });
    await expect(withdrawRevision(viewer, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawRevision(stranger, id)).rejects.toMatchObject({ code: "notFound" });
    await decideRevision(moderator, id, { decision: "return", reasons: { nameEn: "Too vague." } });
    expect(await db.productRevision.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "RETURNED", openKey: null });
    await saveListing(owner, saving);
    const second = await pending();
    await withdrawRevision(owner, second.id);
    await expect(withdrawRevision(owner, second.id)).rejects.toMatchObject({ code: "conflict" });
    expect(await db.product.findUniqueOrThrow({ where: { id: productId } })).toMatchObject({ nameEn: "Kettle", version });
  });
});

describe("two people who edit the same listing", () => {
  it("do not overwrite each other: the second sees what changed and keeps what was typed", async () => {
    const { owner, editor, companyId, productId, draftId, version, base, fields } = await onShow({
      moq: "250",
      leadTimeDays: "20",
    });
    const first = { ...fields, moq: 300, leadTimeDays: null, monthlyCapacity: 9_000 };
    await saveListing(editor, {
      companyId,
      productId,
      draftId: crypto.randomUUID(),
      version,
      fields: first,
      isSubmitting: false,
    });
    const saving = { companyId, productId, draftId, version, fields, isSubmitting: false };
    await expect(saveListing(owner, saving)).rejects.toMatchObject({ code: "conflict", detail: "changedMeanwhile" });
    const rebased = await rebaseDraft(owner, { ...saving, seen: marksOf(base.record) });
    expect(rebased).toMatchObject({ changed: ["monthlyCapacity"], both: ["moq"] });
    const draft = await findDraft(owner, draftId);
    expect(draft?.values).toMatchObject({ moq: "250", leadTimeDays: "20", monthlyCapacity: "9000" });
    const merged = { ...saving, version: draft?.version ?? 0, fields: fieldsOf(draft?.values ?? {}) };
    expect((await saveListing(owner, merged)).outcome).toBe("applied");
    const product = await db.product.findUniqueOrThrow({ where: { id: productId } });
    expect([Number(product.moq), product.leadTimeDays, product.monthlyCapacity]).toEqual([250, 20, 9000]);
  });

  it("race for one version and one of them wins", async () => {
    const { owner, editor, companyId, productId, version, fields } = await onShow({ moq: "250" });
    const saving = () => ({ companyId, productId, draftId: crypto.randomUUID(), version, fields, isSubmitting: false });
    const both = await Promise.allSettled([saveListing(owner, saving()), saveListing(editor, saving())]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("unsent text", () => {
  it("belongs to whoever typed it, keeps the version it began with, and can be discarded", async () => {
    const { owner, editor, companyId, productId, draftId, fields } = await onShow();
    const place = { companyId, productId, draftId };
    await keepDraft(owner, { ...place, version: 1, seen: {}, values: { nameEn: "One" } });
    await keepDraft(owner, { ...place, version: 5, seen: {}, values: { nameEn: "Two" } });
    expect(await findDraft(owner, draftId)).toMatchObject({ version: 1, values: { nameEn: "Two" } });
    await keepTyped(owner, { ...place, version: 5, seen: {}, fields });
    expect(await findDraft(owner, draftId)).toMatchObject({ version: 1, values: { nameEn: "Kettle" } });
    await expect(keepDraft(editor, { ...place, version: 1, seen: {}, values: {} })).rejects.toMatchObject({ code: "notFound" });
    await expect(discardDraft(editor, draftId)).rejects.toMatchObject({ code: "notFound" });
    await discardDraft(owner, draftId);
    expect(await findDraft(owner, draftId)).toBeNull();
  });

  it("is refused in another firm's place, beyond its size, and with what is no picture", async () => {
    const { owner, companyId, productId, draftId } = await onShow();
    const [stranger, viewer] = await Promise.all([makeMember(), makeMember("VIEWER", companyId)]);
    const keeping = { companyId, productId, draftId, version: 1, seen: {}, values: {} };
    await expect(keepDraft(stranger, keeping)).rejects.toMatchObject({ code: "notFound" });
    await expect(keepDraft(viewer, keeping)).rejects.toMatchObject({ code: "forbidden" });
    await expect(keepDraft(owner, { ...keeping, values: { descriptionEn: "x".repeat(250_000) } })).rejects.toMatchObject({
      code: "limit",
    });
    const files = [{ bytes: Buffer.from("<svg/>"), name: "a.svg" }];
    await expect(keepDraft(owner, { ...keeping, files })).rejects.toMatchObject({ detail: "files:pictureUnreadable" });
  });
});

it("leaves what waits or was taken down alone", async () => {
  const { owner, companyId, productId, draftId, version, fields } = await onShow({ moq: "250" });
  for (const state of ["SUBMITTED", "IN_REVIEW", "REJECTED", "TAKEN_DOWN", "ARCHIVED"] as const) {
    await db.product.update({ where: { id: productId }, data: { status: state } });
    const saving = { companyId, productId, draftId, version, fields, isSubmitting: false };
    await expect(saveListing(owner, saving)).rejects.toMatchObject({ code: "conflict", detail: "notEditable" });
    expect(await status(productId)).toBe(state);
  }
});
