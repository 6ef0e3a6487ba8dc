import { expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeUser, unique } from "#lib/testing/factories";
import { goodPassword, joining, mailsTo, someOrigin, tokenSent } from "#lib/testing/people";
import { joinAccount } from "./join.ts";
import { resendVerification, verifyEmail } from "./verify-email.ts";

const find = (email: string) => db.user.findUniqueOrThrow({ where: { email }, include: { consents: true, moves: true } });

it("takes a buyer abroad in with an e-mail address only, and a member it is after the mail was read", async () => {
  const input = joining();
  const from = someOrigin();
  await joinAccount(visitor, input, from);
  const waiting = await find(input.email);
  expect(waiting).toMatchObject({ status: "PENDING_EMAIL", countryCode: "KE", phone: null, name: input.name });
  expect(waiting.passwordHash).toMatch(/^\$argon2id\$/);
  expect(waiting.consents.map(({ kind }) => kind).sort()).toEqual(["privacy", "terms"]);
  const token = await tokenSent(input.email, "verifyEmail");
  await verifyEmail(visitor, { token, password: goodPassword }, from);
  const member = await find(input.email);
  expect(member.status).toBe("ACTIVE");
  expect(member.emailVerifiedAt).not.toBeNull();
  expect(member.moves.map(({ move }) => move).sort()).toEqual(["join", "verify"]);
  await expect(verifyEmail(visitor, { token, password: goodPassword }, from)).rejects.toMatchObject({ code: "notFound" });
});

it("writes to a supplier of Ningbo in Chinese, whatever script its name is in", async () => {
  const input = joining({ kind: "MANUFACTURER", name: "王小明", country: "CN" });
  await joinAccount(visitor, input, someOrigin("zh"));
  expect(await find(input.email)).toMatchObject({ name: "王小明", kind: "MANUFACTURER", locale: "zh" });
  const [mail] = await mailsTo(input.email);
  expect(mail?.locale).toBe("zh");
  expect(mail?.link).toContain("/zh/account/verify");
});

it("says nothing of a known address, and tells its owner", async () => {
  const { email, userId } = await makeUser({ name: "Owner" });
  await joinAccount(visitor, joining({ email, name: "Somebody else" }), someOrigin());
  expect(await find(email)).toMatchObject({ id: userId, name: "Owner", status: "ACTIVE", passwordHash: null });
  const [mail] = await mailsTo(email);
  expect(mail?.kind).toBe("alreadyMember");
  expect(mail?.link).not.toContain("token");
});

it("never lets somebody confirm an account that another prepared: the mail and the password belong together", async () => {
  const input = joining();
  await joinAccount(visitor, { ...input, password: "the attacker's own words" }, someOrigin());
  await joinAccount(visitor, input, someOrigin());
  const first = (await mailsTo(input.email)).at(-1)?.link ?? "";
  const from = someOrigin();
  const old = new URL(first).searchParams.get("token") ?? "";
  await expect(verifyEmail(visitor, { token: old, password: "the attacker's own words" }, from)).rejects.toMatchObject({
    code: "notFound",
  });
  const token = await tokenSent(input.email, "verifyEmail");
  await expect(verifyEmail(visitor, { token, password: "the attacker's own words" }, from)).rejects.toMatchObject({
    code: "invalid",
    detail: "password:passwordWrong",
  });
  await verifyEmail(visitor, { token, password: goodPassword }, from);
});

it("uses a link up once, also when it is opened twice at once", async () => {
  const input = joining();
  await joinAccount(visitor, input, someOrigin());
  const token = await tokenSent(input.email, "verifyEmail");
  const opened = await Promise.allSettled(
    [1, 2, 3].map(() => verifyEmail(visitor, { token, password: goodPassword }, someOrigin())),
  );
  expect(opened.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.userMove.count({ where: { move: "verify", user: { email: input.email } } })).toBe(1);
});

it("makes one account of twenty attempts at once", async () => {
  const input = joining();
  await Promise.allSettled(Array.from({ length: 3 }, () => joinAccount(visitor, input, someOrigin())));
  expect(await db.user.count({ where: { email: input.email } })).toBe(1);
});

it("refuses passwords that are tried first, and those who are signed in", async () => {
  const from = someOrigin();
  await expect(joinAccount(visitor, joining({ password: "password123" }), from)).rejects.toMatchObject({
    detail: "password:passwordCommon",
  });
  const email = `${unique("grace.hopper")}@example.org`;
  const password = `${email.split("@")[0]}1`;
  await expect(joinAccount(visitor, joining({ email, password }), from)).rejects.toMatchObject({
    detail: "password:passwordLikeEmail",
  });
  await expect(joinAccount(await makeUser(), joining(), from)).rejects.toMatchObject({ code: "forbidden" });
  await expect(resendVerification(await makeUser(), { email }, from)).rejects.toMatchObject({ code: "forbidden" });
});

it("slows a network down that shows no work, and mails nobody without end", async () => {
  const from = someOrigin();
  const answers = [];
  for (let turn = 0; turn < 8; turn += 1) {
    answers.push(
      await joinAccount(visitor, joining(), from).then(
        () => "in",
        (error: { code: string }) => error.code,
      ),
    );
  }
  expect(answers.filter((answer) => answer === "in").length).toBeGreaterThanOrEqual(6);
  expect(answers).toContain("limit");
  const { email } = joining();
  const sendings = Array.from({ length: 9 }, () => resendVerification(visitor, { email }, someOrigin()));
  const refused = (await Promise.allSettled(sendings)).filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThanOrEqual(4);
  expect(await mailsTo(email)).toEqual([]);
});

it("sends the mail again, only where one waits, with a link that ends the first", async () => {
  const input = joining();
  await joinAccount(visitor, input, someOrigin());
  const first = await tokenSent(input.email, "verifyEmail");
  await resendVerification(visitor, { email: input.email }, someOrigin());
  const second = await tokenSent(input.email, "verifyEmail");
  expect(second).not.toBe(first);
  await expect(verifyEmail(system("test"), { token: first, password: goodPassword }, someOrigin())).rejects.toMatchObject({
    code: "notFound",
  });
  const known = await makeUser();
  await resendVerification(visitor, { email: known.email }, someOrigin());
  expect(await mailsTo(known.email)).toEqual([]);
});
