import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { fail } from "#lib/platform/errors";
import { sign, verified } from "#lib/platform/secret";
import { absolute } from "#lib/platform/urls";

const minutes = 30;
const purpose = "passkey";
const site = () => new URL(absolute("/"));

/** Passkeys belong to a name: a site that is reached by a bare address has none. */
export const hasPasskeys = (): boolean => isIP(site().hostname.replace(/^\[|\]$/g, "")) === 0;

/** A challenge with the proof that we made it, for whom and until when; it is used once. */
export type Ticket = { challenge: string; ticket: string };

export function newTicket(forWhom: string, now: number = Date.now()): Ticket {
  const challenge = randomBytes(32).toString("base64url");
  return { challenge, ticket: sign(`${forWhom} ${challenge}`, purpose, now + minutes * 60_000) };
}

export const ticketLasts = (now: number = Date.now()): Date => new Date(now + minutes * 60_000);

/** The challenge of a ticket that was made for this purpose. Fails with `conflict` where it is over or another's. */
export function challengeOf(ticket: string, forWhom: string): string {
  const [whom, challenge] = readTicket(ticket).split(" ");
  return whom === forWhom && challenge ? challenge : fail("conflict", "passkeyOver");
}

function readTicket(ticket: string): string {
  try {
    return verified(ticket, purpose);
  } catch {
    return fail("conflict", "passkeyOver");
  }
}

type Owner = { userId: string; email: string; name: string; passkeys: readonly { id: string; transports: string[] }[] };

export const registrationOptions = (owner: Owner, challenge: string): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: "YongFair",
    rpID: site().hostname,
    userID: new TextEncoder().encode(owner.userId),
    userName: owner.email,
    userDisplayName: owner.name,
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
    excludeCredentials: [...owner.passkeys],
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });

export const signInOptions = (challenge: string): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: site().hostname,
    userVerification: "required",
    challenge: new Uint8Array(Buffer.from(challenge, "base64url")),
  });

const shape = z.looseObject({
  id: z.string().min(1).max(1_400),
  rawId: z.string(),
  type: z.literal("public-key"),
  response: z.looseObject({}),
});

function parsed(text: string) {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return fail("invalid", "responseToken:passkeyFailed");
  }
}

/** What the browser answered, before it is verified; the library checks every field of it. */
const asRegistration = (text: string) => parsed(text) as unknown as RegistrationResponseJSON;
/** As above, for signing in. */
export const asAuthentication = (text: string) => parsed(text) as unknown as AuthenticationResponseJSON;

const failed = () => fail("invalid", "responseToken:passkeyFailed");

/** The new key of a registration that answers the challenge. */
export async function checkRegistration(text: string, challenge: string) {
  const response = asRegistration(text);
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
    requireUserVerification: true,
  }).catch(failed);
  return registrationInfo?.credential ?? failed();
}

type Known = { id: string; publicKey: Uint8Array; counter: bigint; transports: string[] };

/** The new counter of a sign-in with a known key that answers the challenge. */
export async function checkAuthentication(text: string, challenge: string, known: Known): Promise<number> {
  const { verified: isGood, authenticationInfo } = await verifyAuthenticationResponse({
    response: asAuthentication(text),
    expectedChallenge: challenge,
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
    requireUserVerification: true,
    credential: { ...known, publicKey: new Uint8Array(known.publicKey), counter: Number(known.counter) },
  }).catch(failed);
  return isGood ? authenticationInfo.newCounter : failed();
}
