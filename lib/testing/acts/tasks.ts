import { appealPenalty, givePenalty } from "#lib/moderation/commands/penalties";
import { fileReport } from "#lib/moderation/commands/reports";
import { fileReportInput } from "#lib/moderation/schema/penalties";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { openReview } from "#lib/review/commands";
import type { ReviewKind } from "#lib/review/schema";
import { makeCompany, makeProduct, makeUser, testActor, unique } from "#lib/testing/factories";
import { makeSubmitted } from "#lib/testing/requests";
import { waitingProduct } from "#lib/testing/waiting";
import { applied, certificate, claimedRecord } from "./company.ts";
import type { Stage } from "./stage.ts";

/** The open task about something. */
export async function taskOf(kind: ReviewKind, subjectId: string) {
  const { id } = await db.reviewTask.findUniqueOrThrow({ where: { openKey: `${kind}:${subjectId}` } });
  return { taskId: id };
}

async function opened(kind: ReviewKind, subjectId: string, companyId: string | null = null) {
  await db.$transaction((tx) => openReview(testActor, tx, { kind, subjectId, companyId, title: "test" }));
  return taskOf(kind, subjectId);
}

export async function productTask({ companyId }: Stage) {
  const { productId, taskId } = await waitingProduct(companyId);
  const { version } = await db.product.findUniqueOrThrow({ where: { id: productId } });
  return { taskId, version };
}

/** A change of a listing on show that waits for the staff. */
export async function makePendingRevision({ companyId, owner }: Stage) {
  const { productId } = await makeProduct({ companyId });
  const { id, createdAt } = await db.productRevision.create({
    data: {
      productId,
      companyId,
      baseVersion: 1,
      data: { nameEn: unique("Kettle") },
      openKey: productId,
      createdBy: `user:${owner.userId}`,
    },
  });
  return { revisionId: id, createdAt };
}

export async function revisionTask(stage: Stage) {
  const { revisionId, createdAt } = await makePendingRevision(stage);
  return { ...(await opened("REVISION", revisionId, stage.companyId)), asOf: createdAt.toISOString() };
}

export async function companyTask({ companyId }: Stage) {
  await db.company.update({ where: { id: companyId }, data: { status: "PENDING" } });
  return opened("COMPANY", companyId, companyId);
}

export const claimTask = async (stage: Stage) => taskOf("CLAIM", (await certificate(stage)).claimId);

export const registerClaimTask = async (stage: Stage) => taskOf("REGISTER_CLAIM", (await claimedRecord(stage)).claimId);

export async function disputeTask({ companyId: holderId }: Stage) {
  const { companyId: claimantId } = await makeCompany();
  const data = { scheme: "NATIONAL", countryCode: "CN", number: unique("N").toUpperCase(), statement: "Ours." };
  const { id } = await db.identityDispute.create({
    data: { ...data, holderId, claimantId },
  });
  return opened("DISPUTE", id, claimantId);
}

export const subscriptionTask = async (stage: Stage) => taskOf("SUBSCRIPTION", (await applied(stage)).subscriptionId);

export const report = async ({ companyId }: Stage) => ({
  reportId: crypto.randomUUID(),
  subjectKind: "PRODUCT",
  slug: (await makeProduct({ companyId })).slug,
  reason: "WRONG",
  text: "The pictures show another product.",
});

export async function reportTask(stage: Stage) {
  const input = fileReportInput.parse(await report(stage));
  await fileReport(visitor, input, "en");
  return taskOf("REPORT", input.reportId);
}

/** Points that a firm has. */
export const penalized = ({ house, companyId }: Stage) =>
  givePenalty(house, { companyId, rule: "WRONG_CATEGORY", reason: "In the wrong category." });

export async function appealTask(stage: Stage) {
  const { penaltyId } = await penalized(stage);
  await appealPenalty(stage.owner, { penaltyId, text: "It was in the right one." });
  return taskOf("APPEAL", penaltyId);
}

export const memberTask = async () => opened("MEMBER", (await makeUser()).userId);

export async function requestTask({ owner, companyId }: Stage) {
  const { requestId } = await makeSubmitted(owner, { companyId });
  const { version } = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
  return { ...(await taskOf("REQUEST", requestId)), version };
}
