import { canDecideAppeal, canSeePenalties, noticeCompanies } from "#lib/moderation/policy";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { lastPage } from "#lib/platform/paging";
import { setting } from "#lib/platform/settings";
import { pointsInForce } from "./points.ts";

export const penaltiesPerPage = 50;
const shownNotices = 100;

const firm = { select: { id: true, slug: true, nameZh: true, nameEn: true, status: true } } as const;

const penalty = {
  id: true,
  companyId: true,
  rule: true,
  points: true,
  reason: true,
  createdAt: true,
  expiresAt: true,
  appeal: true,
  appealText: true,
  appealAnswer: true,
  appealedAt: true,
  liftedAt: true,
} as const;

const takeDown = {
  id: true,
  productId: true,
  companyId: true,
  reason: true,
  createdAt: true,
  status: true,
  counterText: true,
  counteredAt: true,
  answer: true,
  decidedAt: true,
  product: { select: { slug: true, nameZh: true, nameEn: true, status: true } },
} as const;

export type PenaltyState = "NONE" | "OPEN" | "UPHELD" | "LIFTED" | "EXPIRED";
type Timed = { appeal: string; liftedAt: Date | null; expiresAt: Date };

/** What a penalty is today: lifted, over, under appeal, or in force. */
export function penaltyState({ appeal, liftedAt, expiresAt }: Timed, now: Date): PenaltyState {
  if (liftedAt) return "LIFTED";
  if (expiresAt <= now) return "EXPIRED";
  return appeal === "OPEN" || appeal === "UPHELD" ? appeal : "NONE";
}

const stated = <Row extends Timed>(row: Row) => ({ ...row, state: penaltyState(row, clock.now()) });

const openAppeals = (subjectIds: readonly string[]) =>
  db.reviewTask.findMany({
    where: { kind: "APPEAL", closedAt: null, subjectId: { in: [...subjectIds] } },
    select: { id: true, subjectId: true },
  });

const none = { items: [], total: 0, page: 1, pages: 1 };
type Asked = { companyId: string | null; page: number };

/** Points that were given, the latest first; of one firm or of all. */
export async function listPenalties(actor: Actor, { companyId, page }: Asked) {
  if (!canSeePenalties(actor)) return none;
  const where = companyId ? { companyId } : {};
  const total = await db.penalty.count({ where });
  const pages = lastPage(total, penaltiesPerPage);
  const at = Math.min(Math.max(1, page), pages);
  const rows = await db.penalty.findMany({
    where,
    select: { ...penalty, company: firm },
    orderBy: { createdAt: "desc" },
    skip: (at - 1) * penaltiesPerPage,
    take: penaltiesPerPage,
  });
  const tasks = await openAppeals(rows.map(({ id }) => id));
  const items = rows.map((row) => ({ ...stated(row), taskId: tasks.find(({ subjectId }) => subjectId === row.id)?.id ?? null }));
  return { items, total, page: at, pages };
}

export type PenaltyLine = Awaited<ReturnType<typeof listPenalties>>["items"][number];

/** Products that were taken off show, the latest first. */
export async function listTakeDowns(actor: Actor, companyId: string | null) {
  if (!canSeePenalties(actor)) return [];
  const rows = await db.takeDown.findMany({
    where: companyId ? { companyId } : {},
    select: { ...takeDown, company: firm },
    orderBy: { createdAt: "desc" },
    take: shownNotices,
  });
  const tasks = await openAppeals(rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, taskId: tasks.find(({ subjectId }) => subjectId === row.id)?.id ?? null }));
}

export type TakeDownLine = Awaited<ReturnType<typeof listTakeDowns>>[number];

/** A firm by the end of its public address, for the staff. */
export const findPenalizable = async (actor: Actor, slug: string) =>
  canSeePenalties(actor) ? db.company.findUnique({ where: { slug }, select: firm.select }) : null;

/** What was decided about a firm, for its own people. */
export async function findNotices(actor: Actor, companyId: string) {
  if (!noticeCompanies(actor).includes(companyId)) return null;
  const [company, points, threshold, penalties, takeDowns] = await Promise.all([
    db.company.findUnique({ where: { id: companyId }, select: { status: true } }),
    pointsInForce(companyId),
    setting("penaltyThreshold"),
    db.penalty.findMany({ where: { companyId }, select: penalty, orderBy: { createdAt: "desc" }, take: shownNotices }),
    db.takeDown.findMany({ where: { companyId }, select: takeDown, orderBy: { createdAt: "desc" }, take: shownNotices }),
  ]);
  return { isSuspended: company?.status === "SUSPENDED", points, threshold, penalties: penalties.map(stated), takeDowns };
}

export type Notices = NonNullable<Awaited<ReturnType<typeof findNotices>>>;

/** An appeal or a counter-notice with what it is about, for those who decide it. */
export async function findAppealForReview(actor: Actor, subjectId: string) {
  const points = await db.penalty.findUnique({ where: { id: subjectId }, select: { ...penalty, actor: true, company: firm } });
  if (points) return canDecideAppeal(actor, points.companyId) ? { of: "penalty" as const, ...points } : null;
  const down = await db.takeDown.findUnique({
    where: { id: subjectId },
    select: { ...takeDown, reportId: true, actor: true, company: firm },
  });
  if (!down || !canDecideAppeal(actor, down.companyId)) return null;
  const report = down.reportId
    ? await db.report.findUnique({ where: { id: down.reportId }, select: { reason: true, text: true } })
    : null;
  return { of: "takeDown" as const, ...down, report };
}

export type AppealReview = NonNullable<Awaited<ReturnType<typeof findAppealForReview>>>;
