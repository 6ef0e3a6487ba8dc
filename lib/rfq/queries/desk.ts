import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { requestsOfDesk } from "#lib/rfq/policy";
import type { RequestStatus } from "#lib/rfq/schema/states";

export const requestsPerPage = 20;

const rowSelect = {
  id: true,
  number: true,
  title: true,
  status: true,
  visibility: true,
  isSealed: true,
  quoteCount: true,
  quoteCap: true,
  grade: true,
  deadlineAt: true,
  timeZone: true,
  round: true,
  updatedAt: true,
  submittedAt: true,
  company: { select: { nameZh: true, nameEn: true } },
  _count: { select: { lines: true, clarifications: { where: { answer: null } } } },
} as const satisfies Prisma.PurchaseRequestSelect;

/** What a buyer has to do about a request: send it, mend it, answer, look at offers, ask again. */
export const needs = ["mend", "answer", "decide", "again", "finish"] as const;
export type Need = (typeof needs)[number];

type Row = Prisma.PurchaseRequestGetPayload<{ select: typeof rowSelect }>;

function needOf({ status, round, _count }: Row): Need | null {
  if (status === "RETURNED") return "mend";
  if (status === "PUBLISHED" && _count.clarifications > 0) return "answer";
  if (status === "CLOSED" || status === "EVALUATING") return "decide";
  if ((status === "EXPIRED" || status === "UNSUCCESSFUL") && round === 1) return "again";
  return status === "DRAFT" ? "finish" : null;
}

const withNeed = (row: Row) => ({ ...row, need: needOf(row) });
export type RequestRow = ReturnType<typeof withNeed>;

/** A page of the requests of a buyer's desk, the latest first, in one state or all. */
export async function listRequests(actor: Actor, { status, page }: { status: RequestStatus | null; page: number }) {
  const where = { AND: [requestsOfDesk(actor), status ? { status } : {}] };
  const [rows, total] = await Promise.all([
    db.purchaseRequest.findMany({
      where,
      select: rowSelect,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * requestsPerPage,
      take: requestsPerPage,
    }),
    db.purchaseRequest.count({ where }),
  ]);
  return { items: rows.map(withNeed), total, page };
}

const mostNeeds = 10;

/** What waits for the buyer, what presses first; a few. */
export async function listNeeds(actor: Actor): Promise<RequestRow[]> {
  const where: Prisma.PurchaseRequestWhereInput = {
    AND: [
      requestsOfDesk(actor),
      {
        OR: [
          { status: { in: ["RETURNED", "CLOSED", "EVALUATING"] } },
          { status: "PUBLISHED", clarifications: { some: { answer: null } } },
          {
            status: { in: ["EXPIRED", "UNSUCCESSFUL"] },
            round: 1,
            closedAt: { gt: new Date(clock.now().getTime() - 30 * 86_400_000) },
          },
        ],
      },
    ],
  };
  const rows = await db.purchaseRequest.findMany({
    where,
    select: rowSelect,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: mostNeeds * 3,
  });
  const order = (row: RequestRow) => (row.need ? needs.indexOf(row.need) : needs.length);
  return rows
    .map(withNeed)
    .sort((one, other) => order(one) - order(other))
    .slice(0, mostNeeds);
}

/** How many requests of the desk stand in each state. */
export async function countByStatus(actor: Actor): Promise<Map<RequestStatus, number>> {
  const groups = await db.purchaseRequest.groupBy({ by: ["status"], where: requestsOfDesk(actor), _count: { _all: true } });
  return new Map(groups.map(({ status, _count }) => [status, _count._all]));
}
