import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canEditRequest, canLookForSupplier, requestsReadBy } from "#lib/rfq/policy";
import { clarificationLimits } from "#lib/rfq/schema/clarifications";

/** All questions about a request as its buyer's side reads them: nowhere who asked. Null for those who may not read it. */
export async function listClarifications(actor: Actor, requestId: string) {
  const request = await db.purchaseRequest.findFirst({
    where: { AND: [{ id: requestId }, requestsReadBy(actor)] },
    select: {
      buyerId: true,
      companyId: true,
      status: true,
      deadlineAt: true,
      clarifications: {
        select: { id: true, question: true, answer: true, createdAt: true, answeredAt: true },
        orderBy: [{ answeredAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }],
        take: clarificationLimits.ofAll,
      },
    },
  });
  if (!request) return null;
  const isOpen = request.status === "PUBLISHED" && request.deadlineAt !== null && request.deadlineAt > new Date();
  return { questions: request.clarifications, canAnswer: isOpen && canEditRequest(actor, request) };
}

export type BuyerClarifications = NonNullable<Awaited<ReturnType<typeof listClarifications>>>;

/** What a firm has asked about a request and nobody has answered; for its own people only. */
export async function listOwnQuestions(actor: Actor, companyId: string, requestId: string) {
  if (!canLookForSupplier(actor, companyId)) return [];
  return db.clarification.findMany({
    where: { requestId, companyId, answer: null },
    select: { id: true, question: true, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: clarificationLimits.ofFirm,
  });
}

export type OwnQuestion = Awaited<ReturnType<typeof listOwnQuestions>>[number];
