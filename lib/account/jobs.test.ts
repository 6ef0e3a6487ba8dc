import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { digest } from "#lib/platform/secret";
import { makeUser, unique } from "#lib/testing/factories";
import { sweepAccounts } from "./jobs.ts";

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

it("takes away what is over and keeps what is not, however often it runs", async () => {
  const { userId } = await makeUser();
  const session = (expiresAt: Date) => db.session.create({ data: { userId, expiresAt } });
  const [old, fresh] = [await session(ago(40)), await session(ago(3))];
  await db.signIn.createMany({
    data: [200, 20].map((days) => ({ userId, method: "password", outcome: "wrong", createdAt: ago(days) })),
  });
  const [over, valid] = [digest(unique("over")), digest(unique("valid"))];
  await db.usedOnce.createMany({
    data: [
      { key: over, expiresAt: ago(1) },
      { key: valid, expiresAt: ago(-1) },
    ],
  });
  await sweepAccounts();
  await sweepAccounts();
  expect(await db.session.findMany({ where: { id: { in: [old.id, fresh.id] } }, select: { id: true } })).toEqual([
    { id: fresh.id },
  ]);
  expect(await db.signIn.count({ where: { userId } })).toBe(1);
  expect(await db.usedOnce.findMany({ where: { key: { in: [over, valid] } }, select: { key: true } })).toEqual([{ key: valid }]);
});

it("forgets an address that nobody confirmed, and no member", async () => {
  const waiting = await makeUser({ status: "PENDING_EMAIL", createdAt: ago(31) });
  const recent = await makeUser({ status: "PENDING_EMAIL", createdAt: ago(3) });
  const member = await makeUser({ createdAt: ago(300) });
  await sweepAccounts();
  const left = await db.user.findMany({
    where: { id: { in: [waiting.userId, recent.userId, member.userId] } },
    select: { id: true },
  });
  expect(left.map(({ id }) => id).sort()).toEqual([recent.userId, member.userId].sort());
});
