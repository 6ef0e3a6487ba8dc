import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A new key: what people see of it, the whole that is shown once, and what is kept. */
export function newKey(): { prefix: string; token: string; digest: string } {
  const prefix = `yf_${randomBytes(5).toString("hex")}`;
  const token = `${prefix}_${randomBytes(24).toString("base64url")}`;
  return { prefix, token, digest: keyDigest(token) };
}

export const keyDigest = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The prefix of a key as it stands in a header, or null for anything else. */
export function prefixOf(authorization: string | null): { prefix: string; token: string } | null {
  const [, token = "", prefix = ""] = /^Bearer ((yf_[0-9a-f]{10})_[\w-]{32})$/i.exec(authorization ?? "") ?? [];
  return prefix ? { prefix, token } : null;
}

/** Whether a key is the one whose digest is kept; takes the same time whatever differs. */
export const isKey = (token: string, digest: string): boolean => {
  const [given, kept] = [Buffer.from(keyDigest(token)), Buffer.from(digest)];
  return given.length === kept.length && timingSafeEqual(given, kept);
};
