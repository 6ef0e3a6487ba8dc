import type { Prisma } from "#generated/prisma/client";
import { type Actor, companiesOf } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { lastPage } from "#lib/platform/paging";
import { canReview, kindsReviewedBy } from "#lib/review/policy";
import { pressingShare, type ReviewKind } from "#lib/review/schema";

export const tasksPerPage = 50;

/** How a task stands against its target: in time, pressing (two thirds gone), late. */
export type Urgency = "inTime" | "pressing" | "late";

export function urgencyOf({ openedAt, dueAt }: { openedAt: Date; dueAt: Date }, now: Date): Urgency {
  if (now >= dueAt) return "late";
  const passed = (now.getTime() - openedAt.getTime()) / Math.max(1, dueAt.getTime() - openedAt.getTime());
  return passed >= pressingShare ? "pressing" : "inTime";
}

/** Open tasks that an actor may decide; those about an own firm are left to others. */
const openFor = (actor: Actor): Prisma.ReviewTaskWhereInput => ({
  closedAt: null,
  kind: { in: kindsReviewedBy(actor) },
  AND: [
    { OR: [{ companyId: null }, { companyId: { notIn: companiesOf(actor) } }] },
    { OR: [{ rivalId: null }, { rivalId: { notIn: companiesOf(actor) } }] },
  ],
});

export type KindCount = { kind: ReviewKind; open: number; late: number; oldestAt: Date | null };

/** What waits by kind, for the kinds that the actor may decide, empty ones too. */
export async function countQueue(actor: Actor): Promise<KindCount[]> {
  const kinds = kindsReviewedBy(actor);
  if (kinds.length === 0) return [];
  const [open, late] = await Promise.all([
    db.reviewTask.groupBy({ by: ["kind"], where: openFor(actor), _count: true, _min: { openedAt: true } }),
    db.reviewTask.groupBy({ by: ["kind"], where: { AND: [openFor(actor), { dueAt: { lte: clock.now() } }] }, _count: true }),
  ]);
  return kinds.map((kind) => {
    const found = open.find((one) => one.kind === kind);
    return {
      kind,
      open: found?._count ?? 0,
      late: late.find((one) => one.kind === kind)?._count ?? 0,
      oldestAt: found?._min.openedAt ?? null,
    };
  });
}

export type DueCount = KindCount & { oldestHours: number };

/** The same with the age of the oldest, for a page that knows no clock. */
export async function listDue(actor: Actor): Promise<DueCount[]> {
  const now = clock.now().getTime();
  const hoursSince = (at: Date | null) => (at ? Math.floor((now - at.getTime()) / 3_600_000) : 0);
  return (await countQueue(actor)).map((count) => ({ ...count, oldestHours: hoursSince(count.oldestAt) }));
}

const line = {
  id: true,
  kind: true,
  subjectId: true,
  companyId: true,
  title: true,
  openedAt: true,
  dueAt: true,
  lockedById: true,
  lockedUntil: true,
  firstYesById: true,
  otherVoiceById: true,
  cause: true,
} as const satisfies Prisma.ReviewTaskSelect;

type Row = Prisma.ReviewTaskGetPayload<{ select: typeof line }>;

export type Task = Omit<Row, "lockedById" | "lockedUntil"> & {
  urgency: Urgency;
  ageHours: number;
  /** Whose the task is now; null when it is free. */
  lock: { userId: string; name: string; isOwn: boolean; until: Date } | null;
  /** Somebody has spoken of the two who must agree; perhaps the reader. */
  isHalfway: boolean;
  isOwnYes: boolean;
  /** The two wanted different things: a third decides. */
  isApart: boolean;
  company: { nameZh: string | null; nameEn: string | null; slug: string } | null;
};

async function withNames(actor: Actor, rows: readonly Row[]): Promise<Task[]> {
  const now = clock.now();
  const lockers = rows.flatMap(({ lockedById }) => lockedById ?? []);
  const firms = rows.flatMap(({ companyId }) => companyId ?? []);
  const members = rows.flatMap(({ kind, subjectId }) => (kind === "MEMBER" ? subjectId : []));
  const [users, companies] = await Promise.all([
    db.user.findMany({ where: { id: { in: [...lockers, ...members] } }, select: { id: true, name: true } }),
    db.company.findMany({ where: { id: { in: firms } }, select: { id: true, nameZh: true, nameEn: true, slug: true } }),
  ]);
  return rows.map(({ lockedById, lockedUntil, ...task }) => {
    const isLocked = lockedById !== null && lockedUntil !== null && lockedUntil > now;
    const isOwn = actor.kind === "user" && actor.userId === lockedById;
    const nameOf = (userId: string) => users.find(({ id }) => id === userId)?.name ?? "";
    return {
      ...task,
      title: task.kind === "MEMBER" ? nameOf(task.subjectId) : task.title,
      urgency: urgencyOf(task, now),
      ageHours: Math.floor((now.getTime() - task.openedAt.getTime()) / 3_600_000),
      lock: isLocked ? { userId: lockedById, name: nameOf(lockedById), isOwn, until: lockedUntil } : null,
      isHalfway: task.firstYesById !== null,
      isOwnYes: actor.kind === "user" && [task.firstYesById, task.otherVoiceById].includes(actor.userId),
      isApart: task.otherVoiceById !== null,
      company: companies.find(({ id }) => id === task.companyId) ?? null,
    };
  });
}

export type QueueFilter = { kind: ReviewKind | null; companyId: string | null; page: number };
export type Queue = { items: Task[]; total: number; page: number; pages: number };

/** What waits, the oldest first. `kind` null: all that the actor may decide. */
export async function listQueue(actor: Actor, { kind, companyId, page }: QueueFilter): Promise<Queue> {
  const asked: Prisma.ReviewTaskWhereInput = { ...(kind ? { kind } : {}), ...(companyId ? { companyId } : {}) };
  const where = { AND: [openFor(actor), asked] };
  const total = await db.reviewTask.count({ where });
  const pages = lastPage(total, tasksPerPage);
  const at = Math.min(Math.max(1, page), pages);
  const rows = await db.reviewTask.findMany({
    where,
    select: line,
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    skip: (at - 1) * tasksPerPage,
    take: tasksPerPage,
  });
  return { items: await withNames(actor, rows), total, page: at, pages };
}

/** A task that waits, for those who may decide it; null where it is decided or not theirs. */
export async function findTask(actor: Actor, taskId: string): Promise<Task | null> {
  const row = await db.reviewTask.findFirst({ where: { AND: [{ id: taskId }, openFor(actor)] }, select: line });
  const [task] = row ? await withNames(actor, [row]) : [];
  return task ?? null;
}

export type ClosedTask = { kind: ReviewKind; title: string; outcome: string | null; closedAt: Date };

/** A task that is decided already, to say so to whoever opens its address late. */
export async function findClosedTask(actor: Actor, taskId: string): Promise<ClosedTask | null> {
  const task = await db.reviewTask.findFirst({
    where: { id: taskId, closedAt: { not: null } },
    select: { kind: true, title: true, outcome: true, closedAt: true },
  });
  if (!task?.closedAt || !canReview(actor, task.kind)) return null;
  return { ...task, closedAt: task.closedAt };
}

/** The oldest free task of a kind (null: of any) that the actor may decide, without those that are given. */
export async function nextTaskId(actor: Actor, kind: ReviewKind | null, without: readonly string[] = []): Promise<string | null> {
  if (actor.kind !== "user") return null;
  const isFree = [{ lockedById: null }, { lockedById: actor.userId }, { lockedUntil: { lt: clock.now() } }];
  const found = await db.reviewTask.findFirst({
    where: {
      AND: [
        openFor(actor),
        { OR: isFree, id: { notIn: [...without] }, ...(kind ? { kind } : {}) },
        { OR: [{ firstYesById: null }, { firstYesById: { not: actor.userId } }] },
        { OR: [{ otherVoiceById: null }, { otherVoiceById: { not: actor.userId } }] },
      ],
    },
    select: { id: true },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
  });
  return found?.id ?? null;
}

/** Those of some tasks that wait for the actor: not closed, not of a firm of its own. */
export const tasksOfBatch = (actor: Actor, taskIds: readonly string[]) =>
  db.reviewTask.findMany({
    where: { AND: [{ id: { in: [...taskIds] } }, openFor(actor)] },
    select: { id: true, kind: true, subjectId: true, firstYesById: true },
    take: taskIds.length,
  });

/** How many of some tasks are decided already, of the kinds that the actor decides. */
export const countClosed = (actor: Actor, taskIds: readonly string[]): Promise<number> =>
  db.reviewTask.count({ where: { id: { in: [...taskIds] }, closedAt: { not: null }, kind: { in: kindsReviewedBy(actor) } } });
