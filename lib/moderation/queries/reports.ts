import type { Prisma } from "#generated/prisma/client";
import { canDecideReport, canSeeReports } from "#lib/moderation/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { lastPage } from "#lib/platform/paging";
import { productsVisibleTo } from "#lib/product/policy";

export const reportsPerPage = 50;

export type ReportStatus = "OPEN" | "UPHELD" | "DISMISSED";
type Subject = { kind: string; id: string; slug: string; nameZh: string | null; nameEn: string | null; status: string };

const named = { id: true, slug: true, nameZh: true, nameEn: true, status: true } as const;

async function subjectsOf(rows: readonly { subjectKind: string; subjectId: string }[]): Promise<Map<string, Subject>> {
  const idsOf = (kind: string) => rows.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
  const [products, companies] = await Promise.all([
    db.product.findMany({ where: { id: { in: idsOf("PRODUCT") } }, select: named }),
    db.company.findMany({ where: { id: { in: idsOf("COMPANY") } }, select: named }),
  ]);
  const found = [
    ...products.map((one) => ({ kind: "PRODUCT", ...one })),
    ...companies.map((one) => ({ kind: "COMPANY", ...one })),
  ];
  return new Map(found.map((one) => [one.id, one]));
}

const line = {
  id: true,
  receipt: true,
  subjectKind: true,
  subjectId: true,
  reason: true,
  status: true,
  createdAt: true,
  decidedAt: true,
} as const satisfies Prisma.ReportSelect;

export type ReportFilter = { status: ReportStatus | null; receipt: string | null; page: number };

/** Reports for the staff, the latest first. */
export async function listReports(actor: Actor, { status, receipt, page }: ReportFilter) {
  if (!canSeeReports(actor)) return { items: [], total: 0, page: 1, pages: 1 };
  const where = { ...(status ? { status } : {}), ...(receipt ? { receipt: receipt.toUpperCase() } : {}) };
  const total = await db.report.count({ where });
  const pages = lastPage(total, reportsPerPage);
  const at = Math.min(Math.max(1, page), pages);
  const rows = await db.report.findMany({
    where,
    select: line,
    orderBy: { createdAt: "desc" },
    skip: (at - 1) * reportsPerPage,
    take: reportsPerPage,
  });
  const open = await db.reviewTask.findMany({
    where: { kind: "REPORT", closedAt: null, subjectId: { in: rows.map(({ id }) => id) } },
    select: { id: true, subjectId: true },
  });
  const subjects = await subjectsOf(rows);
  const items = rows.map((row) => ({
    ...row,
    subject: subjects.get(row.subjectId) ?? null,
    taskId: open.find(({ subjectId }) => subjectId === row.id)?.id ?? null,
  }));
  return { items, total, page: at, pages };
}

export type ReportLine = Awaited<ReturnType<typeof listReports>>["items"][number];

/** A report with its subject and the other reports about it, for those who decide it. */
export async function findReportForReview(actor: Actor, reportId: string) {
  const report = await db.report.findUnique({ where: { id: reportId } });
  if (!report) return null;
  const { subjectKind, subjectId } = report;
  const [subjects, others] = await Promise.all([
    subjectsOf([report]),
    db.report.findMany({
      where: { subjectKind, subjectId, id: { not: reportId } },
      select: { ...line, text: true, answer: true },
      orderBy: { createdAt: "desc" },
      take: 20,
    }),
  ]);
  const product =
    subjectKind === "PRODUCT" ? await db.product.findUnique({ where: { id: subjectId }, select: { companyId: true } }) : null;
  const companyId = subjectKind === "COMPANY" ? subjectId : (product?.companyId ?? null);
  if (!canDecideReport(actor, companyId)) return null;
  return { ...report, subject: subjects.get(subjectId) ?? null, others, companyId };
}

export type ReportReview = NonNullable<Awaited<ReturnType<typeof findReportForReview>>>;

/** What everybody with the receipt reads: no name, no address. */
export const findReceipt = (_actor: Actor, receipt: string) =>
  db.report.findUnique({
    where: { receipt: receipt.toUpperCase() },
    select: { receipt: true, reason: true, text: true, status: true, answer: true, createdAt: true, decidedAt: true },
  });

export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;

/** What a visitor is about to report: only what they can see. */
export async function findReportable(actor: Actor, subject: { product?: string | undefined; supplier?: string | undefined }) {
  if (subject.product) {
    const where = { AND: [{ slug: subject.product }, productsVisibleTo(actor)] };
    const found = await db.product.findFirst({ where, select: named });
    return found && { kind: "PRODUCT" as const, ...found };
  }
  if (!subject.supplier) return null;
  const found = await db.company.findFirst({
    where: { slug: subject.supplier, status: "ACTIVE", isSupplier: true },
    select: named,
  });
  return found && { kind: "COMPANY" as const, ...found };
}
