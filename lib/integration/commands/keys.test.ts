import { describe, expect, it } from "vitest";
import { admitKey } from "#lib/integration/queries/admit";
import { listKeys } from "#lib/integration/queries/keys";
import { type Scope, scopes } from "#lib/integration/schema/scopes";
import { newKey } from "#lib/integration/schema/token";
import { actorName, companyRoles, visitor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { makeMember, makeStaff, makeUser } from "#lib/testing/factories";
import { givePassword, keyOf } from "#lib/testing/keys";
import { goodPassword } from "#lib/testing/people";
import { makeKey, revokeKey } from "./keys.ts";

const admit = (token: string, scope: Scope = "requests:read") => admitKey(`Bearer ${token}`, scope);
const wish = (companyId: string | null, fields: object = {}) => ({
  ...{ companyId, name: "ERP", scopes: ["requests:read" as const], days: undefined, password: goodPassword },
  ...fields,
});

describe("a key", () => {
  it("is shown once: what is kept is its beginning and a digest", async () => {
    const owner = await makeMember("OWNER");
    await givePassword(owner);
    const { keyId, token } = await makeKey(owner, wish(owner.companyId));
    expect((await admit(token)).counted).toBe(keyId);
    const row = await db.apiKey.findUniqueOrThrow({ where: { id: keyId } });
    expect(token).toMatch(/^yf_[0-9a-f]{10}_[\w-]{32}$/);
    expect(token.startsWith(`${row.prefix}_`)).toBe(true);
    expect(JSON.stringify([row, await listKeys(owner, owner), await db.auditEntry.findMany()])).not.toContain(token.slice(14));
  });

  it("acts for its firm alone, in one role, never as staff, and the log names it and who answers for it", async () => {
    const owner = await makeMember("OWNER");
    const { keyId, token } = await keyOf(owner, owner.companyId);
    const { actor, counted } = await admit(token);
    expect(counted).toBe(keyId);
    expect(actor).toMatchObject({
      roles: [],
      memberships: [{ companyId: owner.companyId, role: "VIEWER" }],
      userId: owner.userId,
    });
    expect((await admit(token, "quotations:write")).actor).toMatchObject({ memberships: [{ role: "SALES" }] });
    await audit(db, actor, { action: "test.key", subject: `key:${keyId}` });
    expect(actorName(actor)).toBe(`key:${keyId}`);
    expect(await db.auditEntry.findFirst({ where: { action: "test.key", subject: `key:${keyId}` } })).toMatchObject({
      actor: `key:${keyId}`,
      onBehalf: `user:${owner.userId}`,
    });
    const moderator = await makeStaff("ORGANIZER");
    expect((await admit((await keyOf(moderator, null)).token)).actor).toMatchObject({ roles: [], memberships: [] });
  });

  it("is refused once it is revoked or over, for another errand, changed by a letter, or of a firm that was suspended", async () => {
    const owner = await makeMember("OWNER");
    const { keyId, token } = await keyOf(owner, owner.companyId, ["requests:read"]);
    await expect(admit(token, "requests:write")).rejects.toMatchObject({ code: "forbidden", detail: "scopeLacking" });
    for (const wrong of [`${token.slice(0, -1)}!`, token.replace(/.$/, (last) => (last === "a" ? "b" : "a")), newKey().token, ""])
      await expect(admit(wrong)).rejects.toMatchObject({ code: "unauthenticated" });
    await db.company.update({ where: { id: owner.companyId }, data: { status: "SUSPENDED" } });
    await expect(admit(token)).rejects.toMatchObject({ code: "forbidden", detail: "firmSuspended" });
    await db.company.update({ where: { id: owner.companyId }, data: { status: "ACTIVE" } });
    await db.apiKey.update({ where: { id: keyId }, data: { expiresAt: new Date(Date.now() - 1000) } });
    await expect(admit(token)).rejects.toMatchObject({ code: "unauthenticated", detail: "keyOver" });
    await db.apiKey.update({ where: { id: keyId }, data: { expiresAt: null } });
    await Promise.all([revokeKey(owner, { keyId }), revokeKey(owner, { keyId })]);
    await expect(admit(token)).rejects.toMatchObject({ code: "unauthenticated", detail: "keyOver" });
    expect(await db.auditEntry.count({ where: { action: "key.revoke", subject: `key:${keyId}` } })).toBe(1);
  });

  it("of a firm outlives who made it; of a person it ends with the person", async () => {
    const owner = await makeMember("OWNER");
    const manager = await makeMember("MANAGER", owner.companyId);
    const { token } = await keyOf(manager, owner.companyId);
    expect((await admit(token)).actor).toMatchObject({ userId: manager.userId });
    await db.companyMember.deleteMany({ where: { userId: manager.userId } });
    expect((await admit(token)).actor).toMatchObject({ userId: owner.userId });
    const buyer = await makeUser();
    const own = await keyOf(buyer, null);
    await db.user.update({ where: { id: buyer.userId }, data: { status: "SUSPENDED" } });
    await expect(admit(own.token)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("is dated when it is used, to the day", async () => {
    const buyer = await makeUser();
    const { keyId, token } = await keyOf(buyer, null);
    await admit(token);
    const { lastUsedOn } = await db.apiKey.findUniqueOrThrow({ where: { id: keyId } });
    expect(Math.abs(Date.now() - Number(lastUsedOn))).toBeLessThan(2 * 86_400_000);
  });

  it("is made by owners and managers with their password, twenty at most, and for a person not to sell", async () => {
    const owner = await makeMember("OWNER");
    await expect(makeKey(visitor, wish(null))).rejects.toMatchObject({ code: "unauthenticated" });
    for (const role of companyRoles) {
      const member = await makeMember(role, owner.companyId);
      await givePassword(member);
      const made = makeKey(member, wish(owner.companyId));
      if (role === "OWNER" || role === "MANAGER") await made;
      else await expect(made).rejects.toMatchObject({ code: "notFound" });
    }
    await givePassword(owner);
    await expect(makeKey(owner, wish(owner.companyId, { password: "wrong" }))).rejects.toMatchObject({ code: "invalid" });
    await expect(makeKey({ ...owner, watcherId: owner.userId }, wish(owner.companyId))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(makeKey(owner, wish(null, { scopes: [...scopes] }))).rejects.toMatchObject({ detail: "scopes:notOneOf" });
    await db.apiKey.createMany({
      data: Array.from({ length: 15 }, () => ({ ...newKey(), token: undefined })).map(({ prefix, digest }) => ({
        ...{ companyId: owner.companyId, name: "ERP", prefix, digest, scopes: [] },
      })),
    });
    const raced = await Promise.allSettled(Array.from({ length: 5 }, () => makeKey(owner, wish(owner.companyId))));
    expect(raced.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await db.apiKey.count({ where: { companyId: owner.companyId } })).toBe(20);
  });

  it("is revoked by nobody else", async () => {
    const [owner, stranger, sales] = [await makeMember("OWNER"), await makeMember("OWNER"), await makeUser()];
    const { keyId } = await keyOf(owner, owner.companyId);
    const firmsKey = (await admit((await keyOf(stranger, stranger.companyId)).token, "webhooks:manage")).actor;
    for (const actor of [stranger, sales, firmsKey])
      await expect(revokeKey(actor, { keyId })).rejects.toMatchObject({ code: "notFound" });
    await expect(revokeKey(visitor, { keyId })).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
