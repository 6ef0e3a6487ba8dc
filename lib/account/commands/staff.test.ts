import { expect, it } from "vitest";
import { hashPassword } from "#lib/account/password/hash";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeStaff, makeUser } from "#lib/testing/factories";
import { giveRole, moveMember, takeRole } from "./staff.ts";

const rolesOf = async (userId: string) => (await db.userRole.findMany({ where: { userId } })).map(({ role }) => role);
const sessionOf = (id: string) => db.session.findUniqueOrThrow({ where: { id } });

it("gives a member a role, ends its sessions, writes it down and tells by mail", async () => {
  const [organizer, member] = [await makeStaff("ORGANIZER"), await makeUser()];
  await giveRole(organizer, { email: member.email, role: "EDITOR" });
  expect(await rolesOf(member.userId)).toEqual(["EDITOR"]);
  expect((await sessionOf(member.sessionId)).revokedWhy).toBe("rights");
  const entry = await db.auditEntry.findFirstOrThrow({ where: { subject: `user:${member.userId}`, action: "staff.give" } });
  expect(entry).toMatchObject({ actor: `user:${organizer.userId}`, details: { role: "EDITOR" } });
  expect(await db.mailMessage.count({ where: { userId: member.userId, kind: "staffRoleGiven" } })).toBe(1);
  await expect(giveRole(organizer, { email: member.email, role: "EDITOR" })).rejects.toMatchObject({ code: "conflict" });
});

it("gives roles only by the organizer, to members there are", async () => {
  const [organizer, moderator, member] = [await makeStaff("ORGANIZER"), await makeStaff("MODERATOR"), await makeUser()];
  const wish = { email: member.email, role: "ORGANIZER" } as const;
  for (const actor of [visitor, member, moderator, { ...organizer, watcherId: member.userId }])
    await expect(giveRole(actor, wish)).rejects.toMatchObject({ code: "notFound" });
  await expect(giveRole(organizer, { ...wish, email: "nobody@example.org" })).rejects.toMatchObject({
    detail: "email:noSuchMember",
  });
  expect(await rolesOf(member.userId)).toEqual([]);
});

it("asks for the password again after a quarter of an hour", async () => {
  const [organizer, member] = [await makeStaff("ORGANIZER"), await makeUser()];
  const before = new Date(Date.now() - 16 * 60_000);
  await db.session.update({ where: { id: organizer.sessionId }, data: { confirmedAt: before } });
  await db.user.update({ where: { id: organizer.userId }, data: { passwordHash: await hashPassword("a harbour at morning") } });
  const wish = { email: member.email, role: "AUDITOR" } as const;
  await expect(giveRole(organizer, wish)).rejects.toMatchObject({ detail: "password:confirmFirst" });
  await expect(giveRole(organizer, { ...wish, password: "a harbour at night" })).rejects.toMatchObject({ code: "invalid" });
  await giveRole(organizer, { ...wish, password: "a harbour at morning" });
  await takeRole(organizer, { userId: member.userId, role: "AUDITOR" });
  expect(await rolesOf(member.userId)).toEqual([]);
});

it("takes a role with its sessions, and no role that is not there", async () => {
  const [organizer, editor] = [await makeStaff("ORGANIZER"), await makeStaff("EDITOR", "OFFICER")];
  await takeRole(organizer, { userId: editor.userId, role: "EDITOR" });
  expect(await rolesOf(editor.userId)).toEqual(["OFFICER"]);
  expect((await sessionOf(editor.sessionId)).revokedAt).not.toBeNull();
  await expect(takeRole(organizer, { userId: editor.userId, role: "EDITOR" })).rejects.toMatchObject({ code: "notFound" });
  await expect(takeRole(editor, { userId: organizer.userId, role: "ORGANIZER" })).rejects.toMatchObject({ code: "notFound" });
});

it("keeps the last organizer, also when two take each other's role at once", async () => {
  await db.userRole.deleteMany({ where: { role: "ORGANIZER" } });
  const [first, second] = [await makeStaff("ORGANIZER"), await makeStaff("ORGANIZER")];
  const outcomes = await Promise.allSettled([
    takeRole(first, { userId: second.userId, role: "ORGANIZER" }),
    takeRole(second, { userId: first.userId, role: "ORGANIZER" }),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [left] = await db.userRole.findMany({ where: { role: "ORGANIZER" } });
  const last = left?.userId === first.userId ? first : second;
  await expect(takeRole(last, { userId: last.userId, role: "ORGANIZER" })).rejects.toMatchObject({ detail: "lastOrganizer" });
});

it("suspends a member with the reason and lets it in again", async () => {
  const [moderator, member] = [await makeStaff("MODERATOR"), await makeUser()];
  await moveMember(moderator, { userId: member.userId, move: "suspend", reason: "Sells what is forbidden." });
  expect((await sessionOf(member.sessionId)).revokedWhy).toBe("suspended");
  const mail = await db.mailMessage.findFirstOrThrow({ where: { userId: member.userId, kind: "memberSuspended" } });
  expect(mail.text).toContain("Sells what is forbidden.");
  const again = { userId: member.userId, move: "suspend", reason: "again" } as const;
  await expect(moveMember(moderator, again)).rejects.toMatchObject({ code: "conflict" });
  await moveMember(moderator, { userId: member.userId, move: "reinstate", reason: "Explained." });
  const moves = await db.userMove.findMany({ where: { userId: member.userId }, orderBy: { createdAt: "asc" } });
  expect(moves.map(({ move, actor }) => [move, actor])).toEqual([
    ["suspend", `user:${moderator.userId}`],
    ["reinstate", `user:${moderator.userId}`],
  ]);
});

it("suspends nobody without the right, and no colleague", async () => {
  const [moderator, editor, member] = [await makeStaff("MODERATOR"), await makeStaff("EDITOR"), await makeUser()];
  const wish = { userId: member.userId, move: "suspend", reason: "because" } as const;
  for (const actor of [visitor, member, editor])
    await expect(moveMember(actor, wish)).rejects.toMatchObject({ code: "notFound" });
  await expect(moveMember(moderator, { ...wish, userId: editor.userId })).rejects.toMatchObject({ detail: "rolesFirst" });
});
