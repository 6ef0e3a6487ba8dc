import { hashPassword } from "#lib/account/password/hash";
import { issueToken } from "#lib/account/records/tokens";
import { db } from "#lib/platform/db";
import { makeMember, makeUser, unique } from "#lib/testing/factories";
import { goodPassword, joining } from "#lib/testing/people";
import type { Elsewhere, Samples } from "./stage.ts";

const password = { password: goodPassword };
const newPassword = "a lighthouse over the bay";
const newEmail = () => `${unique("new")}@example.org`;

const token = (userId: string, purpose: "RESET_PASSWORD" | "CHANGE_EMAIL") =>
  db.$transaction((tx) => issueToken(tx, { userId, purpose, ...(purpose === "CHANGE_EMAIL" ? { email: newEmail() } : {}) }));

const byAuthenticator = (command: string): Elsewhere => ({
  elsewhere: "lib/account/commands/second-factor.test.ts",
  command,
  why: "needs the code of an authenticator",
});
const byPasskey = (command: string): Elsewhere => ({
  elsewhere: "lib/account/commands/passkeys.test.ts",
  command,
  why: "needs the answer of an authenticator",
});

const withTotp = (userId: string) =>
  db.totp.upsert({ where: { userId }, create: { userId, sealed: "x", confirmedAt: new Date() }, update: {} });

async function passkeyOf(userId: string) {
  const { id } = await db.passkey.create({ data: { id: unique("key"), userId, publicKey: Buffer.from("x"), name: "Phone" } });
  return { passkeyId: id, ...password };
}

async function pending() {
  const { userId } = await makeUser({
    status: "PENDING_EMAIL",
    emailVerifiedAt: null,
    passwordHash: await hashPassword(goodPassword),
  });
  const secret = await db.$transaction((tx) => issueToken(tx, { userId, purpose: "VERIFY_EMAIL" }));
  return { token: secret, ...password };
}

async function otherSession(userId: string) {
  const { id } = await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 3_600_000) } });
  return { sessionId: id };
}

const staffPerson = async () => {
  const { userId } = await makeUser();
  await db.userRole.create({ data: { userId, role: "EDITOR", grantedBy: "system:test" } });
  return { userId, role: "EDITOR" };
};

export const accountSamples: Samples = {
  "account/factors#startTotpAction": () => password,
  "account/factors#confirmTotpAction": byAuthenticator("confirmTotp"),
  "account/factors#removeTotpAction": async (_stage, { userId }) => {
    await Promise.all([withTotp(userId), passkeyOf(userId)]);
    return password;
  },
  "account/factors#renewRecoveryCodesAction": async (_stage, { userId }) => {
    await withTotp(userId);
    return password;
  },
  "account/factors#addPasskeyAction": byPasskey("addPasskey"),
  "account/factors#removePasskeyAction": (_stage, { userId }) => passkeyOf(userId),
  "account/join#joinAction": () => {
    const { terms: _, privacy: __, next: ___, proofToken: ____, ...person } = joining();
    return { ...person, terms: "on", privacy: "on" };
  },
  "account/join#resendVerificationAction": () => ({ email: newEmail() }),
  "account/own#updateProfileAction": () => ({ version: 1, name: "Wanjiku Kamau", country: "KE", language: "en" }),
  "account/own#revokeSessionAction": (_stage, { userId }) => otherSession(userId),
  "account/own#revokeOtherSessionsAction": () => ({}),
  "account/own#giveConsentAction": () => ({ kind: "showPhone" }),
  "account/own#revokeConsentAction": () => ({ kind: "showPhone" }),
  "account/own#eraseAccountAction": async ({ companyId }) => {
    await makeMember("OWNER", companyId);
    return { ...password, understood: "on" };
  },
  "account/passwords#requestPasswordResetAction": () => ({ email: newEmail() }),
  "account/passwords#resetPasswordAction": async () => ({
    token: await token((await makeUser()).userId, "RESET_PASSWORD"),
    password: newPassword,
  }),
  "account/passwords#changePasswordAction": () => ({ current: goodPassword, password: newPassword }),
  "account/passwords#requestEmailChangeAction": () => ({ email: newEmail(), ...password }),
  "account/passwords#confirmEmailChangeAction": async () => ({ token: await token((await makeUser()).userId, "CHANGE_EMAIL") }),
  "account/sign-in#signInAction": (_stage, { email }) => ({ email, ...password }),
  "account/sign-in#confirmSecondFactorAction": byAuthenticator("confirmSecondFactor"),
  "account/sign-in#signInWithPasskeyAction": byPasskey("signInWithPasskey"),
  "account/sign-in#verifyEmailAction": pending,
  "account/sign-out#signOutAction": () => ({}),
  "account/staff#giveRoleAction": async () => ({ email: (await makeUser()).email, role: "EDITOR" }),
  "account/staff#takeRoleAction": staffPerson,
  "account/staff#moveMemberAction": async () => ({ userId: (await makeUser()).userId, move: "suspend", reason: "Sends spam." }),
  "account/watch#startWatchingAction": async () => ({ userId: (await makeUser()).userId, why: "Asked for help by telephone." }),
  "account/watch#stopWatchingAction": () => ({}),
};
