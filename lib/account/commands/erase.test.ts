import { expect, it } from "vitest";
import { exportPersonalData } from "#lib/account/queries/personal";
import { listConsents } from "#lib/account/queries/profile";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { drain } from "#lib/platform/jobs";
import { reactions } from "#lib/registry";
import { makeCompany, makeProduct, makeUser } from "#lib/testing/factories";
import { goodPassword, joinedPerson, mailsTo, someOrigin } from "#lib/testing/people";
import { giveConsent, revokeConsent } from "./consents.ts";
import { eraseAccount } from "./erase.ts";
import { updateProfile } from "./profile.ts";
import { signIn } from "./sign-in.ts";

const profile = (version: number, fields = {}) => ({
  version,
  name: "Wanjikũ Kamau",
  country: "KE",
  language: "en",
  markets: [],
  interests: [],
  ...fields,
});

it("saves what a person says of themselves", async () => {
  const person = await joinedPerson();
  await updateProfile(
    person,
    profile(1, { phone: "+254712345678", timeZone: "Africa/Nairobi", markets: ["KE", "UG"], position: "Buyer" }),
  );
  expect(await db.user.findUniqueOrThrow({ where: { id: person.userId } })).toMatchObject({
    phone: "+254712345678",
    timeZone: "Africa/Nairobi",
    markets: ["KE", "UG"],
    version: 2,
  });
});

it("shows the second of two editors what changed and which version to send again", async () => {
  const person = await joinedPerson();
  await updateProfile(person, profile(1, { position: "Head of buying" }));
  await expect(updateProfile(person, profile(1, { position: "Buyer", name: "Wanjiku" }))).rejects.toMatchObject({
    code: "conflict",
    version: 2,
    fields: { position: "Head of buying", name: "Wanjikũ Kamau" },
  });
  await updateProfile(person, profile(2, { position: "Buyer" }));
  const raced = await Promise.allSettled([1, 2, 3].map(() => updateProfile(person, profile(3))));
  expect(raced.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("saves nothing for strangers and watchers, nor languages and categories that are not there", async () => {
  const person = await joinedPerson();
  await expect(updateProfile(visitor, profile(1))).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(updateProfile({ ...person, watcherId: person.userId } as never, profile(1))).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(updateProfile(person, profile(1, { language: "xx" }))).rejects.toMatchObject({ detail: "language:notOneOf" });
  await expect(updateProfile(person, profile(1, { interests: ["no-such-leaf"] }))).rejects.toMatchObject({ code: "invalid" });
});

it("records what a person agrees to, once, and when it was taken back", async () => {
  const person = await joinedPerson();
  await Promise.all([1, 2, 3].map(() => giveConsent(person, { kind: "showPhone" })));
  await revokeConsent(person, { kind: "showPhone" });
  await giveConsent(person, { kind: "showPhone" });
  const given = (await listConsents(person)).filter(({ kind }) => kind === "showPhone");
  expect(given.map(({ revokedAt }) => revokedAt !== null).sort()).toEqual([false, true]);
  await expect(giveConsent(visitor, { kind: "newsletter" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(revokeConsent(visitor, { kind: "newsletter" })).rejects.toMatchObject({ code: "forbidden" });
});

it("hands a person everything that is theirs and no secret", async () => {
  const person = await joinedPerson();
  await signIn(visitor, { email: person.email, password: goodPassword }, someOrigin());
  const data = await exportPersonalData(person);
  const text = JSON.stringify(data);
  expect(text).toContain(person.email);
  expect(text).toContain("203.0.113" in data ? "203.0.113" : "signedIn");
  expect(text).not.toContain("$argon2");
  await expect(exportPersonalData(visitor)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(exportPersonalData({ ...person, watcherId: person.userId } as never)).rejects.toMatchObject({ code: "forbidden" });
});

it("erases what names a person, ends every session, keeps and names the rest", async () => {
  const person = await joinedPerson({ name: "Zuri Achieng" });
  const { productId, companyId } = await makeProduct();
  await db.favouriteList.create({
    data: { userId: person.userId, name: "Lamps", items: { create: { productId, addedById: person.userId } } },
  });
  await db.recentView.create({ data: { userId: person.userId, productId } });
  await db.follow.create({ data: { userId: person.userId, companyId } });
  await giveConsent(person, { kind: "showName" });
  await eraseAccount(person, { password: goodPassword });

  const where = { userId: person.userId };
  const user = await db.user.findUniqueOrThrow({ where: { id: person.userId } });
  expect(user).toMatchObject({ status: "CLOSED", name: "", passwordHash: null, phone: null });
  expect(user.email).not.toBe(person.email);
  for (const count of await Promise.all([
    db.session.count({ where }),
    db.signIn.count({ where }),
    db.consent.count({ where }),
    db.favouriteList.count({ where }),
    db.recentView.count({ where }),
    db.follow.count({ where }),
    db.mailMessage.count({ where }),
  ])) {
    expect(count).toBe(0);
  }
  const { kept } = await db.erasure.findUniqueOrThrow({ where });
  expect(kept).toContainEqual({ table: "AuditEntry", reason: "log" });
  expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(["accountErased"]);
  await expect(signIn(visitor, { email: person.email, password: goodPassword }, someOrigin())).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(eraseAccount(person, { password: goodPassword })).rejects.toMatchObject({ code: "invalid" });
});

it("keeps the last owner of a firm in which others work, and closes a firm that nobody is left in", async () => {
  const owner = await joinedPerson({ kind: "MANUFACTURER" });
  const { companyId } = await makeCompany();
  await db.companyMember.create({ data: { companyId, userId: owner.userId, role: "OWNER" } });
  const colleague = await makeUser();
  await db.companyMember.create({ data: { companyId, userId: colleague.userId, role: "SALES" } });
  await expect(eraseAccount(owner, { password: goodPassword })).rejects.toMatchObject({ code: "conflict", detail: "lastOwner" });
  await db.companyMember.delete({ where: { companyId_userId: { companyId, userId: colleague.userId } } });
  await eraseAccount(owner, { password: goodPassword });
  await drain(reactions.filter(({ event }) => event === "account.erased"));
  expect((await db.company.findUniqueOrThrow({ where: { id: companyId } })).status).toBe("CLOSED");
});

it("leaves no offer of a firm to or from somebody who is gone", async () => {
  const [owner, heir] = [await joinedPerson(), await joinedPerson()];
  const { companyId } = await makeCompany();
  const offer = { companyId, fromUserId: owner.userId, toUserId: heir.userId, openKey: companyId };
  const { id } = await db.ownershipTransfer.create({ data: offer });
  await eraseAccount(heir, { password: goodPassword });
  expect(await db.ownershipTransfer.findUnique({ where: { id } })).toMatchObject({ status: "WITHDRAWN", openKey: null });
});

it("lets nobody else erase, and not without the password", async () => {
  const person = await joinedPerson();
  await expect(eraseAccount(visitor, { password: goodPassword })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(eraseAccount({ ...person, watcherId: person.userId } as never, { password: goodPassword })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(eraseAccount(person, { password: "not the password" })).rejects.toMatchObject({
    detail: "password:passwordWrong",
  });
});
