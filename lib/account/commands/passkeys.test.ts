import { expect, it } from "vitest";
import { newTicket } from "#lib/account/factor/passkey";
import { offerPasskey, offerPasskeySignIn } from "#lib/account/queries/factors";
import { type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { absolute } from "#lib/platform/urls";
import { SoftAuthenticator } from "#lib/testing/authenticator";
import { makeUser } from "#lib/testing/factories";
import { goodPassword, joinedPerson, someOrigin } from "#lib/testing/people";
import { addPasskey, removePasskey } from "./passkeys.ts";
import { signInWithPasskey } from "./second-factor.ts";
import { signIn } from "./sign-in.ts";

type Person = UserActor & { watcherId: null };

async function withPasskey(person: Person, telephone = new SoftAuthenticator(absolute("/"))) {
  const offer = await offerPasskey(person);
  if (!offer) throw new Error("no passkeys here");
  const responseToken = telephone.register(offer.options.challenge);
  const input = { name: "Telephone", ticketToken: offer.ticket, responseToken, password: goodPassword };
  return { telephone, input, ...(await addPasskey(person, input)) };
}

async function answer(telephone: SoftAuthenticator) {
  const offer = await offerPasskeySignIn(visitor);
  if (!offer) throw new Error("no passkeys here");
  return { ticketToken: offer.ticket, responseToken: telephone.signIn(offer.options.challenge) };
}

it("adds a passkey, signs in with it, and asks for it beside the password", async () => {
  const person = await joinedPerson();
  const { telephone, codes } = await withPasskey(person);
  expect(codes).toHaveLength(10);
  expect(await signInWithPasskey(visitor, await answer(telephone), someOrigin())).toEqual({ userId: person.userId });
  expect(await signIn(visitor, { email: person.email, password: goodPassword }, someOrigin())).toMatchObject({
    next: "secondFactor",
  });
  const key = await db.passkey.findUniqueOrThrow({ where: { id: telephone.id } });
  expect(key).toMatchObject({ name: "Telephone", counter: 2n, transports: ["internal"] });
  expect(key.lastUsedAt).not.toBeNull();
});

it("takes an answer once, from three who send it at once", async () => {
  const { telephone } = await withPasskey(await joinedPerson());
  const given = await answer(telephone);
  const tries = await Promise.allSettled([1, 2, 3].map(() => signInWithPasskey(visitor, given, someOrigin())));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("refuses a copied key, whose count runs behind", async () => {
  const { telephone } = await withPasskey(await joinedPerson());
  telephone.counter = 40;
  await signInWithPasskey(visitor, await answer(telephone), someOrigin());
  telephone.counter = 3;
  await expect(signInWithPasskey(visitor, await answer(telephone), someOrigin())).rejects.toMatchObject({ code: "invalid" });
});

it("refuses unknown keys, tickets of others, tickets used before and answers that are none", async () => {
  const person = await joinedPerson();
  const { input, telephone } = await withPasskey(person);
  await expect(
    signInWithPasskey(visitor, await answer(new SoftAuthenticator(absolute("/"))), someOrigin()),
  ).rejects.toMatchObject({
    detail: "responseToken:passkeyUnknown",
  });
  await expect(addPasskey(person, input)).rejects.toMatchObject({ detail: "passkeyOver" });
  const elsewhere = { ...(await answer(telephone)), ticketToken: newTicket(person.userId).ticket };
  await expect(signInWithPasskey(visitor, elsewhere, someOrigin())).rejects.toMatchObject({ detail: "passkeyOver" });
  const nonsense = { ...(await answer(telephone)), responseToken: "{}" };
  await expect(signInWithPasskey(visitor, nonsense, someOrigin())).rejects.toMatchObject({
    detail: "responseToken:passkeyFailed",
  });
  const other = new SoftAuthenticator("https://elsewhere.example.org");
  const offer = await offerPasskey(person);
  const responseToken = other.register(offer?.options.challenge ?? "");
  await expect(addPasskey(person, { ...input, ticketToken: offer?.ticket ?? "", responseToken })).rejects.toMatchObject({
    code: "invalid",
  });
});

it("is its owner's to add and to remove", async () => {
  const person = await joinedPerson();
  const { telephone, input } = await withPasskey(person);
  await expect(addPasskey(visitor, input)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(addPasskey({ ...person, watcherId: null, userId: (await makeUser()).userId }, input)).rejects.toMatchObject({
    code: "invalid",
  });
  const stranger = await joinedPerson();
  const wish = { passkeyId: telephone.id, password: goodPassword };
  await expect(removePasskey(stranger, wish)).rejects.toMatchObject({ code: "notFound" });
  await removePasskey(person, wish);
  expect(await db.passkey.count({ where: { userId: person.userId } })).toBe(0);
  await expect(signInWithPasskey(visitor, await answer(telephone), someOrigin())).rejects.toMatchObject({ code: "invalid" });
});
