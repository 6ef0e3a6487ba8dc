import { beforeAll, describe, expect, it } from "vitest";
import { creditCheck } from "#lib/company/schema/identity";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeCompany, makeMember, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { annotateRecord, claimRecord, decideRegisterClaim, keepPaper, withdrawRegisterClaim } from "./commands.ts";
import { freeEntries } from "./jobs.ts";
import { findEntry, findEntryForStaff, findRegisterClaimForReview, findRegisterDesk } from "./queries/entry.ts";
import { searchRegister } from "./queries/search.ts";
import { registerSearchInput } from "./schema.ts";

async function makeRecord(fields: object = {}) {
  const registerNumber = unique("NB").toUpperCase();
  const first = `91330200${Array.from({ length: 9 }, () => Math.floor(Math.random() * 10)).join("")}`;
  const data = {
    registerNumber,
    creditCode: first + creditCheck(first),
    nameZh: "宁波试验厂",
    nameEn: "Ningbo Trial Factory",
    formerNames: [],
    pinyin: "ningboshiyanchang",
    initials: "nbsyc",
    districtCode: "330205",
    industry: "lighting",
    source: "a test",
    sourceOn: new Date("2026-01-01"),
  };
  return db.enterpriseRecord.create({ data: { ...data, ...fields } });
}

const claim = (companyId: string, registerNumber: string) => ({
  companyId,
  registerNumber,
  statement: "This is us, see the licence.",
  fileId: null,
});

const search = async (fields: object) =>
  (await searchRegister(visitor, registerSearchInput.parse(fields))).items.map(({ registerNumber }) => registerNumber);

describe("claiming an entry", () => {
  it("waits for the staff, is linked on approval, and both ends know it", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const record = await makeRecord();
    const { claimId } = await claimRecord(owner, claim(companyId, record.registerNumber));
    expect(await db.reviewTask.findMany({ where: { kind: "REGISTER_CLAIM", subjectId: claimId } })).toHaveLength(1);
    await expect(claimRecord(owner, claim(companyId, record.registerNumber))).rejects.toMatchObject({ detail: "claimOpen" });
    const verifier = await makeStaff("VERIFIER");
    expect(await findRegisterClaimForReview(verifier, claimId)).toMatchObject({ rivals: 0, company: { id: companyId } });
    await decideRegisterClaim(verifier, { claimId, decision: "approve", reason: "" });
    expect(await findEntry(visitor, record.registerNumber)).toMatchObject({ isClaimed: true, company: { status: "ACTIVE" } });
    expect((await findRegisterDesk(owner, companyId))?.record).toMatchObject({ registerNumber: record.registerNumber });
    expect(await db.mailMessage.count({ where: { userId: owner.userId, kind: "registerClaimApproved" } })).toBe(1);
    await expect(decideRegisterClaim(verifier, { claimId, decision: "reject", reason: "x" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is possible again when the firm that had it has closed", async () => {
    const [owner, heir, record] = [await makeMember("OWNER"), await makeMember("OWNER"), await makeRecord()];
    await db.enterpriseRecord.update({ where: { id: record.id }, data: { companyId: owner.companyId } });
    await freeEntries({ companyIds: [owner.companyId] });
    await expect(claimRecord(heir, claim(heir.companyId, record.registerNumber))).rejects.toMatchObject({
      detail: "recordTaken",
    });
    await db.company.update({ where: { id: owner.companyId }, data: { status: "CLOSED" } });
    await freeEntries({ companyIds: [owner.companyId] });
    await freeEntries({ companyIds: [owner.companyId] });
    expect(await db.auditEntry.count({ where: { subject: `record:${record.id}`, action: "register.free" } })).toBe(1);
    await claimRecord(heir, claim(heir.companyId, record.registerNumber));
  });

  it("gives an entry to one firm and a firm one entry, also when two are approved at once", async () => {
    const record = await makeRecord();
    const other = await makeRecord();
    const owners = await Promise.all([makeMember("OWNER"), makeMember("OWNER")]);
    const claims = await Promise.all(owners.map((owner) => claimRecord(owner, claim(owner.companyId, record.registerNumber))));
    const first = owners[0];
    const second = await claimRecord(first ?? owners[1], claim(first?.companyId ?? "", other.registerNumber));
    const verifier = await makeStaff("VERIFIER");
    const decided = await Promise.allSettled(
      claims.map(({ claimId }) => decideRegisterClaim(verifier, { claimId, decision: "approve", reason: "" })),
    );
    expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const held = await db.enterpriseRecord.findUniqueOrThrow({ where: { id: record.id } });
    const again = decideRegisterClaim(verifier, { claimId: second.claimId, decision: "approve", reason: "" });
    if (held.companyId === first?.companyId) await expect(again).rejects.toMatchObject({ detail: "companyHasRecord" });
    else await again;
  });

  it("keeps no paper of those who may not claim", async () => {
    const [viewer, moderator] = [await makeMember("VIEWER"), await makeStaff("MODERATOR")];
    const { companyId } = viewer;
    const paper = new File(["%PDF-1.4\n%%EOF\n"], "licence.pdf", { type: "application/pdf" });
    await expect(keepPaper(viewer, companyId, paper)).rejects.toMatchObject({ code: "forbidden" });
    await expect(keepPaper(moderator, companyId, paper)).rejects.toMatchObject({ code: "notFound" });
    expect(await db.privateFile.count({ where: { companyId } })).toBe(0);
  });

  it("is refused from strangers, those without the right, and for entries that are taken", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const { registerNumber } = await makeRecord();
    await expect(claimRecord(visitor, claim(companyId, registerNumber))).rejects.toMatchObject({ code: "notFound" });
    await expect(claimRecord(await makeMember("SALES", companyId), claim(companyId, registerNumber))).rejects.toMatchObject({
      code: "forbidden",
    });
    const taken = await makeRecord({ companyId: (await makeCompany()).companyId });
    await expect(claimRecord(owner, claim(companyId, taken.registerNumber))).rejects.toMatchObject({ detail: "recordTaken" });
    await expect(claimRecord(owner, claim(companyId, "nowhere"))).rejects.toMatchObject({ code: "invalid" });
    const foreign = await makeMember("OWNER");
    const file = await db.privateFile.create({
      data: {
        key: unique("k"),
        name: "a.pdf",
        contentType: "application/pdf",
        bytes: 1,
        sha256: "x",
        companyId: foreign.companyId,
      },
    });
    await expect(claimRecord(owner, { ...claim(companyId, registerNumber), fileId: file.id })).rejects.toMatchObject({
      code: "notFound",
    });
  });

  it("is decided by verifiers of other firms only, with a reason when it is refused; and can be taken back", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const { registerNumber } = await makeRecord();
    const { claimId } = await claimRecord(owner, claim(companyId, registerNumber));
    const own = { ...(await makeStaff("VERIFIER")), memberships: owner.memberships };
    for (const actor of [visitor, owner, await makeStaff("MODERATOR"), own]) {
      await expect(decideRegisterClaim(actor, { claimId, decision: "approve", reason: "" })).rejects.toMatchObject({
        code: "notFound",
      });
      expect(await findRegisterClaimForReview(actor, claimId)).toBeNull();
    }
    const verifier = await makeStaff("VERIFIER");
    await expect(decideRegisterClaim(verifier, { claimId, decision: "reject", reason: "" })).rejects.toMatchObject({
      detail: "reason:required",
    });
    await expect(withdrawRegisterClaim(await makeUser(), { claimId })).rejects.toMatchObject({ code: "notFound" });
    await withdrawRegisterClaim(owner, { claimId });
    await expect(withdrawRegisterClaim(owner, { claimId })).rejects.toMatchObject({ code: "conflict" });
    expect(await findRegisterDesk(await makeUser(), companyId)).toBeNull();
  });

  it("is annotated by the staff, never edited", async () => {
    const record = await makeRecord();
    const note = { recordId: record.id, field: "district", text: "Moved to Cixi in 2024.", source: "City gazette 12/2024" };
    await expect(annotateRecord(await makeMember("OWNER"), note)).rejects.toMatchObject({ code: "forbidden" });
    const editor = await makeStaff("EDITOR");
    expect(await annotateRecord(editor, note)).toEqual({ registerNumber: record.registerNumber });
    const { name } = await db.user.findUniqueOrThrow({ where: { id: editor.userId } });
    expect(await findEntryForStaff(editor, record.registerNumber)).toMatchObject({ notes: [{ by: name, text: note.text }] });
    expect(await findEntryForStaff(await makeStaff("MODERATOR"), record.registerNumber)).toBeNull();
    expect((await findEntry(visitor, record.registerNumber))?.notes).toMatchObject([{ text: note.text, source: note.source }]);
    await expect(annotateRecord(await makeStaff("EDITOR"), { ...note, recordId: crypto.randomUUID() })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

describe("searching the register", () => {
  let number = "";
  let code = "";
  beforeAll(async () => {
    const record = await makeRecord({
      nameZh: "宁波甬澜灯饰有限公司",
      nameEn: "Ningbo Yonglan Lighting Co., Ltd.",
      pinyin: "ningboyonglandengshiyouxiangongsi",
      initials: "nbyldsyxgs",
      formerNames: ["宁波老灯厂甬"],
      industry: "lighting",
      districtCode: "330282",
    });
    number = record.registerNumber;
    code = record.creditCode ?? "";
  });

  it.each([
    ["its Chinese name", "甬澜灯饰"],
    ["a former name", "老灯厂甬"],
    ["traditional characters", "甬瀾燈飾"],
    ["its English name, words in any order", "lighting yonglan"],
    ["pinyin", "yonglandengshi"],
    ["pinyin in words", "yong lan deng shi"],
    ["initials", "nbylds"],
    ["full width", "ＹＯＮＧＬＡＮ"],
  ])("finds an entry by %s", async (_, q) => expect(await search({ q })).toContain(number));

  it("finds it by its credit code and its own number, whole or begun", async () => {
    expect(await search({ q: code })).toEqual([number]);
    expect(await search({ q: code.toLowerCase() })).toEqual([number]);
    expect(await search({ q: code.slice(0, 15) })).toContain(number);
  });

  it("narrows by industry, district and claim, and takes signs of patterns as they are", async () => {
    expect(await search({ q: "yonglan", district: "330282", industry: "lighting", claimed: "no" })).toContain(number);
    expect(await search({ q: "yonglan", district: "330205" })).not.toContain(number);
    expect(await search({ q: "yonglan", claimed: "yes" })).not.toContain(number);
    expect(await search({ q: "%_%" })).toEqual([]);
    expect(await search({ q: "'; drop table x; --" })).toEqual([]);
  });

  it("pages within its bounds", async () => {
    const { page, lastPage, items } = await searchRegister(visitor, registerSearchInput.parse({ page: "99" }));
    expect(page).toBe(lastPage);
    expect(items.length).toBeLessThanOrEqual(30);
  });
});
