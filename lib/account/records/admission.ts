import { setTimeout as delay } from "node:timers/promises";
import { provenBy } from "#lib/account/proof";
import type { Transaction } from "#lib/platform/db";
import { takeOnce } from "#lib/platform/once";
import { attempt, attemptMail } from "#lib/platform/throttle";

type Comer = { email: string; network: string; proofToken?: string | undefined };
type Database = Pick<Transaction, "usedOnce">;

const proven = { free: 40, longestSeconds: 300 };
const bare = { free: 6, longestSeconds: 900 };

async function isProven(database: Database, proofToken: string | undefined): Promise<boolean> {
  const proof = proofToken ? await provenBy(proofToken) : null;
  return proof ? takeOnce(database, proof.name, proof.expiresAt) : false;
}

/**
 * Lets somebody through a door that sends mail. Work done for it widens what a network may do; browsers without JavaScript get by
 * with less. Addresses are counted alike whether or not they are known.
 */
export async function admit(database: Database, door: string, { email, network, proofToken }: Comer): Promise<void> {
  const isHuman = await isProven(database, proofToken);
  await attempt([door, isHuman ? "proven" : "bare", network], isHuman ? proven : bare);
  await attemptMail(email);
}

const leastMilliseconds = 250;

/** Takes the same time whether there was much to do or nothing, so that the time tells nothing. */
export async function evenly(run: () => Promise<void>): Promise<void> {
  await Promise.all([run(), delay(leastMilliseconds)]);
}
