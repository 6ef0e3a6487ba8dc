import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { auditList, firmList, memberList, productList } from "#lib/statistics/schema/lists";
import { makeCompany, makeMember, makeProduct, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { listAudit } from "./audit.ts";
import { findFirm, listFirms } from "./firms.ts";
import { matching, toWhere } from "./listing.ts";
import { findMember, listMembers, listStaff } from "./members.ts";
import { findDeskProduct, listDeskProducts } from "./products.ts";

const notFound = { code: "notFound" };

it("finds members by a part of name or address, by number, and filters", async () => {
  const [moderator, word] = [await makeStaff("MODERATOR"), unique("zhu").replace("-", "")];
  const { userId } = await makeUser({ name: `Amina ${word}`, countryCode: "TZ" });
  await makeUser({ name: `Brenda ${word}`, kind: "VISITOR" });
  const ids = async (given: Record<string, unknown>) =>
    (await listMembers(moderator, memberList.parse(given))).items.map(({ name }) => name.split(" ")[0]);
  expect(await ids({ q: word.slice(1), sort: "name" })).toEqual(["Amina", "Brenda"]);
  expect(await ids({ q: word.toUpperCase(), kind: "VISITOR" })).toEqual(["Brenda"]);
  expect(await ids({ q: word, country: "TZ" })).toEqual(["Amina"]);
  expect(await ids({ q: userId })).toEqual(["Amina"]);
  expect(await ids({ q: `${word}%` })).toEqual([]);
});

it("takes an address that was edited by hand for the plain list", () => {
  const list = memberList.parse({ q: ["a", "b"], kind: "KING", page: "-3", sort: "drop table", country: "kenya" });
  expect(list).toEqual({ sort: "-joined", page: 1 });
  expect(memberList.parse({ page: "999" }).page).toBe(1);
});

it("numbers values and leaves out what is not asked", () => {
  const given = toWhere([
    ["a = ?", 1],
    ["b = ?", undefined],
    ["(c = ? or d = ?)", "x"],
  ]);
  expect(given).toEqual({ where: "a = $1 and (c = $2 or d = $2)", values: [1, "x"] });
  expect(toWhere([]).where).toBe("true");
});

it("looks for short Latin words at the beginning and compares Chinese as it is", () => {
  expect(matching(["n"], "LE")).toEqual([["(n ilike ?)", "LE%"]]);
  expect(matching(["n"], "LED")).toEqual([["(n ilike ?)", "%LED%"]]);
  expect(matching(["n", "s"], "杯", "x = ?")).toEqual([["(n like ? or s like ? or x = ?)", "%杯%"]]);
  expect(matching(["n"], "50%_\\")).toEqual([["(n like ?)", "%50\\%\\_\\\\%"]]);
});

it("shows a member's file with firms and counts sessions", async () => {
  const [moderator, member] = [await makeStaff("MODERATOR"), await makeMember("MANAGER")];
  const file = await findMember(moderator, member.userId);
  expect(file).toMatchObject({ email: member.email, sessions: 1, memberships: [{ role: "MANAGER" }] });
  expect(file).not.toHaveProperty("passwordHash");
  expect(await findMember(moderator, "nobody")).toBeNull();
});

it("finds firms by name, registration number and state", async () => {
  const verifier = await makeStaff("VERIFIER");
  const { companyId, slug } = await makeCompany({ nameZh: "宁波港湾杯业", nameEn: unique("Harbour") });
  const number = unique("91330200").toUpperCase();
  await db.companyIdentity.create({ data: { companyId, scheme: "USCC", countryCode: "CN", number } });
  const found = async (q: string) => (await listFirms(verifier, firmList.parse({ q }))).items.map(({ id }) => id);
  expect(await found(slug)).toEqual([companyId]);
  expect(await found(number.toLowerCase())).toEqual([companyId]);
  expect(await found("港湾杯")).toContain(companyId);
  const suspended = firmList.parse({ q: slug, status: "SUSPENDED" });
  expect((await listFirms(verifier, suspended)).total).toBe(0);
  await makeProduct({ companyId });
  expect(await findFirm(verifier, companyId)).toMatchObject({
    products: [{ status: "LIVE", count: 1 }],
    identities: [{ number }],
  });
});

it("finds products in whatever state by name, article number and firm", async () => {
  const moderator = await makeStaff("MODERATOR");
  const word = unique("kettle").replace("-", "");
  const live = await makeProduct({ nameEn: `Steel ${word}` });
  const draft = await makeProduct({ nameEn: `Iron ${word}`, isDraft: true, companyId: live.companyId });
  const found = async (given: Record<string, unknown>) =>
    (await listDeskProducts(moderator, productList.parse(given))).items.map(({ id }) => id);
  expect((await found({ q: word })).toSorted()).toEqual([live.productId, draft.productId].toSorted());
  expect(await found({ q: word, status: "DRAFT" })).toEqual([draft.productId]);
  expect(await found({ q: live.sku })).toEqual([live.productId]);
  expect(await found({ q: live.slug })).toEqual([live.productId]);
  expect((await found({ firm: live.companyId, sort: "changed" })).length).toBe(2);
  expect(await findDeskProduct(moderator, live.productId)).toMatchObject({
    status: "LIVE",
    moves: [{ move: "publish" }, { move: "create" }],
  });
});

it("searches the audit log by who, what, of what and when, and names both who looked and as whom", async () => {
  const [auditor, organizer, member] = [await makeStaff("AUDITOR"), await makeStaff("ORGANIZER"), await makeUser()];
  const subject = `thing:${crypto.randomUUID()}`;
  const looking = { ...member, watcherId: organizer.userId };
  await db.$transaction((tx) => audit(tx, looking, { action: "test.look", subject, details: { a: 1 } }));
  await db.$transaction((tx) => audit(tx, organizer, { action: "test.set", subject }));
  const actions = async (given: Record<string, unknown>) =>
    (await listAudit(auditor, auditList.parse({ subject, ...given }))).items.map(({ action }) => action);
  expect((await actions({})).toSorted()).toEqual(["test.look", "test.set"]);
  expect(await actions({ action: "test.l" })).toEqual(["test.look"]);
  expect((await actions({ actor: organizer.email })).length).toBe(2);
  expect((await actions({ actor: organizer.userId, from: "2020-01-01" })).length).toBe(2);
  expect(await actions({ to: "2020-01-01" })).toEqual([]);
  expect(await actions({ actor: "system:" })).toEqual([]);
  const [line] = (await listAudit(auditor, auditList.parse({ subject, action: "test.look" }))).items;
  const { name } = await db.user.findUniqueOrThrow({ where: { id: member.userId } });
  expect(line).toMatchObject({ onBehalf: `user:${member.userId}`, onBehalfName: name, details: { a: 1 } });
});

it("shows nobody a list that is not theirs", async () => {
  const [member, editor, verifier, auditor] = [
    await makeUser(),
    await makeStaff("EDITOR"),
    await makeStaff("VERIFIER"),
    await makeStaff("AUDITOR"),
  ];
  for (const actor of [
    visitor,
    member,
    editor,
    verifier,
    auditor,
    { ...editor, roles: ["ORGANIZER" as const], watcherId: member.userId },
  ])
    await expect(listMembers(actor, memberList.parse({}))).rejects.toMatchObject(notFound);
  for (const actor of [visitor, member, editor, auditor])
    await expect(listFirms(actor, firmList.parse({}))).rejects.toMatchObject(notFound);
  for (const actor of [visitor, member, verifier]) {
    await expect(listDeskProducts(actor, productList.parse({}))).rejects.toMatchObject(notFound);
    await expect(listAudit(actor, auditList.parse({}))).rejects.toMatchObject(notFound);
    await expect(listStaff(actor)).rejects.toMatchObject(notFound);
  }
});
