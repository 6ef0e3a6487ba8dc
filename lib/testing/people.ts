import { randomInt } from "node:crypto";
import { joinAccount } from "#lib/account/commands/join";
import { verifyEmail } from "#lib/account/commands/verify-email";
import type { JoinInput } from "#lib/account/schema";
import { type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { linkPurpose } from "#lib/platform/mail/send";
import { unseal } from "#lib/platform/secret";
import { unique } from "./factories.ts";

export const goodPassword = "kettle lantern harbour";

/** A browser in a network of its own, so that no test slows another down. */
export const someOrigin = (locale = "en") => ({
  locale,
  network: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}-${unique("net")}`,
  userAgent: "Mozilla/5.0 (test)",
});

export const joining = (fields: Partial<JoinInput> = {}): JoinInput => ({
  kind: "IMPORTER",
  name: "Wanjikũ Kamau",
  email: `${unique("joins")}@example.org`,
  password: goodPassword,
  country: "KE",
  terms: true,
  privacy: true,
  ...fields,
});

/** The mails to an address, the latest first, with where their buttons lead. */
export async function mailsTo(recipient: string): Promise<{ kind: string; locale: string; text: string; link: string | null }[]> {
  const mails = await db.mailMessage.findMany({ where: { recipient }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return mails.map(({ kind, locale, text, link }) => ({ kind, locale, text, link: link && unseal(link, linkPurpose) }));
}

/** The secret in the latest mail of a kind. */
export async function tokenSent(recipient: string, kind: string): Promise<string> {
  const mail = (await mailsTo(recipient)).find((one) => one.kind === kind);
  const token = mail?.link && new URL(mail.link).searchParams.get("token");
  if (!token) throw new Error(`no ${kind} with a secret was sent to ${recipient}`);
  return token;
}

/** Somebody who joined and confirmed the address as people do, with a session. */
export async function joinedPerson(fields: Partial<JoinInput> = {}): Promise<UserActor & { email: string; watcherId: null }> {
  const input = joining(fields);
  const from = someOrigin();
  await joinAccount(visitor, input, from);
  const token = await tokenSent(input.email, "verifyEmail");
  const { userId } = await verifyEmail(visitor, { token, password: input.password }, from);
  const session = await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 3_600_000) } });
  return { kind: "user", userId, sessionId: session.id, roles: [], memberships: [], watcherId: null, email: input.email };
}
