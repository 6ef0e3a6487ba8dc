import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeUser, unique } from "#lib/testing/factories";
import { goodPassword, joinedPerson, joining, mailsTo, someOrigin, tokenSent } from "#lib/testing/people";
import { confirmEmailChange, requestEmailChange } from "./email-change.ts";
import { joinAccount } from "./join.ts";
import { changePassword, confirmPassword, requestPasswordReset, resetPassword } from "./passwords.ts";
import { revokeOtherSessions, revokeSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

const newPassword = "three quite other words";
const session = (id: string) => db.session.findUniqueOrThrow({ where: { id } });
const another = (userId: string) => db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 60_000) } });

it("changes the password, which ends every other session and reaches the owner by mail", async () => {
  const person = await joinedPerson();
  const other = await another(person.userId);
  await changePassword(person, { current: goodPassword, password: newPassword });
  expect((await session(other.id)).revokedWhy).toBe("password");
  expect((await session(person.sessionId)).revokedAt).toBeNull();
  expect((await mailsTo(person.email))[0]?.kind).toBe("passwordChanged");
  expect(await signIn(visitor, { email: person.email, password: newPassword }, someOrigin())).toMatchObject({ next: "session" });
});

it("changes nothing without the old password, for a weak one, or for anybody else", async () => {
  const person = await joinedPerson();
  await expect(changePassword(person, { current: "not the old one", password: newPassword })).rejects.toMatchObject({
    detail: "current:passwordWrong",
  });
  await expect(changePassword(person, { current: goodPassword, password: "qwertyuiop" })).rejects.toMatchObject({
    detail: "password:passwordCommon",
  });
  await expect(changePassword(visitor, { current: goodPassword, password: newPassword })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  const watcher = { ...person, watcherId: (await makeUser()).userId };
  await expect(changePassword(watcher, { current: goodPassword, password: newPassword })).rejects.toMatchObject({
    code: "forbidden",
  });
  const guesses = await Promise.allSettled(Array.from({ length: 12 }, () => confirmPassword(person, "a guess of many")));
  expect(guesses.filter((one) => one.status === "rejected" && one.reason.code === "limit").length).toBeGreaterThanOrEqual(6);
});

it("resets a password with the mail alone: once, and every session ends", async () => {
  const person = await joinedPerson();
  await requestPasswordReset(visitor, { email: person.email }, someOrigin());
  const token = await tokenSent(person.email, "resetPassword");
  const tries = await Promise.allSettled([1, 2, 3].map(() => resetPassword(visitor, { token, password: newPassword })));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await session(person.sessionId)).revokedWhy).toBe("reset");
  await expect(resetPassword(visitor, { token, password: newPassword })).rejects.toMatchObject({ code: "notFound" });
  expect(await signIn(visitor, { email: person.email, password: newPassword }, someOrigin())).toMatchObject({ next: "session" });
});

it("confirms the address of whoever resets before confirming", async () => {
  const input = joining();
  await joinAccount(visitor, input, someOrigin());
  await requestPasswordReset(visitor, { email: input.email }, someOrigin());
  await resetPassword(visitor, { token: await tokenSent(input.email, "resetPassword"), password: newPassword });
  expect(await db.user.findUniqueOrThrow({ where: { email: input.email } })).toMatchObject({ status: "ACTIVE" });
});

it("answers a reset for an unknown address alike, a dead link not at all", async () => {
  const email = `${unique("nobody")}@example.org`;
  await requestPasswordReset(visitor, { email }, someOrigin());
  expect(await mailsTo(email)).toEqual([]);
  const person = await joinedPerson();
  await requestPasswordReset(visitor, { email: person.email }, someOrigin());
  const token = await tokenSent(person.email, "resetPassword");
  await db.accountToken.updateMany({ where: { userId: person.userId }, data: { expiresAt: new Date(Date.now() - 1000) } });
  await expect(resetPassword(visitor, { token, password: newPassword })).rejects.toMatchObject({ code: "notFound" });
  const watcher = { ...person, watcherId: person.userId };
  await expect(requestPasswordReset(watcher, { email }, someOrigin())).rejects.toMatchObject({ code: "forbidden" });
});

it("moves to a new address that was confirmed, and tells the old one", async () => {
  const person = await joinedPerson();
  const email = `${unique("moved")}@example.org`;
  await requestEmailChange(person, { email, password: goodPassword }, someOrigin());
  expect((await db.user.findUniqueOrThrow({ where: { id: person.userId } })).email).toBe(person.email);
  const token = await tokenSent(email, "changeEmail");
  await confirmEmailChange(visitor, { token });
  expect((await db.user.findUniqueOrThrow({ where: { id: person.userId } })).email).toBe(email);
  expect((await mailsTo(person.email))[0]?.kind).toBe("emailChanged");
  await expect(confirmEmailChange(visitor, { token })).rejects.toMatchObject({ code: "notFound" });
});

it("lets no new address in that was asked for before the password was replaced", async () => {
  const person = await joinedPerson();
  const email = `${unique("thief")}@example.org`;
  await requestEmailChange(person, { email, password: goodPassword }, someOrigin());
  const token = await tokenSent(email, "changeEmail");
  await requestPasswordReset(visitor, { email: person.email }, someOrigin());
  await resetPassword(visitor, { token: await tokenSent(person.email, "resetPassword"), password: newPassword });
  await expect(confirmEmailChange(visitor, { token })).rejects.toMatchObject({ code: "notFound" });
  expect((await db.user.findUniqueOrThrow({ where: { id: person.userId } })).email).toBe(person.email);
});

it("says nothing of an address that another has, also when it was free while asking", async () => {
  const person = await joinedPerson();
  const owner = await makeUser();
  await requestEmailChange(person, { email: owner.email, password: goodPassword }, someOrigin());
  expect((await mailsTo(owner.email))[0]?.kind).toBe("alreadyMember");
  const email = `${unique("raced")}@example.org`;
  await requestEmailChange(person, { email, password: goodPassword }, someOrigin());
  await makeUser({ email });
  await expect(confirmEmailChange(visitor, { token: await tokenSent(email, "changeEmail") })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(requestEmailChange(visitor, { email, password: goodPassword }, someOrigin())).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

it("ends one's own sessions, one or all others, and nobody else's", async () => {
  const [person, stranger] = [await joinedPerson(), await joinedPerson()];
  const [one, two] = [await another(person.userId), await another(person.userId)];
  await revokeSession(person, { sessionId: one.id });
  expect((await session(one.id)).revokedWhy).toBe("byOwner");
  await expect(revokeSession(person, { sessionId: one.id })).rejects.toMatchObject({ code: "notFound" });
  await expect(revokeSession(person, { sessionId: stranger.sessionId })).rejects.toMatchObject({ code: "notFound" });
  expect(await revokeOtherSessions(person)).toEqual({ ended: 1 });
  expect((await session(two.id)).revokedAt).not.toBeNull();
  expect((await session(person.sessionId)).revokedAt).toBeNull();
  await expect(revokeOtherSessions(visitor)).rejects.toMatchObject({ code: "forbidden" });
});
