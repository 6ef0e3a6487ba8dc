import { companiesChanged } from "#lib/company/events";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { closeReview } from "#lib/review/commands";
import { refreshLevel } from "./commands/level.ts";
import { moveClaim } from "./commands/move.ts";
import { liveClaims } from "./policy.ts";
import { movable } from "./queries/find.ts";
import { listStandings } from "./queries/standing.ts";
import { daysAfter, today } from "./schema/day.ts";
import { levelOf } from "./schema/level.ts";
import { factsKept, reminderDays } from "./schema.ts";
import { type ClaimMove, openStatuses } from "./status.ts";

const batch = 200;
const standingBatch = 1000;
const actor = system("verification");

type Due = Awaited<ReturnType<typeof dueClaims>>;

/** A reminder of this end and not of an earlier one, which a new check has put off since. */
const remindedLately = () => ({ move: "remind", createdAt: { gte: daysAfter(today(), -reminderDays - 2) } });

const dueClaims = (expiresOn: { lt: Date } | { lte: Date }, isReminder: boolean) =>
  db.verificationClaim.findMany({
    where: {
      status: "VERIFIED",
      expiresOn,
      company: { status: { not: "CLOSED" } },
      ...(isReminder ? { moves: { none: remindedLately() } } : {}),
    },
    select: movable,
    orderBy: { expiresOn: "asc" },
    take: batch,
  });

/** Each in a transaction of its own: what somebody moved meanwhile is left to them. */
async function moveAll(claims: Due, move: ClaimMove): Promise<void> {
  for (const claim of claims) {
    await db
      .$transaction((tx) => moveClaim(actor, tx, claim, { move }))
      .catch((error: unknown) => {
        if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      });
  }
}

/** Ends confirmations whose day is over, and reminds firms once, thirty days before. */
export async function sweepClaims(): Promise<void> {
  for (;;) {
    const over = await dueClaims({ lt: today() }, false);
    await moveAll(over, "expire");
    if (over.length < batch) break;
  }
  for (;;) {
    const soon = await dueClaims({ lte: daysAfter(today(), reminderDays) }, true);
    await moveAll(soon, "remind");
    if (soon.length < batch) break;
  }
}

/** Brings every firm's level in line with what holds now: phones, people and mail addresses change without a claim. */
export async function refreshLevels(): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const standings = await listStandings(after, standingBatch);
    await refreshLevelsOf({
      companyIds: standings.filter((standing) => levelOf(standing) !== standing.level).map(({ id }) => id),
    });
    after = standings.at(-1)?.id ?? after;
    if (standings.length < standingBatch) return;
  }
}

/** The same for some firms; those whose level changed are drawn and indexed anew. */
export async function refreshLevelsOf({ companyIds }: { companyIds: string[] }): Promise<void> {
  for (const companyId of companyIds) {
    await db.$transaction(async (tx) => {
      if (await refreshLevel(actor, tx, companyId)) await emit(tx, companiesChanged, { companyIds: [companyId] });
    });
  }
}

/** A firm that no longer holds the number that was confirmed loses that confirmation. */
export async function revokeLostNumbers({ companyIds }: { companyIds: string[] }): Promise<void> {
  const claims = await db.verificationClaim.findMany({
    where: { companyId: { in: companyIds }, kind: "LEGAL_EXISTENCE", ...liveClaims(today()) },
    select: {
      ...movable,
      company: { select: { status: true, identities: { where: { liveKey: { not: null } }, select: { number: true } } } },
    },
  });
  const lost = claims.filter(({ facts, company }) => {
    const { number } = factsKept.parse(facts);
    return number !== undefined && company.status !== "CLOSED" && !company.identities.some((held) => held.number === number);
  });
  await moveAll(lost, "revoke");
}

/** A firm that has closed has nothing left to be checked: what waits for the staff is taken back. */
export async function withdrawClaimsOfClosed({ companyIds }: { companyIds: string[] }): Promise<void> {
  const claims = await db.verificationClaim.findMany({
    where: { companyId: { in: companyIds }, status: { in: [...openStatuses] }, company: { status: "CLOSED" } },
    select: movable,
  });
  for (const claim of claims) {
    await db.$transaction(async (tx) => {
      await moveClaim(actor, tx, claim, { move: "withdraw" });
      await closeReview(actor, tx, { kind: "CLAIM", subjectId: claim.id, outcome: "withdraw" });
    });
  }
}
