import { expect, it } from "vitest";
import { newStep } from "#lib/account/factor/step";
import { codeNow } from "#lib/account/factor/totp";
import { findFactors, findPendingTotp } from "#lib/account/queries/factors";
import { renewCodes } from "#lib/account/records/factors";
import { type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeStaff, makeUser } from "#lib/testing/factories";
import { goodPassword, joinedPerson, mailsTo, someOrigin } from "#lib/testing/people";
import { confirmSecondFactor } from "./second-factor.ts";
import { signIn } from "./sign-in.ts";
import { confirmTotp, removeTotp, renewRecoveryCodes, startTotp } from "./totp.ts";

type Person = UserActor & { email: string; watcherId: null };

async function withTotp(person: Person): Promise<{ secret: string; codes: string[] }> {
  await startTotp(person, { password: goodPassword });
  const { secret = "" } = (await findPendingTotp(person)) ?? {};
  const { codes } = await confirmTotp(person, { code: await codeNow(secret) });
  return { secret, codes };
}

async function ticketOf({ email }: Person): Promise<string> {
  const result = await signIn(visitor, { email, password: goodPassword }, someOrigin());
  if (result.next !== "secondFactor") throw new Error(`expected the second factor, not ${result.next}`);
  return result.ticket;
}

/** Steps forward in time, since the code of this half minute was used to set the authenticator up. */
const later = (secret: string) => codeNow(secret, Date.now() + 30_000);

it("asks for the code once an authenticator is set up, and refuses a code that was used", async () => {
  const person = await joinedPerson();
  const { secret, codes } = await withTotp(person);
  expect(codes).toHaveLength(10);
  const ticketToken = await ticketOf(person);
  expect(await findFactors(visitor, ticketToken)).toEqual({ hasTotp: true, hasPasskeys: false });
  const used = { ticketToken, code: await codeNow(secret) };
  await expect(confirmSecondFactor(visitor, used, someOrigin())).rejects.toMatchObject({ detail: "code:codeWrong" });
  const fresh = { ticketToken, code: await later(secret) };
  expect(await confirmSecondFactor(visitor, fresh, someOrigin())).toEqual({ userId: person.userId });
  await expect(confirmSecondFactor(visitor, fresh, someOrigin())).rejects.toMatchObject({ detail: "code:codeWrong" });
  expect((await mailsTo(person.email)).map(({ kind }) => kind)).toContain("factorAdded");
});

it("takes one code for one of three who give it at once", async () => {
  const person = await joinedPerson();
  const { secret } = await withTotp(person);
  const ticketToken = await ticketOf(person);
  const code = await later(secret);
  const tries = await Promise.allSettled([1, 2, 3].map(() => confirmSecondFactor(visitor, { ticketToken, code }, someOrigin())));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("takes a recovery code once, however it was typed, and tells its owner how many are left", async () => {
  const person = await joinedPerson();
  const { codes } = await withTotp(person);
  const ticketToken = await ticketOf(person);
  const code = (codes[0] ?? "").toUpperCase().replaceAll("-", " ");
  expect(await confirmSecondFactor(visitor, { ticketToken, code }, someOrigin())).toEqual({ userId: person.userId });
  await expect(confirmSecondFactor(visitor, { ticketToken, code }, someOrigin())).rejects.toMatchObject({
    detail: "code:codeWrong",
  });
  const [mail] = await mailsTo(person.email);
  expect(mail).toMatchObject({ kind: "recoveryCodeUsed", text: expect.stringContaining("9 are left") });
  const renewed = await renewRecoveryCodes(person, { password: goodPassword });
  expect(renewed.codes).toHaveLength(10);
  const old = { ticketToken, code: codes[1] ?? "" };
  await expect(confirmSecondFactor(visitor, old, someOrigin())).rejects.toMatchObject({ detail: "code:codeWrong" });
});

it("leaves ten recovery codes, however many are made at once", async () => {
  const person = await joinedPerson();
  await db.totp.create({ data: { userId: person.userId, sealed: "", confirmedAt: new Date() } });
  await renewRecoveryCodes(person, { password: goodPassword });
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => db.$transaction((tx) => renewCodes(person, tx))));
  expect(await db.recoveryCode.count({ where: { userId: person.userId } })).toBe(10);
});

it("stops whoever guesses codes", async () => {
  const person = await joinedPerson();
  await withTotp(person);
  const ticketToken = await ticketOf(person);
  const guesses = Array.from({ length: 12 }, (_, n) =>
    confirmSecondFactor(visitor, { ticketToken, code: String(n).padStart(6, "0") }, someOrigin()),
  );
  const limited = (await Promise.allSettled(guesses)).filter((one) => one.status === "rejected" && one.reason.code === "limit");
  expect(limited.length).toBeGreaterThanOrEqual(7);
});

it("knows no first step that it did not make, or that another password made", async () => {
  const person = await joinedPerson();
  const { secret } = await withTotp(person);
  const code = await later(secret);
  const forged = { ticketToken: `${person.userId} nothing.zzzzzzz.signature`, code };
  await expect(confirmSecondFactor(visitor, forged, someOrigin())).rejects.toMatchObject({ detail: "signInAgain" });
  const stale = { ticketToken: newStep(person.userId, "another hash"), code };
  await expect(confirmSecondFactor(visitor, stale, someOrigin())).rejects.toMatchObject({ detail: "signInAgain" });
  expect(await findFactors(visitor, "nonsense")).toBeNull();
});

it("sets nothing up for strangers, without the password, or twice", async () => {
  await expect(startTotp(visitor, { password: goodPassword })).rejects.toMatchObject({ code: "unauthenticated" });
  const person = await joinedPerson();
  await expect(startTotp({ ...person, watcherId: person.userId }, { password: goodPassword })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(startTotp(person, { password: "not the password" })).rejects.toMatchObject({ detail: "password:passwordWrong" });
  await startTotp(person, { password: goodPassword });
  await expect(confirmTotp(person, { code: "000000" })).rejects.toMatchObject({ code: "invalid" });
  await expect(confirmTotp(visitor, { code: "000000" })).rejects.toMatchObject({ code: "forbidden" });
  const { secret = "" } = (await findPendingTotp(person)) ?? {};
  await confirmTotp(person, { code: await codeNow(secret) });
  await expect(startTotp(person, { password: goodPassword })).rejects.toMatchObject({ detail: "factorThere" });
  expect(await findPendingTotp(person)).toBeNull();
});

it("gives the session its second factor and ends all others", async () => {
  const person = await joinedPerson();
  const other = await db.session.create({ data: { userId: person.userId, expiresAt: new Date(Date.now() + 60_000) } });
  await withTotp(person);
  expect((await db.session.findUniqueOrThrow({ where: { id: person.sessionId } })).secondFactorAt).not.toBeNull();
  expect((await db.session.findUniqueOrThrow({ where: { id: other.id } })).revokedAt).not.toBeNull();
});

it("lets a member go back to the password alone, but no member of the staff", async () => {
  const person = await joinedPerson();
  await withTotp(person);
  await removeTotp(person, { password: goodPassword });
  expect(await db.recoveryCode.count({ where: { userId: person.userId } })).toBe(0);
  expect((await db.session.findUniqueOrThrow({ where: { id: person.sessionId } })).secondFactorAt).toBeNull();
  expect(await signIn(visitor, { email: person.email, password: goodPassword }, someOrigin())).toMatchObject({ next: "session" });
  await expect(renewRecoveryCodes(person, { password: goodPassword })).rejects.toMatchObject({ detail: "noFactor" });

  const staff = await joinedPerson();
  await withTotp(staff);
  await db.userRole.create({ data: { userId: staff.userId, role: "VERIFIER", grantedBy: "system:test" } });
  await expect(removeTotp(staff, { password: goodPassword })).rejects.toMatchObject({ detail: "staffNeedsFactor" });
  expect(await db.totp.count({ where: { userId: staff.userId } })).toBe(1);
  await expect(removeTotp(await makeStaff("EDITOR"), { password: goodPassword })).rejects.toMatchObject({ code: "invalid" });
  await expect(removeTotp(await makeUser(), { password: goodPassword })).rejects.toMatchObject({ code: "invalid" });
});
