import { AppError, fail } from "#lib/platform/errors";
import { digest, sign, verified } from "#lib/platform/secret";

const minutes = 10;
const purpose = "secondFactor";

/** That the password was right: good for ten minutes, and only while the password is the same. */
export const newStep = (userId: string, passwordHash: string): string =>
  sign(`${userId} ${digest(passwordHash)}`, purpose, Date.now() + minutes * 60_000);

/** Whose password was right. Fails with `conflict` where it is too long ago. */
export function readStep(ticket: string): { userId: string; isOf: (passwordHash: string | null) => boolean } {
  try {
    const [userId = "", password = ""] = verified(ticket, purpose).split(" ");
    return { userId, isOf: (passwordHash) => digest(passwordHash ?? "") === password };
  } catch (error) {
    if (error instanceof AppError) return fail("conflict", "signInAgain");
    throw error;
  }
}
