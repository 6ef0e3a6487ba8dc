import { verify } from "@node-rs/argon2";
import { expect, it, vi } from "vitest";
import { newChallenge, provenBy } from "#lib/account/proof";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeUser, unique } from "#lib/testing/factories";
import { goodPassword, joinedPerson, joining, mailsTo, someOrigin } from "#lib/testing/people";
import { joinAccount } from "./join.ts";
import { signIn } from "./sign-in.ts";

vi.mock("@node-rs/argon2", { spy: true });

const wrong = "not the right words at all";
const outcomes = (userId: string) =>
  db.signIn.findMany({ where: { userId }, orderBy: { createdAt: "asc" }, select: { outcome: true } });

it("lets people in with their password and writes each attempt down for them", async () => {
  const { email, userId } = await joinedPerson();
  const from = someOrigin();
  await expect(signIn(visitor, { email, password: wrong }, from)).rejects.toMatchObject({ detail: "password:signInWrong" });
  expect(await signIn(visitor, { email, password: goodPassword }, from)).toEqual({ next: "session", userId });
  expect((await outcomes(userId)).map(({ outcome }) => outcome)).toEqual(["signedIn", "wrong", "signedIn"]);
});

it("answers an unknown address, an account without a password and a wrong password alike", async () => {
  const { email } = await joinedPerson();
  const bare = await makeUser();
  for (const given of [email, bare.email, `${unique("nobody")}@example.org`]) {
    await expect(signIn(visitor, { email: given, password: wrong }, someOrigin())).rejects.toMatchObject({
      code: "invalid",
      detail: "password:signInWrong",
    });
  }
});

it("does the same work for an unknown address as for a known one", async () => {
  const { email } = await joinedPerson();
  const hashesTaken = async (given: string) => {
    vi.mocked(verify).mockClear();
    await expect(signIn(visitor, { email: given, password: wrong }, someOrigin())).rejects.toMatchObject({ code: "invalid" });
    return vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(1, 4));
  };
  const known = await hashesTaken(email);
  expect(known).toEqual([["argon2id", "v=19", expect.stringContaining("m=19456")]]);
  expect(await hashesTaken(`${unique("nobody")}@example.org`)).toEqual(known);
});

/** How many of many attempts may get through within some seconds: the free ones, then one after 1, 3, 7 … seconds of waiting. */
const mostTried = (free: number, startedAt: number) => free + Math.floor(Math.log2((performance.now() - startedAt) / 1000 + 1));

it("stops twenty wrong passwords at once after a few, and lets the owner in from elsewhere", async () => {
  const { email, userId } = await joinedPerson();
  const from = someOrigin();
  const startedAt = performance.now();
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signIn(visitor, { email, password: wrong }, from)));
  const limited = tries.filter((one) => one.status === "rejected" && one.reason.code === "limit");
  expect(limited.length).toBeGreaterThanOrEqual(20 - mostTried(5, startedAt));
  expect(await db.signIn.count({ where: { userId, outcome: "wrong" } })).toBe(20 - limited.length);
  await db.throttle.updateMany({ where: { waitUntil: { not: null } }, data: { waitUntil: new Date(Date.now() + 60_000) } });
  await expect(signIn(visitor, { email, password: goodPassword }, from)).rejects.toMatchObject({ code: "limit" });
  expect(await signIn(visitor, { email, password: goodPassword }, someOrigin())).toMatchObject({ next: "session" });
});

it("slows down an account that is tried from everywhere", async () => {
  const { email } = await joinedPerson();
  const startedAt = performance.now();
  const tries = await Promise.allSettled(
    Array.from({ length: 30 }, () => signIn(visitor, { email, password: wrong }, someOrigin())),
  );
  const limited = tries.filter((one) => one.status === "rejected" && one.reason.code === "limit");
  expect(limited.length).toBeGreaterThanOrEqual(30 - mostTried(20, startedAt));
});

it("sends the mail once more to whoever has not read it, and keeps the suspended out", async () => {
  const input = joining();
  await joinAccount(visitor, input, someOrigin());
  expect(await signIn(visitor, { email: input.email, password: goodPassword }, someOrigin())).toEqual({ next: "mail" });
  expect((await mailsTo(input.email)).filter(({ kind }) => kind === "verifyEmail")).toHaveLength(2);
  const { email, userId } = await joinedPerson();
  await db.user.update({ where: { id: userId }, data: { status: "SUSPENDED" } });
  await expect(signIn(visitor, { email, password: goodPassword }, someOrigin())).rejects.toMatchObject({ code: "forbidden" });
});

it("refuses staff that looks as a member", async () => {
  const watcher = { ...(await makeUser()), watcherId: (await makeUser()).userId };
  await expect(signIn(watcher, { email: watcher.email, password: wrong }, someOrigin())).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("takes no work for a proof that was not done", async () => {
  const challenge = await newChallenge();
  const token = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");
  expect(await provenBy(token({ challenge, solution: { counter: 1, derivedKey: "00".repeat(32) } }))).toBeNull();
  expect(await provenBy("nonsense")).toBeNull();
});
