import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeMember, makeStaff, makeUser } from "#lib/testing/factories";
import { startWatching, stopWatching } from "./watch.ts";

const why = "Asked for help with a listing by telephone.";
const looks = (userId: string) => db.auditEntry.findMany({ where: { subject: `user:${userId}` }, orderBy: { createdAt: "asc" } });

it("looks as a member with a reason, for half an hour, and writes down beginning and end", async () => {
  const [moderator, member] = [await makeStaff("MODERATOR"), await makeMember()];
  expect(await startWatching(moderator, { userId: member.userId, why })).toEqual({ isSeller: true });
  const session = await db.session.findUniqueOrThrow({ where: { id: moderator.sessionId } });
  expect(session).toMatchObject({ viewedUserId: member.userId, viewedWhy: why });
  const minutes = ((session.viewedUntil?.getTime() ?? 0) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThan(31);
  const looking = { ...member, sessionId: moderator.sessionId, watcherId: moderator.userId };
  expect(await stopWatching(looking)).toEqual({ userId: member.userId });
  await expect(stopWatching(looking)).rejects.toMatchObject({ code: "notFound" });
  expect((await looks(member.userId)).map(({ action, actor, onBehalf }) => [action, actor, onBehalf])).toEqual([
    ["member.watch", `user:${moderator.userId}`, null],
    ["member.unwatch", `user:${moderator.userId}`, `user:${member.userId}`],
  ]);
});

it("never looks as a colleague, nor as oneself, nor without the right or the second factor", async () => {
  const [moderator, auditor, member] = [await makeStaff("MODERATOR"), await makeStaff("AUDITOR"), await makeUser()];
  await expect(startWatching(moderator, { userId: auditor.userId, why })).rejects.toMatchObject({ code: "forbidden" });
  await expect(startWatching(moderator, { userId: moderator.userId, why })).rejects.toMatchObject({ code: "notFound" });
  for (const actor of [visitor, member, auditor])
    await expect(startWatching(actor, { userId: member.userId, why })).rejects.toMatchObject({ code: "notFound" });
  await expect(stopWatching(moderator)).rejects.toMatchObject({ code: "notFound" });
  await db.session.update({ where: { id: moderator.sessionId }, data: { secondFactorAt: null } });
  await expect(startWatching(moderator, { userId: member.userId, why })).rejects.toMatchObject({ code: "notFound" });
  expect(await looks(member.userId)).toEqual([]);
});
