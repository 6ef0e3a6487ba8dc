import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { unique } from "#lib/testing/factories";
import { takeOnce } from "./once.ts";
import { attempt, forget, takeBack } from "./throttle.ts";

const rule = { free: 3, longestSeconds: 600 };
const codes = async (parts: string[], times: number) => {
  const tries = await Promise.allSettled(Array.from({ length: times }, () => attempt(parts, rule)));
  return tries.map((one) => (one.status === "rejected" ? one.reason.code : "let through"));
};

it("lets through no more at once than one after the other, and tells the rest to wait", async () => {
  const parts = ["test", unique("key")];
  const answers = await codes(parts, 20);
  expect(answers.filter((answer) => answer === "let through")).toHaveLength(3);
  expect(answers.filter((answer) => answer === "limit")).toHaveLength(17);
});

it("waits twice as long each time, up to the longest", async () => {
  const parts = ["test", unique("key")];
  await codes(parts, 3);
  const [row] = await db.$queryRaw<{ key: string }[]>`select key from "Throttle" order by "lastAt" desc limit 1`;
  const waits: number[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    await db.$executeRaw`update "Throttle" set "waitUntil" = now() - interval '1 second' where key = ${row?.key}`;
    await attempt(parts, rule);
    const [{ seconds } = { seconds: 0 }] = await db.$queryRaw<{ seconds: number }[]>`
      select extract(epoch from "waitUntil" - "lastAt")::int as seconds from "Throttle" where key = ${row?.key}`;
    waits.push(seconds);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600]);
});

it("begins afresh after an hour, forgets a success, and takes one back where many share a key", async () => {
  const parts = ["test", unique("key")];
  await codes(parts, 4);
  await forget(parts);
  expect(await codes(parts, 4)).toContain("limit");
  await takeBack(parts);
  expect(await codes(parts, 1)).toEqual(["let through"]);
  await db.$executeRaw`update "Throttle" set "lastAt" = now() - interval '2 hours', "waitUntil" = null`;
  expect((await codes(parts, 4)).filter((answer) => answer === "let through")).toHaveLength(3);
});

it("uses a thing once", async () => {
  const name = unique("thing");
  const until = new Date(Date.now() + 60_000);
  const taken = await Promise.all([1, 2, 3].map(() => takeOnce(db, name, until)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});
