import { provenBy } from "#lib/account/proof";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { takeOnce } from "#lib/platform/once";
import { attempt } from "#lib/platform/throttle";

type Comer = { network: string; website?: string | undefined; proofToken?: string | undefined };

const proven = { free: 15, longestSeconds: 900 };
const bare = { free: 4, longestSeconds: 3_600 };

async function isProven(proofToken: string | undefined): Promise<boolean> {
  const proof = proofToken ? await provenBy(proofToken) : null;
  return proof ? takeOnce(db, proof.name, proof.expiresAt) : false;
}

/**
 * Lets a reporter in: four an hour from one network, fifteen with work done for it, then ever more slowly; members are counted by
 * themselves. Fails with `limit`; `forbidden` where a field was filled in that only robots see.
 */
export async function admitReport(actor: Actor, { network, website, proofToken }: Comer): Promise<void> {
  if (website) fail("forbidden");
  const isKnown = actor.kind === "user" || (await isProven(proofToken));
  const who = actor.kind === "user" ? actor.userId : network;
  await attempt(["report", isKnown ? "known" : "bare", who], isKnown ? proven : bare);
}
