import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env.ts";
import { fail } from "./errors.ts";

const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "yongfair", purpose, 32));

/** A secret to send to somebody: 192 random bits, fit for addresses. Keep `digest(token)`, never the token. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** What is kept of a token. */
export const digest = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Encrypts bytes at rest (AES-256-GCM under a key of its own for each purpose): nonce, tag, then what is hidden. */
export function sealBytes(bytes: Uint8Array, purpose: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** What `sealBytes` hid. Throws where the key, the purpose or a bit of it is another. */
export function unsealBytes(sealed: Uint8Array, purpose: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

/** `sealBytes` for a text. */
export const seal = (text: string, purpose: string): string =>
  sealBytes(Buffer.from(text, "utf8"), purpose).toString("base64url");

/** What `seal` hid. Throws as `unsealBytes` does. */
export const unseal = (sealed: string, purpose: string): string =>
  unsealBytes(Buffer.from(sealed, "base64url"), purpose).toString("utf8");

const signature = (text: string, purpose: string) => createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");

/** Signs a text until `expiresAt` (milliseconds): `text.expiry.signature`, for addresses that work for a while. */
export function sign(text: string, purpose: string, expiresAt: number): string {
  const stated = `${text}.${expiresAt.toString(36)}`;
  return `${stated}.${signature(stated, purpose)}`;
}

/** The text that `sign` signed. Fails with `notFound` where it was changed or its time is over. */
export function verified(signed: string, purpose: string, now: number = Date.now()): string {
  const at = signed.lastIndexOf(".");
  const stated = signed.slice(0, Math.max(0, at));
  const [given, wanted] = [Buffer.from(signed.slice(at + 1)), Buffer.from(signature(stated, purpose))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) fail("notFound");
  const dot = stated.lastIndexOf(".");
  if (Number.parseInt(stated.slice(dot + 1), 36) < now) fail("notFound");
  return stated.slice(0, dot);
}
