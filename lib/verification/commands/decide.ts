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

type Confirmation = { method: CheckMethod; expiresOn: Date; reason?: string };

/** Confirms a claim; an older confirmation of the same gives way to it. */
export async function confirmClaim(actor: Actor, tx: Transaction, claim: Keyed, confirmation: Confirmation): Promise<void> {
  const { method, expiresOn, reason = "" } = confirmation;
  const key = claim.liveKey?.replace(new RegExp(`${renewing}$`), "") ?? fail("conflict");
  const older =
    key === claim.liveKey ? null : await tx.verificationClaim.findUnique({ where: { liveKey: key }, select: movable });
  if (older) await moveClaim(actor, tx, older, { move: "supersede" });
  const checker = actor.kind === "user" ? actor.userId : null;
  const data = { method, checker, expiresOn, checkedOn: today(), reason: reason || null, liveKey: key };
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

/** Takes a confirmation back: it is shown nowhere from then on, its history stays. */
export async function revokeClaim(actor: Actor, { claimId, reason }: { claimId: string; reason: string }): Promise<void> {
  const claim = await checking(actor, claimId);
  if (reason.trim() === "") fail("invalid", "reason:required");
  await db.$transaction((tx) => moveClaim(actor, tx, claim, { move: "revoke", reason, data: { reason } }));
}

type Recheck = { claimId: string; method: CheckMethod; expiresOn?: Date | undefined };

/** Notes that a live confirmation was checked again, and holds on. */
export async function recheckClaim(actor: Actor, { claimId, method, expiresOn }: Recheck): Promise<void> {
  const claim = await checking(actor, claimId);
  const data = { method, checkedOn: today(), expiresOn: endOf(claim, expiresOn) };
  await db.$transaction((tx) => moveClaim(actor, tx, claim, { move: "recheck", data }));
}
