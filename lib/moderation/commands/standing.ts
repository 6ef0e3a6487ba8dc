import { moveCompany } from "#lib/company/commands/move";
import { pointsInForce } from "#lib/moderation/queries/points";
import { type Actor, actorName } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { setting } from "#lib/platform/settings";

async function isOwnSuspension(actor: Actor, companyId: string): Promise<boolean> {
  const last = await db.companyMove.findFirst({
    where: { companyId, move: "suspend" },
    select: { actor: true },
    orderBy: { createdAt: "desc" },
  });
  return last?.actor === actorName(actor);
}

/** The reason in both languages: the firm's history is read in either. */
const reasonOf = (key: string, values: Record<string, number>) =>
  ["zh", "en"].map((locale) => wordsOf(locale, "moderation")(key, values)).join(" / ");

/**
 * Brings a firm's standing in line with its points: suspended at the threshold, reinstated below it where it was this rule that
 * suspended it. What a person suspended stays so until a person decides. May run twice and at once: one move wins.
 */
export async function followPoints(actor: Actor, companyId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const [company, points, threshold] = await Promise.all([
    db.company.findUnique({ where: { id: companyId }, select: { status: true } }),
    pointsInForce(companyId),
    setting("penaltyThreshold"),
  ]);
  const values = { points, threshold };
  try {
    if (company?.status === "ACTIVE" && points >= threshold)
      await moveCompany(actor, { companyId, move: "suspend", reason: reasonOf("standing.suspended", values) });
    if (company?.status === "SUSPENDED" && points < threshold && (await isOwnSuspension(actor, companyId)))
      await moveCompany(actor, { companyId, move: "reinstate", reason: reasonOf("standing.reinstated", values) });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  }
}
