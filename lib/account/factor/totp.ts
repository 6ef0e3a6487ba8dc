import { generate, generateSecret, generateURI, verify } from "otplib";
import { seal, unseal } from "#lib/platform/secret";

const purpose = "totp";
const stepSeconds = 30;

export const newTotpSecret = (): string => generateSecret();
export const sealTotp = (secret: string): string => seal(secret, purpose);
export const unsealTotp = (sealed: string): string => unseal(sealed, purpose);

/** What an authenticator app reads from the picture. */
export const totpAddress = (email: string, secret: string): string => generateURI({ issuer: "YongFair", label: email, secret });

/** The code of this moment; for the logins of the demo and for tests. */
export const codeNow = (secret: string, atMs: number = Date.now()): Promise<string> =>
  generate({ secret, epoch: Math.floor(atMs / 1000) });

/** The time step a code belongs to (now, or one to either side), or null where it is none of these. Whoever keeps it refuses it later. */
export async function stepOf(secret: string, code: string, atMs: number = Date.now()): Promise<number | null> {
  const token = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const result = await verify({ secret, token, epoch: Math.floor(atMs / 1000), epochTolerance: stepSeconds });
  return result.valid && "epoch" in result ? Math.floor(result.epoch / stepSeconds) : null;
}
