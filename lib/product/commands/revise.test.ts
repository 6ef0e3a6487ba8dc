import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { findDraft } from "#lib/product/queries/drafts";
import { findEditorBase, findRevision } from "#lib/product/queries/revisions";
import { marksOf } from "#lib/product/schema/diff";
import type { ListingFields } from "#lib/product/schema/listing-input";
import { makeMember, makeStaff } from "#lib/testing/factories";
import { fieldsOf, openOnShow } from "#lib/testing/listings";
import { rebaseDraft } from "./draft.ts";
import { saveListing } from "./listing.ts";
import { decideRevision, withdrawRevision } from "./revise.ts";

describe("a listing on show", () => {
  it("takes figures of the offer at once, with a note, and stays", async () => {
    const { owner, companyId, productId, draftId, version, fields } = await openOnShow({ moq: "250" });
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
    const { owner, companyId, productId, draftId, version, fields } = await openOnShow({ nameEn: "Electric kettle", moq: "250" });
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
    const { owner, companyId, productId, draftId, version, fields } = await openOnShow({ nameEn: "Electric kettle" });
    await saveListing(owner, { companyId, productId, draftId, version, fields, isSubmitting: false });
    await db.product.update({ where: { id: productId }, data: { brand: "Later", moq: 7, version: { increment: 1 } } });
    const { id } = await db.productRevision.findFirstOrThrow({ where: { productId, status: "PENDING" } });
    await decideRevision(await makeStaff("MODERATOR"), id, { decision: "approve" });
    const product = await db.product.findUniqueOrThrow({ where: { id: productId } });
    expect([product.nameEn, product.brand, Number(product.moq)]).toEqual(["Electric kettle", "Later", 7]);
  });

  it("stays as it is when a change is returned or withdrawn, and only by those who may", async () => {
    const { owner, companyId, productId, draftId, version, fields } = await openOnShow({ nameEn: "Electric kettle" });
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

describe("a change that a reviewer gave back", () => {
  async function returned() {
    const given = await openOnShow({ nameEn: "Electric kettle" });
    const { owner, companyId, productId, draftId, version, fields } = given;
    const saving = { companyId, productId, draftId, version, fields, isSubmitting: false };
    await saveListing(owner, saving);
    const { id } = await db.productRevision.findFirstOrThrow({ where: { productId, status: "PENDING" } });
    const moderator = await makeStaff("MODERATOR");
    await decideRevision(moderator, id, { decision: "return", reasons: { nameEn: "Say how much it holds." } });
    return { ...given, saving, id, moderator };
  }

  it("stands in the editor to be mended, also when a figure of the offer was changed in between", async () => {
    const { owner, productId, saving, id } = await returned();
    const stored = await db.product.findUniqueOrThrow({ where: { id: productId } });
    expect(stored).toMatchObject({ nameEn: "Kettle", version: saving.version });
    const base = await findEditorBase(productId);
    expect(base).toMatchObject({ change: { revisionId: id, isReturned: true }, record: { nameEn: "Electric kettle" } });
    const mended = { ...saving, fields: { ...saving.fields, moq: 300, nameEn: "Electric kettle, 1.8 l" } };
    expect((await saveListing(owner, mended)).outcome).toBe("waiting");
    expect((await findEditorBase(productId))?.change).toMatchObject({
      isReturned: false,
      asked: { nameEn: "Electric kettle, 1.8 l" },
    });
  });

  it("is let go of by its firm, and then the editor shows what buyers see", async () => {
    const { owner, companyId, productId, id } = await returned();
    await expect(withdrawRevision(await makeMember("VIEWER", companyId), id)).rejects.toMatchObject({ code: "forbidden" });
    await withdrawRevision(owner, id);
    expect(await findEditorBase(productId)).toMatchObject({ change: null, record: { nameEn: "Kettle" } });
    expect(await db.auditEntry.count({ where: { subject: `product:${productId}`, action: "revision.withdraw" } })).toBe(1);
    await expect(withdrawRevision(owner, id)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("two people who edit the same listing", () => {
  it("do not overwrite each other: the second sees what changed and keeps what was typed", async () => {
    const { owner, editor, companyId, productId, draftId, version, base, fields } = await openOnShow({
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

  it("see each other's changes that wait for a reviewer: none replaces what another has asked for", async () => {
    const { owner, editor, companyId, productId, draftId, version, base, fields } = await openOnShow({ brand: "Owner" });
    const seen = marksOf(base.record);
    const theirs = { ...fields, brand: null, nameEn: "Electric kettle" };
    const about = { companyId, productId, version, seen, isSubmitting: false };
    await saveListing(editor, { ...about, draftId: crypto.randomUUID(), fields: theirs });
    const saving = { ...about, draftId, fields };
    await expect(saveListing(owner, saving)).rejects.toMatchObject({ code: "conflict", detail: "changedMeanwhile" });
    expect(await rebaseDraft(owner, saving)).toMatchObject({ changed: ["nameEn"], both: [] });
    const draft = await findDraft(owner, draftId);
    const merged = { ...saving, version: draft?.version ?? 0, seen: draft?.seen ?? {}, fields: fieldsOf(draft?.values ?? {}) };
    expect((await saveListing(owner, merged)).outcome).toBe("waiting");
    const pending = await db.productRevision.findMany({ where: { productId, status: "PENDING" }, select: { data: true } });
    expect(pending).toMatchObject([{ data: { nameEn: "Electric kettle", brand: "Owner" } }]);
  });

  it("race with changes that have to wait and one of them is told", async () => {
    const { owner, editor, companyId, productId, version, base, fields } = await openOnShow();
    const seen = marksOf(base.record);
    const save = (actor: typeof owner, change: Partial<ListingFields>) =>
      saveListing(actor, {
        ...{ companyId, productId, draftId: crypto.randomUUID(), version, seen, isSubmitting: false },
        fields: { ...fields, ...change },
      });
    const both = await Promise.allSettled([save(owner, { brand: "Owner" }), save(editor, { nameEn: "Electric kettle" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("race for one version and one of them wins", async () => {
    const { owner, editor, companyId, productId, version, fields } = await openOnShow({ moq: "250" });
    const saving = () => ({ companyId, productId, draftId: crypto.randomUUID(), version, fields, isSubmitting: false });
    const both = await Promise.allSettled([saveListing(owner, saving()), saveListing(editor, saving())]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
