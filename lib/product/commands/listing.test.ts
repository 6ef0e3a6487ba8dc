import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import type { TypedValues } from "#lib/platform/form-state";
import { findDraft } from "#lib/product/queries/drafts";
import { makeMember, unique } from "#lib/testing/factories";
import { fieldsOf, makeFirm, openOnShow } from "#lib/testing/listings";
import { discardDraft, keepDraft, keepTyped, storePictures } from "./draft.ts";
import { saveListing } from "./listing.ts";

const picture = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer();

const status = async (productId: string) => (await db.product.findUniqueOrThrow({ where: { id: productId } })).status;

describe("a new listing", () => {
  it("becomes a draft with its first step, or goes to review at once, and its unsent text is forgotten", async () => {
    const { companyId, owner, leafId } = await makeFirm();
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
    const { companyId, owner, leafId } = await makeFirm();
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
    const { companyId, owner, leafId } = await makeFirm();
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

describe("unsent text", () => {
  it("belongs to whoever typed it, keeps the version it began with, and can be discarded", async () => {
    const { owner, editor, companyId, productId, draftId, fields } = await openOnShow();
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
    const { owner, companyId, productId, draftId } = await openOnShow();
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
  const { owner, companyId, productId, draftId, version, fields } = await openOnShow({ moq: "250" });
  for (const state of ["SUBMITTED", "IN_REVIEW", "REJECTED", "TAKEN_DOWN", "ARCHIVED"] as const) {
    await db.product.update({ where: { id: productId }, data: { status: state } });
    const saving = { companyId, productId, draftId, version, fields, isSubmitting: false };
    await expect(saveListing(owner, saving)).rejects.toMatchObject({ code: "conflict", detail: "notEditable" });
    expect(await status(productId)).toBe(state);
  }
});
