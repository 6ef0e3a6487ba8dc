import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { closeReview } from "#lib/review/commands";
import { canCheckClaims } from "#lib/verification/policy";
import { findMovable, movable } from "#lib/verification/queries/find";
import { type CheckMethod, validMonths } from "#lib/verification/schema";
import { monthsAfter, today } from "#lib/verification/schema/day";
import { type MovedClaim, moveClaim } from "./move.ts";
import { renewing } from "./submit.ts";

async function checking(actor: Actor, claimId: string) {
  const claim = await findMovable(claimId);
  return claim && canCheckClaims(actor, claim.companyId) ? claim : fail("notFound");
}

type Keyed = MovedClaim & { liveKey: string | null };

/** Until when a confirmation holds: the given day, which must be ahead, or the usual time. */
function endOf({ kind }: Pick<MovedClaim, "kind">, expiresOn: Date | undefined): Date {
  const now = today();
  if (expiresOn && expiresOn <= now) fail("invalid", "expiresOn:expiryPast");
  return expiresOn ?? monthsAfter(now, validMonths[kind]);
}

const checkerOf = (actor: Actor): string | null => (actor.kind === "user" ? actor.userId : null);

type Confirmation = { method: CheckMethod; expiresOn: Date; reason?: string };

/** Confirms a claim; an older confirmation of the same gives way to it. */
export async function confirmClaim(actor: Actor, tx: Transaction, claim: Keyed, confirmation: Confirmation): Promise<void> {
  const { method, expiresOn, reason = "" } = confirmation;
  const key = claim.liveKey?.replace(new RegExp(`${renewing}$`), "") ?? fail("conflict");
  const older =
    key === claim.liveKey ? null : await tx.verificationClaim.findUnique({ where: { liveKey: key }, select: movable });
  if (older) await moveClaim(actor, tx, older, { move: "supersede" });
  const data = { method, checker: checkerOf(actor), expiresOn, checkedOn: today(), reason: reason || null, liveKey: key };
  await moveClaim(actor, tx, claim, { move: "verify", reason, data });
}

/** Says that one of the staff is at it. */
export async function takeClaim(actor: Actor, { claimId }: { claimId: string }): Promise<void> {
  const claim = await checking(actor, claimId);
  await db.$transaction((tx) => moveClaim(actor, tx, claim, { move: "take" }));
}

type Decision = {
  claimId: string;
  decision: "verify" | "fail" | "askMore";
  method?: CheckMethod | undefined;
  reason: string;
  expiresOn?: Date | undefined;
};

/** Confirms a claim with its method and day of end, or not, or asks for more; the reason reaches the firm. */
export async function decideClaim(actor: Actor, { claimId, decision, method, reason, expiresOn }: Decision): Promise<void> {
  const claim = await checking(actor, claimId);
  if (decision === "verify" && !method) fail("invalid", "method:required");
  if (decision !== "verify" && reason.trim() === "") fail("invalid", "reason:required");
  await db.$transaction(async (tx) => {
    if (decision === "verify" && method) {
      await confirmClaim(actor, tx, claim, { method, reason, expiresOn: endOf(claim, expiresOn) });
    } else {
      await moveClaim(actor, tx, claim, { move: decision, reason, data: { reason } });
    }
    await closeReview(actor, tx, { kind: "CLAIM", subjectId: claimId, outcome: decision });
  });
}

/** The claim as whoever decides has seen it: one that somebody moved since is a conflict. */
async function seen(actor: Actor, claimId: string, version: number | undefined) {
  const claim = await checking(actor, claimId);
  return version === undefined || version === claim.version ? claim : fail("conflict", "claimMoved");
}

type Revoking = { claimId: string; version?: number | undefined; reason: string };

/** Takes a confirmation back: it is shown nowhere from then on, its history stays. */
export async function revokeClaim(actor: Actor, { claimId, version, reason }: Revoking): Promise<{ companyId: string }> {
  const claim = await seen(actor, claimId, version);
  if (reason.trim() === "") fail("invalid", "reason:required");
  await db.$transaction((tx) => moveClaim(actor, tx, claim, { move: "revoke", reason, data: { reason } }));
  return { companyId: claim.companyId };
}

type Recheck = { claimId: string; version?: number | undefined; method: CheckMethod; expiresOn?: Date | undefined };

/** Notes that a live confirmation was checked again, by whom, and holds on. */
export async function recheckClaim(
  actor: Actor,
  { claimId, version, method, expiresOn }: Recheck,
): Promise<{ companyId: string }> {
  const claim = await seen(actor, claimId, version);
  const data = { method, checker: checkerOf(actor), checkedOn: today(), expiresOn: endOf(claim, expiresOn) };
  await db.$transaction((tx) => moveClaim(actor, tx, claim, { move: "recheck", data }));
  return { companyId: claim.companyId };
}
