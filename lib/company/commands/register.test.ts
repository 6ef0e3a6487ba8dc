import { describe, expect, it } from "vitest";
import { registerCompanyInput } from "#lib/company/schema/register-company";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeMember, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { as, buyer, newCode, supplier, tasks } from "#lib/testing/firms";
import { addIdentity } from "./identity.ts";
import { applyToSell, closeCompany, decideCompany, moveCompany } from "./move.ts";
import { registerCompany } from "./register.ts";

describe("registering a firm", () => {
  it("makes a supplier wait for the staff, with its number, its owner, its history and a task", async () => {
    const owner = await makeUser();
    const code = newCode();
    const { companyId, isDisputed } = await registerCompany(owner, supplier(code));
    expect(isDisputed).toBe(false);
    const company = await db.company.findUniqueOrThrow({
      where: { id: companyId },
      include: { identities: true, members: true, moves: true },
    });
    expect(company).toMatchObject({ status: "PENDING", isSupplier: true, enOrigin: "HUMAN" });
    expect(company.identities).toMatchObject([{ scheme: "USCC", number: code, liveKey: `USCC:CN:${code}` }]);
    expect(company.members).toMatchObject([{ userId: owner.userId, role: "OWNER" }]);
    expect(company.moves).toMatchObject([{ move: "register", status: "PENDING" }]);
    expect(await tasks("COMPANY", companyId)).toMatchObject([{ closedAt: null }]);
  });

  it("lets a firm that only buys begin at once, without a number and without a task", async () => {
    const { companyId } = await registerCompany(await makeUser(), buyer());
    expect(await db.company.findUnique({ where: { id: companyId } })).toMatchObject({ status: "ACTIVE", isSupplier: false });
    expect(await tasks("COMPANY", companyId)).toEqual([]);
  });

  it("gives firms of one name addresses of their own", async () => {
    const nameEn = `Twin ${unique("t")}`;
    const owner = await makeUser();
    const [one, other] = [
      await registerCompany(owner, { ...buyer(), nameEn }),
      await registerCompany(owner, { ...buyer(), nameEn: null, nameZh: "宁波海天塑机" }),
    ];
    const third = await registerCompany(owner, { ...buyer(), nameEn });
    const slugs = await db.company.findMany({
      where: { id: { in: [one.companyId, other.companyId, third.companyId] } },
      select: { slug: true },
    });
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(3);
    expect(slugs.some(({ slug }) => slug.startsWith("ningbohaitian"))).toBe(true);
  });

  it("refuses strangers and suppliers without a valid number", async () => {
    await expect(registerCompany(visitor, buyer())).rejects.toMatchObject({ code: "unauthenticated" });
    const faults = (fields: object) =>
      registerCompanyInput.safeParse({ isSupplier: "on", nameEn: "X", businessType: "OTHER", countryCode: "CN", ...fields }).error
        ?.issues;
    expect(faults({})).toMatchObject([{ path: ["identity", "number"], message: "creditCodeNeeded" }]);
    expect(faults({ identity: { scheme: "USCC", number: "91350100M000100Y4Z" } })).toMatchObject([{ message: "creditCode" }]);
    expect(faults({ identity: { scheme: "NATIONAL", number: "AB12345" } })).toMatchObject([{ path: ["identity", "scheme"] }]);
    expect(faults({ countryCode: "KE" })).toMatchObject([{ message: "numberNeeded" }]);
    expect(faults({ nameEn: undefined, identity: { scheme: "USCC", number: newCode() } })).toMatchObject([
      { message: "oneName" },
    ]);
  });
});

describe("the states of a firm", () => {
  const pending = async () => {
    const owner = await makeUser();
    const { companyId } = await registerCompany(owner, supplier(newCode()));
    return { owner: as(owner, companyId), companyId };
  };
  const statusOf = async (companyId: string) => (await db.company.findUniqueOrThrow({ where: { id: companyId } })).status;

  it("are moved by the staff, with history, task, audit and mail", async () => {
    const { companyId, owner } = await pending();
    const moderator = await makeStaff("MODERATOR");
    await decideCompany(moderator, { companyId, decision: "approve", reason: "" });
    expect(await statusOf(companyId)).toBe("ACTIVE");
    expect(await tasks("COMPANY", companyId)).toMatchObject([{ outcome: "approve", closedBy: `user:${moderator.userId}` }]);
    await moveCompany(moderator, { companyId, move: "suspend", reason: "Three complaints were upheld." });
    await expect(moveCompany(moderator, { companyId, move: "suspend", reason: "again" })).rejects.toMatchObject({
      code: "conflict",
    });
    await moveCompany(moderator, { companyId, move: "reinstate", reason: "Put right." });
    expect(await statusOf(companyId)).toBe("ACTIVE");
    const moves = await db.companyMove.findMany({ where: { companyId }, orderBy: { createdAt: "asc" } });
    expect(moves.map(({ move }) => move)).toEqual(["register", "approve", "suspend", "reinstate"]);
    const kinds = await db.mailMessage.findMany({ where: { userId: owner.userId }, orderBy: { createdAt: "asc" } });
    expect(kinds.map(({ kind }) => kind)).toEqual(["companyApproved", "companySuspended", "companyReinstated"]);
    expect(await db.auditEntry.count({ where: { subject: `company:${companyId}`, action: "company.suspend" } })).toBe(1);
  });

  it("ask for a reason where something is taken", async () => {
    const { companyId } = await pending();
    const moderator = await makeStaff("MODERATOR");
    await expect(decideCompany(moderator, { companyId, decision: "refuse", reason: " " })).rejects.toMatchObject({
      detail: "reason:required",
    });
    await decideCompany(moderator, { companyId, decision: "refuse", reason: "This is no firm." });
    expect(await statusOf(companyId)).toBe("CLOSED");
    await expect(moveCompany(moderator, { companyId, move: "reinstate", reason: "sorry" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("are not moved by strangers, other staff, or staff of the firm itself", async () => {
    const { companyId, owner } = await pending();
    for (const actor of [visitor, owner, await makeStaff("EDITOR"), as(await makeStaff("MODERATOR"), companyId)]) {
      await expect(decideCompany(actor, { companyId, decision: "approve", reason: "" })).rejects.toMatchObject({
        code: "notFound",
      });
      await expect(moveCompany(actor, { companyId, move: "suspend", reason: "no" })).rejects.toMatchObject({ code: "notFound" });
    }
    await expect(closeCompany(await makeMember("MANAGER", companyId), { companyId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(closeCompany(await makeUser(), { companyId })).rejects.toMatchObject({ code: "notFound" });
  });

  it("change once when two decide at the same time", async () => {
    const { companyId } = await pending();
    const staff = await Promise.all([makeStaff("MODERATOR"), makeStaff("VERIFIER")]);
    const decided = await Promise.allSettled(
      staff.map((actor, at) => decideCompany(actor, { companyId, decision: at === 0 ? "approve" : "refuse", reason: "so" })),
    );
    expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.companyMove.count({ where: { companyId, move: { not: "register" } } })).toBe(1);
  });

  it("a buyer that wants to sell waits again, once it has a number", async () => {
    const owner = await makeUser();
    const { companyId } = await registerCompany(owner, buyer());
    const actor = as(owner, companyId);
    await expect(applyToSell(actor, { companyId })).rejects.toMatchObject({ detail: "numberNeeded" });
    await addIdentity(actor, { companyId, scheme: "NATIONAL", number: `KE${unique("").slice(1).toUpperCase()}1`, statement: "" });
    await expect(applyToSell(await makeMember("EDITOR", companyId), { companyId })).rejects.toMatchObject({ code: "forbidden" });
    await applyToSell(actor, { companyId });
    expect(await db.company.findUnique({ where: { id: companyId } })).toMatchObject({ status: "PENDING", isSupplier: true });
    expect(await tasks("COMPANY", companyId)).toHaveLength(1);
  });
});
