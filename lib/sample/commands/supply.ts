import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { tellAsker } from "#lib/sample/records/tell";
import { type Addressed, sampleOfSide, turnSample } from "#lib/sample/records/turn";
import type { ShipInput, TermsInput } from "#lib/sample/schema";

/** Names the terms of a sample, or others while they are not answered; the buyer hears of it. */
export async function offerTerms(actor: Actor, { sampleId, version, terms, ...offered }: TermsInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const sample = await sampleOfSide(actor, tx, { side: "supplier", sampleId, version });
    await turnSample(actor, tx, { sample, move: "offer", data: { ...offered, terms: terms ?? "" } });
    await tellAsker(actor, tx, { sample, kind: "sampleOffered" });
  });
}

/** Does not give a sample after all, until it is sent. */
export async function turnDownSample(
  actor: Actor,
  { reason, ...addressed }: Addressed & { reason: string | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const sample = await sampleOfSide(actor, tx, { side: "supplier", ...addressed });
    await turnSample(actor, tx, { sample, move: "turnDown", reason });
    await tellAsker(actor, tx, { sample, kind: "sampleTurnedDown", reason });
  });
}

/** Says that a sample is on its way. Fails with `conflict` while there is no address (`addressMissing`). */
export async function sendSample(actor: Actor, { sampleId, version, courier, trackingNumber }: ShipInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const sample = await sampleOfSide(actor, tx, { side: "supplier", sampleId, version });
    if (sample.status === "ACCEPTED" && !sample.hasAddress) fail("conflict", "addressMissing");
    await turnSample(actor, tx, { sample, move: "send", data: { courier, trackingNumber } });
    await tellAsker(actor, tx, { sample, kind: "sampleSent", reason: `${courier} ${trackingNumber}` });
  });
}
