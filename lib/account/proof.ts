import { createHmac } from "node:crypto";
import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { env } from "#lib/platform/env";

const minutes = 20;
/** Some three seconds of work for a telephone, two milliseconds for us. */
const work = { cost: 4_000, fewest: 200, most: 600 };

const secret = (purpose: string) => createHmac("sha256", env.AUTH_SECRET).update(`proof ${purpose}`).digest("base64url");
const secrets = () => ({ hmacSignatureSecret: secret("challenge"), hmacKeySignatureSecret: secret("key") });

/** Work for a browser that wants to prove that it is no robot in a hurry. */
export const newChallenge = () =>
  createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: work.cost,
    counter: randomInt(work.most, work.fewest),
    expiresAt: new Date(Date.now() + minutes * 60_000),
    deriveKey,
    ...secrets(),
  });

const payload = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal("PBKDF2/SHA-256"),
      nonce: z.string().max(200),
      salt: z.string().max(200),
      cost: z.literal(work.cost),
      keyLength: z.literal(32),
      keyPrefix: z.string().max(64),
      keySignature: z.string().max(200),
      expiresAt: z.number(),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.number().int().min(0).max(100_000), derivedKey: z.string().max(200) }),
});

function read(token: string) {
  try {
    return payload.safeParse(JSON.parse(Buffer.from(token, "base64").toString("utf8"))).data;
  } catch {
    return undefined;
  }
}

/** The name and the end of a solved challenge, or null where it is not solved, not ours or over. The same one counts once. */
export async function provenBy(token: string): Promise<{ name: string; expiresAt: Date } | null> {
  const given = read(token);
  if (!given) return null;
  const { verified } = await verifySolution({ ...given, deriveKey, ...secrets() });
  const { nonce, expiresAt } = given.challenge.parameters;
  return verified ? { name: `proof ${nonce}`, expiresAt: new Date(expiresAt * 1000) } : null;
}
