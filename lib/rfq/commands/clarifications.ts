import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { requestsChanged } from "#lib/rfq/events";
import { saysWho } from "#lib/rfq/matching/nameless";
import { canEditRequest, canReadRequest, requestsVisibleToSupplier } from "#lib/rfq/policy";
import { supplierView } from "#lib/rfq/queries/for-supplier";
import { clarificationLimits } from "#lib/rfq/schema/clarifications";
import { tellBuyer, tellSellers } from "./tell.ts";

export type Question = { companyId: string; requestId: string; question: string };

const mostFirms = 200;
const transactionMs = 60_000;

const askable = { id: true, number: true, title: true, status: true, buyerId: true, companyId: true } as const;

/** Whether a request still takes offers, by the database's clock; the row is held until the transaction ends. */
async function isTaking(tx: Transaction, requestId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { taking: boolean }[]
  >`select status = 'PUBLISHED' and "deadlineAt" > clock_timestamp() as taking
    from "PurchaseRequest" where id = ${requestId}::uuid for update`;
  return row?.taking ?? false;
}

type Told = { id: string; number: string | null; title: string };

const valuesOf = ({ title, number }: Told) => ({ title, number: number ?? "" });

/**
 * Asks the buyer of a request. The firm's name is nowhere in what others read, and a question that says who asks is refused
 * (`questionNamesYou`). At most five of a firm and fifty of all.
 */
export async function askQuestion(actor: Actor, { companyId, requestId, question }: Question): Promise<void> {
  const supplier = await supplierView(actor, companyId);
  const request =
    supplier &&
    (await db.purchaseRequest.findFirst({
      where: { AND: [{ id: requestId }, requestsVisibleToSupplier(supplier)] },
      select: askable,
    }));
  if (!request) fail("notFound");
  if (!canInCompany(actor, companyId, "inquiries")) fail("forbidden");
  const firm = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: { nameZh: true, nameEn: true } });
  if (saysWho(question, [firm.nameZh, firm.nameEn])) fail("invalid", "question:questionNamesYou");
  await db.$transaction(async (tx) => {
    if (!(await isTaking(tx, requestId))) fail("conflict", "requestOver");
    const [own, all] = await Promise.all([
      tx.clarification.count({ where: { requestId, companyId } }),
      tx.clarification.count({ where: { requestId } }),
    ]);
    if (own >= clarificationLimits.ofFirm || all >= clarificationLimits.ofAll) fail("limit", "questionsFull");
    const { id } = await tx.clarification.create({ data: { requestId, companyId, question }, select: { id: true } });
    await audit(tx, actor, { action: "request.ask", subject: `request:${requestId}`, details: { clarificationId: id } });
    await tellBuyer(actor, tx, {
      request,
      kind: "requestAsked",
      values: () => valuesOf(request),
      link: (locale) => urls.buying.request(locale, requestId),
    });
  });
}

/** Those who have opened the request, quoted it or were invited, and have not said that it is not for them. */
async function tellAsked(actor: Actor, tx: Transaction, request: Told) {
  const places = await tx.requestPlace.findMany({
    where: {
      requestId: request.id,
      declinedAt: null,
      OR: [{ seenAt: { not: null } }, { quotedAt: { not: null } }, { kind: "INVITED" }],
    },
    select: { companyId: true },
    orderBy: [{ quotedAt: { sort: "asc", nulls: "last" } }, { companyId: "asc" }],
    take: mostFirms,
  });
  for (const { companyId } of places)
    await tellSellers(actor, tx, {
      companyId,
      kind: "requestAnswered",
      values: () => valuesOf(request),
      link: (locale) => urls.selling.request(locale, request.id),
    });
}

/** Answers a question, once and for all who may quote. */
export async function answerQuestion(
  actor: Actor,
  { clarificationId, answer }: { clarificationId: string; answer: string },
): Promise<{ requestId: string }> {
  const found = await db.clarification.findUnique({ where: { id: clarificationId }, select: { request: { select: askable } } });
  if (!found || !canReadRequest(actor, found.request)) fail("notFound");
  const { request } = found;
  if (!canEditRequest(actor, request)) fail("forbidden");
  await db.$transaction(
    async (tx) => {
      if (!(await isTaking(tx, request.id))) fail("conflict", "requestOver");
      const { count } = await tx.clarification.updateMany({
        where: { id: clarificationId, answer: null },
        data: { answer, answeredAt: new Date() },
      });
      if (count === 0) fail("conflict");
      await audit(tx, actor, { action: "request.answer", subject: `request:${request.id}`, details: { clarificationId } });
      await tellAsked(actor, tx, request);
      await emit(tx, requestsChanged, { requestIds: [request.id] });
    },
    { timeout: transactionMs },
  );
  return { requestId: request.id };
}
