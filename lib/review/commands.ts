import type { Prisma } from "#generated/prisma/client";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { settingTable } from "#lib/platform/settings";
import { canReview, kindsReviewedBy } from "./policy.ts";
import { nextTaskId, tasksOfBatch } from "./queries/queue.ts";
import { lockMinutes, type ReviewKind } from "./schema.ts";

type Opening = {
  kind: ReviewKind;
  subjectId: string;
  companyId?: string | null;
  rivalId?: string | null;
  title: string;
  cause?: Prisma.InputJsonObject;
};

/** Puts something into the queue, inside the transaction that makes it wait. A second time for the same thing changes nothing. */
export async function openReview(
  actor: Actor,
  tx: Transaction,
  { kind, subjectId, companyId = null, rivalId = null, title, cause = {} }: Opening,
): Promise<void> {
  const openKey = `${kind}:${subjectId}`;
  const target = `hours${kind}` as const;
  await tx.$executeRaw`insert into "ReviewTask" (id, kind, "subjectId", "companyId", "rivalId", title, "dueAt", "openKey", cause)
    values (gen_random_uuid(), ${kind}::"ReviewKind", ${subjectId}::uuid, ${companyId}::uuid, ${rivalId}::uuid, ${title.slice(0, 300)},
      now() + make_interval(hours => coalesce(
        (select (value #>> '{}')::int from "Setting" where key = ${target} and jsonb_typeof(value) = 'number'),
        ${settingTable[target].initial})), ${openKey}, ${JSON.stringify({ ...cause, by: actorName(actor) })}::jsonb)
    on conflict ("openKey") do nothing`;
}

type Closing = { kind: ReviewKind; subjectId: string; outcome: string };

/** Takes something out of the queue with its outcome, inside the transaction that decides it. */
export async function closeReview(actor: Actor, tx: Transaction, { kind, subjectId, outcome }: Closing): Promise<void> {
  await tx.$executeRaw`update "ReviewTask" set "closedAt" = now(), "closedBy" = ${actorName(actor)}, outcome = ${outcome},
    "openKey" = null, "lockedById" = null, "lockedUntil" = null where "openKey" = ${`${kind}:${subjectId}`}`;
}

/**
 * Keeps a task for the actor for a quarter of an hour. Fails with `conflict` while a colleague has it, `notFound` where it is closed
 * or not the actor's to decide.
 */
export async function takeReview(actor: Actor, taskId: string): Promise<void> {
  const [task] = await tasksOfBatch(actor, [taskId]);
  if (!task || actor.kind !== "user") fail("notFound");
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    const taken = await tx.$executeRaw`update "ReviewTask" set "lockedById" = ${userId}::uuid,
      "lockedUntil" = now() + make_interval(mins => ${lockMinutes})
      where id = ${taskId}::uuid and "closedAt" is null and ("lockedById" is null or "lockedById" = ${userId}::uuid or "lockedUntil" < now())`;
    if (taken === 0) fail("conflict", "takenByColleague");
    await audit(tx, actor, { action: "review.take", subject: `review:${taskId}` });
  });
}

/**
 * Keeps several tasks at once for the actor, all or none. Fails with `conflict` where a colleague has one of them, `notFound` where
 * one is closed or not the actor's to decide.
 */
export async function takeReviews(actor: Actor, taskIds: readonly string[]): Promise<void> {
  if (actor.kind !== "user" || taskIds.length === 0 || new Set(taskIds).size !== taskIds.length) fail("notFound");
  const tasks = await tasksOfBatch(actor, taskIds);
  if (tasks.length !== taskIds.length) fail("notFound");
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "ReviewTask" where id = any(${taskIds}::uuid[]) order by id for update`;
    const taken = await tx.$executeRaw`update "ReviewTask" set "lockedById" = ${userId}::uuid,
      "lockedUntil" = now() + make_interval(mins => ${lockMinutes})
      where id = any(${taskIds}::uuid[]) and "closedAt" is null
        and ("lockedById" is null or "lockedById" = ${userId}::uuid or "lockedUntil" < now())`;
    if (taken !== taskIds.length) fail("conflict", "batchLocked");
    await audit(tx, actor, { action: "review.takeBatch", subject: "review", details: { taskIds: [...taskIds] } });
  });
}

/**
 * Takes the oldest free task of a kind (null: of any) that the actor may decide, or null where nothing is left. Fails with
 * `notFound` for those who decide none.
 */
export async function takeNext(actor: Actor, kind: ReviewKind | null, without: readonly string[] = []): Promise<string | null> {
  if (kind ? !canReview(actor, kind) : kindsReviewedBy(actor).length === 0) fail("notFound");
  const passed = [...without];
  for (let tries = 0; tries < 5; tries += 1) {
    const taskId = await nextTaskId(actor, kind, passed);
    if (!taskId) return null;
    const isTaken = await takeReview(actor, taskId).then(
      () => true,
      (error: unknown) => (error instanceof AppError ? false : Promise.reject(error)),
    );
    if (isTaken) return taskId;
    passed.push(taskId);
  }
  return null;
}

/** Gives a task back to the queue. */
export async function releaseReview(actor: Actor, taskId: string): Promise<void> {
  if (actor.kind !== "user") fail("notFound");
  const { count } = await db.reviewTask.updateMany({
    where: { id: taskId, lockedById: actor.userId, closedAt: null },
    data: { lockedById: null, lockedUntil: null },
  });
  if (count === 0) fail("notFound");
}

/** The same for several, where they are still the actor's. */
export async function releaseReviews(actor: Actor, taskIds: readonly string[]): Promise<void> {
  if (actor.kind !== "user") fail("notFound");
  await db.reviewTask.updateMany({
    where: { id: { in: [...taskIds] }, lockedById: actor.userId, closedAt: null },
    data: { lockedById: null, lockedUntil: null },
  });
}

type Voice = Omit<Closing, "outcome"> & { outcome: string };

/**
 * Where two must agree: answers true to whoever says what another has said before, false to those whose voice is only noted. Two
 * who want different things leave it to a third. Fails with `conflict` where the same person speaks twice.
 */
export async function agreeOnReview(actor: Actor, tx: Transaction, { kind, subjectId, outcome }: Voice): Promise<boolean> {
  if (actor.kind !== "user" || !canReview(actor, kind)) fail("forbidden");
  const [task] = await tx.$queryRaw<Voices[]>`select id, "firstYesById", "firstOutcome", "otherVoiceById" from "ReviewTask"
    where "openKey" = ${`${kind}:${subjectId}`} for update`;
  if (!task) fail("conflict");
  const { id, firstYesById, firstOutcome, otherVoiceById } = task;
  if ([firstYesById, otherVoiceById].includes(actor.userId)) fail("conflict", "fourEyes");
  if (otherVoiceById !== null || (firstYesById !== null && (firstOutcome ?? outcome) === outcome)) return true;
  const voice = firstYesById === null ? { firstYesById: actor.userId, firstOutcome: outcome } : { otherVoiceById: actor.userId };
  await tx.reviewTask.update({ where: { id }, data: { ...voice, lockedById: null, lockedUntil: null } });
  await audit(tx, actor, { action: "review.voice", subject: `review:${id}`, details: { kind, outcome } });
  return false;
}

type Voices = Record<"firstYesById" | "firstOutcome" | "otherVoiceById", string | null> & { id: string };
