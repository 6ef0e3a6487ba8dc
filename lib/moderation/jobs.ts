import { judgeProduct, judgeRevision } from "#lib/moderation/commands/judge";
import { forgetMember, queueMember } from "#lib/moderation/commands/members";
import { followPoints } from "#lib/moderation/commands/standing";
import { pointsChanged } from "#lib/moderation/events";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";

const rules = system("rules");
const penalties = system("penalties");

export const judgeSubmittedProduct = ({ productId }: { productId: string }): Promise<void> => judgeProduct(rules, productId);

export const judgeSubmittedRevision = ({ revisionId }: { revisionId: string }): Promise<void> => judgeRevision(rules, revisionId);

/** Somebody has joined: a person looks at them where the organizer wants it so. */
export const queueNewMember = ({ userId }: { userId: string }): Promise<void> => queueMember(system("members"), userId);

export const forgetErasedMember = ({ userId }: { userId: string }): Promise<void> =>
  forgetMember(system("account.erased"), userId);

/** Suspends a firm at the threshold of points, and brings it back when fewer are left. */
export const followPointsOfCompany = ({ companyId }: { companyId: string }): Promise<void> => followPoints(penalties, companyId);

/** Every night: firms that were suspended for their points and may have lost some by the calendar. */
export async function sweepPoints(): Promise<void> {
  const due = await db.$queryRaw<{ companyId: string }[]>`select c.id as "companyId" from "Company" c
    where c.status = 'SUSPENDED' and exists (select from "Penalty" p where p."companyId" = c.id and p."expiresAt" <= now())
    order by c.id limit 5000`;
  await db.$transaction((tx) => emit(tx, pointsChanged, ...due));
}

/** Every night: submissions whose event was lost are judged after an hour. */
export async function sweepSubmissions(): Promise<void> {
  const waiting = await db.$queryRaw<{ productId: string }[]>`select p.id as "productId" from "Product" p
    where p.status = 'SUBMITTED' and p."updatedAt" < now() - interval '1 hour' order by p."updatedAt" limit 1000`;
  for (const submitted of waiting) await judgeSubmittedProduct(submitted);
}
