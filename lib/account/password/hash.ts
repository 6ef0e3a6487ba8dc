import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";

/** The cost of a password, in one place: argon2id (the package's default), 19 MiB, three passes. */
const cost = { memoryCost: 19_456, timeCost: 3, parallelism: 1 } as const;

/** One form for all ways to type the same signs. */
const plain = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(plain(password), cost);

let decoy: Promise<string> | undefined;

/** Whether a password is the one that was hashed; where there is none it takes as long to say no. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(24).toString("base64url"));
  const fits = await verify(stored ?? (await decoy), plain(password));
  return Boolean(stored) && fits;
}

/** Whether a hash was made at another cost than today's. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost } = parseOptions(stored);
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost;
}
