import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { tellGivers } from "#lib/sample/records/tell";
import { type Addressed, sampleOfSide, turnSample } from "#lib/sample/records/turn";
import type { AddressInput, VerdictInput } from "#lib/sample/schema";
import type { SampleMove } from "#lib/sample/status";

type Ending = Addressed & { reason: string | null };
type Step = Addressed & { move: SampleMove; kind: string; reason?: string | null };

async function step(actor: Actor, { move, kind, reason = null, ...addressed }: Step): Promise<void> {
  await db.$transaction(async (tx) => {
    const sample = await sampleOfSide(actor, tx, { side: "buyer", ...addressed });
    await turnSample(actor, tx, { sample, move, reason });
    await tellGivers(actor, tx, { sample, kind, reason });
  });
}

/** Takes the terms as they are; the address comes next. */
export const acceptTerms = (actor: Actor, { sampleId, version }: Addressed): Promise<void> =>
  step(actor, { sampleId, version, move: "accept", kind: "sampleAccepted" });

export const declineTerms = (actor: Actor, { sampleId, version, reason }: Ending): Promise<void> =>
  step(actor, { sampleId, version, reason, move: "decline", kind: "sampleDeclined" });

/** Wants no sample any more; possible until it is sent. */
export const cancelSample = (actor: Actor, { sampleId, version, reason }: Ending): Promise<void> =>
  step(actor, { sampleId, version, reason, move: "cancel", kind: "sampleCancelled" });

export const receiveSample = (actor: Actor, { sampleId, version }: Addressed): Promise<void> =>
  step(actor, { sampleId, version, move: "receive", kind: "sampleReceived" });

/** Says where the sample goes, once the terms are accepted and until it is sent; the last word counts. */
export async function giveAddress(actor: Actor, { sampleId, version, ...typed }: AddressInput): Promise<void> {
  if (actor.kind !== "user") return fail("unauthenticated");
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    const sample = await sampleOfSide(actor, tx, { side: "buyer", sampleId, version });
    await turnSample(actor, tx, { sample, move: "address", data: { hasAddress: true } });
    const address = { ...typed, region: typed.region ?? "", postcode: typed.postcode ?? "", userId };
    await tx.sampleAddress.upsert({ where: { sampleId }, create: { sampleId, ...address }, update: address });
    await tellGivers(actor, tx, { sample, kind: "sampleAddress" });
  });
}

/** What the buyer thinks of the sample, for the supplier alone. */
export async function judgeSample(actor: Actor, { sampleId, version, verdict, verdictText }: VerdictInput): Promise<void> {
  if (verdict !== "GOOD" && !verdictText) fail("invalid", "verdictText:verdictNeeded");
  await db.$transaction(async (tx) => {
    const sample = await sampleOfSide(actor, tx, { side: "buyer", sampleId, version });
    await turnSample(actor, tx, { sample, move: "judge", data: { verdict, verdictText: verdictText ?? "" } });
    await tellGivers(actor, tx, { sample, kind: "sampleJudged" });
  });
}
