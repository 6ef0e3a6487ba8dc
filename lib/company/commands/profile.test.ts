import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { findOwnCompany, listOwnDisputes } from "#lib/company/queries/mine";
import { findCompanyForReview, findDisputeForReview } from "#lib/company/queries/review";
import { editCompanyInput } from "#lib/company/schema/profile";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { ChangedMeanwhile } from "#lib/platform/errors";
import { makeMember, makeStaff, makeUser } from "#lib/testing/factories";
import { addPicture, removePicture, setLogo } from "./pictures.ts";
import { editCompany } from "./profile.ts";
import { tellCompany } from "./tell.ts";

const typed = (companyId: string, version: number, fields: object = {}) => ({
  companyId,
  version,
  nameEn: "Ningbo Trial Works",
  businessType: "MANUFACTURER",
  countryCode: "CN",
  timeZone: "Asia/Shanghai",
  ...fields,
});
const edit = (...given: Parameters<typeof typed>) => editCompanyInput.parse(typed(...given));

const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: "#246" } })
    .png()
    .toBuffer();

describe("the profile of a firm", () => {
  it("is written with its version, hours and lists, and says in the log what changed", async () => {
    const editor = await makeMember("EDITOR");
    const { companyId } = editor;
    const fields = {
      nameZh: "宁波试验",
      markets: ["KE", "DE"],
      languages: "en",
      districtCode: "330205",
      videoUrl: "https://video.example.com/a",
      openingHours: { d1: { from: "09:00", to: "17:30" }, d6: {} },
      exportShare: "80",
      customsCode: "3302 96 1234",
    };
    await editCompany(editor, edit(companyId, 1, fields));
    expect(await findOwnCompany(editor, companyId)).toMatchObject({
      version: 2,
      nameZh: "宁波试验",
      markets: ["KE", "DE"],
      languages: ["en"],
      exportShare: 80,
      customsCode: "3302961234",
      openingHours: [{ day: 1, from: "09:00", to: "17:30" }],
      role: "EDITOR",
    });
    const [entry] = await db.auditEntry.findMany({ where: { subject: `company:${companyId}`, action: "company.edit" } });
    expect(entry?.details).toMatchObject({ version: 2, before: { nameZh: null, markets: [], openingHours: [] } });
  });

  it("tells the second of two editors what the first one changed, and takes theirs with the new version", async () => {
    const one = await makeMember("OWNER");
    const { companyId } = one;
    const colleague = await makeMember("EDITOR", companyId);
    await editCompany(one, edit(companyId, 1, { phone: "+86 574 8700 0000", markets: ["KE", "TZ"] }));
    const late = editCompany(colleague, edit(companyId, 1, { summaryEn: "Pumps.", phone: "+86 574 8700 1111" }));
    await expect(late).rejects.toBeInstanceOf(ChangedMeanwhile);
    const conflict = await late.catch((error: ChangedMeanwhile) => error);
    expect(conflict).toMatchObject({
      code: "conflict",
      version: 2,
      fields: { phone: "+86 574 8700 0000", markets: "KE, TZ" },
      taken: { markets: ["KE", "TZ"] },
    });
    expect(conflict).not.toHaveProperty("taken.phone");
    await editCompany(colleague, edit(companyId, 2, { summaryEn: "Pumps." }));
    expect(await findOwnCompany(one, companyId)).toMatchObject({ version: 3, summaryEn: "Pumps." });
  });

  it("loses nothing when both send at the same moment", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const sent = await Promise.allSettled(
      ["a", "b", "c", "d"].map((summaryEn) => editCompany(owner, edit(companyId, 1, { summaryEn }))),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await findOwnCompany(owner, companyId))?.version).toBe(2);
  });

  it("is not for others, nor for roles that only look", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    await expect(editCompany(await makeMember("OWNER"), edit(companyId, 1))).rejects.toMatchObject({ code: "notFound" });
    await expect(editCompany(visitor, edit(companyId, 1))).rejects.toMatchObject({ code: "notFound" });
    await expect(editCompany(await makeMember("VIEWER", companyId), edit(companyId, 1))).rejects.toMatchObject({
      code: "forbidden",
    });
    await db.company.update({ where: { id: companyId }, data: { status: "CLOSED" } });
    await expect(editCompany(owner, edit(companyId, 1))).rejects.toMatchObject({ code: "conflict" });
  });

  it.each([
    [{ videoUrl: "http://video.example.com" }, "videoUrl", "httpsUrl"],
    [{ website: "javascript:alert(1)" }, "website", "url"],
    [{ openingHours: { d1: { from: "18:00", to: "09:00" } } }, "openingHours.d1.to", "laterTime"],
    [{ openingHours: { d2: { from: "18:00" } } }, "openingHours.d2.to", "bothTimes"],
    [{ timeZone: "Mars/Olympus" }, "timeZone", "timeZone"],
    [{ nameEn: " " }, "nameEn", "oneName"],
    [{ countryCode: "KE", districtCode: "330205" }, "districtCode", "districtAbroad"],
    [{ markets: ["XX"] }, "markets.0", "notOneOf"],
    [{ customsCode: "12" }, "customsCode", "customsCode"],
    [{ phone: "call me" }, "phone", "phone"],
  ])("refuses %o at %s", (fields, path, message) => {
    const [issue] = editCompanyInput.safeParse(typed(crypto.randomUUID(), 1, fields)).error?.issues ?? [];
    expect([issue?.path.join("."), issue?.message]).toEqual([path, message]);
  });
});

describe("pictures of a firm", () => {
  it("are added, ordered and taken away by those who may", async () => {
    const editor = await makeMember("EDITOR");
    const { companyId } = editor;
    const bytes = await picture();
    await setLogo(editor, companyId, { bytes, name: "logo.png" });
    await addPicture(editor, companyId, { bytes, name: "a.png", altZh: null, altEn: "Hall" });
    await addPicture(editor, companyId, { bytes, name: "b.png", altZh: null, altEn: null });
    const company = await findOwnCompany(editor, companyId);
    expect(company?.logo).not.toBeNull();
    expect(company?.pictures.map(({ altEn }) => altEn)).toEqual(["Hall", null]);
    const pictureId = company?.pictures[0]?.id ?? "";
    await expect(removePicture(await makeMember("EDITOR"), { companyId, pictureId })).rejects.toMatchObject({ code: "notFound" });
    await removePicture(editor, { companyId, pictureId });
    await expect(removePicture(editor, { companyId, pictureId })).rejects.toMatchObject({ code: "notFound" });
    await setLogo(editor, companyId, null);
    expect((await findOwnCompany(editor, companyId))?.logo).toBeNull();
  });

  it("are refused from strangers, from sellers and where they are none", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const text = { bytes: Buffer.from("<svg/>"), name: "x.svg" };
    await expect(setLogo(owner, companyId, text)).rejects.toMatchObject({ code: "invalid" });
    await expect(setLogo(await makeUser(), companyId, text)).rejects.toMatchObject({ code: "notFound" });
    await expect(setLogo(await makeMember("SALES", companyId), companyId, text)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("what the staff sees", () => {
  it("is shown to the staff alone", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    expect(await findCompanyForReview(await makeStaff("VERIFIER"), companyId)).toMatchObject({ id: companyId, lookalikes: [] });
    expect(await findCompanyForReview(owner, companyId)).toBeNull();
    expect(await findDisputeForReview(owner, companyId)).toBeNull();
    expect(await listOwnDisputes(await makeUser(), companyId)).toEqual([]);
    expect(await listOwnDisputes(owner, companyId)).toEqual([]);
  });
});

it("mails to a firm reach its owners and managers in their language, not whoever acts, and nobody of a firm that is notFound", async () => {
  const owner = await makeMember("OWNER");
  const { companyId } = owner;
  const [manager, seller] = [await makeMember("MANAGER", companyId), await makeMember("SALES", companyId)];
  await db.user.update({ where: { id: manager.userId }, data: { locale: "zh" } });
  const tell = (actor: Parameters<typeof tellCompany>[0], id: string) =>
    db.$transaction((tx) =>
      tellCompany(actor, tx, {
        companyId: id,
        kind: "companySuspended",
        values: () => ({ reason: "so" }),
        link: (locale) => `/${locale}`,
      }),
    );
  await tell(system("test"), companyId);
  await tell(manager, companyId);
  await tell(system("test"), crypto.randomUUID());
  const mails = await db.mailMessage.findMany({ where: { userId: { in: [owner.userId, manager.userId, seller.userId] } } });
  expect(mails.map(({ userId, locale }) => [userId, locale]).sort()).toEqual(
    [
      [owner.userId, "en"],
      [owner.userId, "en"],
      [manager.userId, "zh"],
    ].sort(),
  );
});
