import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { dropPrivateFile } from "#lib/platform/files/private";
import { closeReview, openReview } from "#lib/review/commands";
import { countInvited, evidenceOf, type OwnRequest, ownRequest } from "#lib/rfq/queries/own";
import { gradeOf } from "#lib/rfq/schema/grade";
import { missingIn } from "#lib/rfq/schema/hints";
import type { RequestRecord } from "#lib/rfq/schema/record";
import { columnsOf } from "#lib/rfq/schema/stored";
import type { RequestMove } from "#lib/rfq/status";
import { tellInvited } from "./invite.ts";
import { closeRequest, type Turn, turnRequest } from "./turn.ts";

export type Addressed = { requestId: string; version: number };

async function requestAsSeen(actor: Actor, tx: Transaction, { requestId, version }: Addressed): Promise<OwnRequest> {
  const request = await ownRequest(actor, tx, requestId);
  return request.version === version ? request : fail("conflict", "requestMoved");
}

async function numberFor(tx: Transaction, { number, now }: OwnRequest): Promise<string> {
  if (number) return number;
  const [row] = await tx.$queryRaw<{ running: bigint }[]>`select nextval('"RequestNumber"') as running`;
  return `RFQ-${now.getUTCFullYear()}-${String(row?.running ?? fail("unavailable")).padStart(6, "0")}`;
}

type Handing = { move: RequestMove; record: RequestRecord; data?: NonNullable<Turn["data"]> };

/** Hands a request to the staff; the caller has checked that nothing is missing. */
async function handIn(actor: Actor, tx: Transaction, request: OwnRequest, handing: Handing) {
  const { move, record, data = {} } = handing;
  const files = await tx.requestFile.count({ where: { requestId: request.id } });
  const { grade, parts } = gradeOf(record, files, await evidenceOf(tx, request));
  const number = await numberFor(tx, request);
  const written = { ...data, number, submittedAt: request.now, reviewReasons: {}, grade, gradeParts: parts };
  await turnRequest(actor, tx, { request, move, data: written });
  await openReview(actor, tx, {
    kind: "REQUEST",
    subjectId: request.id,
    companyId: request.companyId,
    title: `${number} ${record.title}`,
    cause: { grade, round: request.round },
  });
  return number;
}

/**
 * Sends a request to the staff and gives it its number. Fails with `invalid` and the first field that is missing, `conflict` where
 * it is not open or was written meanwhile.
 */
export async function submitRequest(actor: Actor, addressed: Addressed): Promise<{ number: string }> {
  return db.$transaction(async (tx) => {
    const request = await requestAsSeen(actor, tx, addressed);
    const [hint] = missingIn(request.record, { now: request.now, invited: await countInvited(tx, request.id) });
    if (hint) fail("invalid", `${hint.field}:${hint.key}`);
    return { number: await handIn(actor, tx, request, { move: "submit", record: request.record }) };
  });
}

/** Takes a request back from the staff, to be written on. */
export async function takeBackRequest(actor: Actor, addressed: Addressed): Promise<void> {
  await db.$transaction(async (tx) => {
    const request = await requestAsSeen(actor, tx, addressed);
    await turnRequest(actor, tx, { request, move: "takeBack" });
    await closeReview(actor, tx, { kind: "REQUEST", subjectId: request.id, outcome: "takenBack" });
  });
}

/** Ends the time for quotations before the deadline. */
export async function closeEarly(actor: Actor, addressed: Addressed): Promise<void> {
  await db.$transaction(async (tx) => {
    const request = await requestAsSeen(actor, tx, addressed);
    if (request.status !== "PUBLISHED") fail("conflict");
    await closeRequest(actor, tx, { requestId: request.id, cause: "buyer" });
  });
}

/**
 * Withdraws a request. One that never left its buyer's desk is deleted; afterwards it stays, withdrawn. Fails with `conflict` where
 * somebody has quoted (`requestQuoted`).
 */
export async function withdrawRequest(actor: Actor, addressed: Addressed): Promise<{ isDeleted: boolean }> {
  return db.$transaction(async (tx) => {
    const request = await requestAsSeen(actor, tx, addressed);
    if (request.status === "DRAFT" && request.number === null) {
      const files = await tx.requestFile.findMany({ where: { requestId: request.id }, select: { fileId: true } });
      for (const { fileId } of files) await dropPrivateFile(tx, fileId);
      await tx.purchaseRequest.delete({ where: { id: request.id } });
      await audit(tx, actor, { action: "request.discard", subject: `request:${request.id}` });
      return { isDeleted: true };
    }
    if (request.quoteCount > 0) fail("conflict", "requestQuoted");
    await turnRequest(actor, tx, { request, move: "withdraw", data: { closedAt: request.now, nextWaveAt: null } });
    if (request.status === "PUBLISHED") await tellInvited(actor, tx, { request, kind: "requestWithdrawn" });
    return { isDeleted: false };
  });
}

/** Calls a request off after the close, with a reason that those who quoted read. */
export async function cancelRequest(actor: Actor, { reason, ...addressed }: Addressed & { reason: string }): Promise<void> {
  if (reason.trim().length < 5) fail("invalid", "reason:reasonNeeded");
  await db.$transaction(async (tx) => {
    const request = await requestAsSeen(actor, tx, addressed);
    await turnRequest(actor, tx, { request, move: "cancel", reason: reason.trim(), data: { closeReason: reason.trim() } });
  });
}

const anew = {
  round: 2,
  quoteCount: 0,
  wave: 0,
  nextWaveAt: null,
  closedAt: null,
  openedAt: null,
  closeReason: null,
  remindedAt: null,
} as const;

export type Renewal = Addressed & {
  deadlineAt: Date;
  timeZone: string;
  deliverFrom: string | null;
  deliverTo: string | null;
};

const fieldsOfRenewal = ["deadline", "deliverFrom", "deliverTo"];

/**
 * Asks once more for what nobody offered or nothing came of, with a new deadline and time of delivery; goes through the staff again.
 * Fails with `conflict` (`republishedOnce`) the second time.
 */
export async function republishRequest(actor: Actor, { deadlineAt, timeZone, deliverFrom, deliverTo, ...addressed }: Renewal) {
  await db.$transaction(async (tx) => {
    const request = await requestAsSeen(actor, tx, addressed);
    if (request.round > 1) fail("conflict", "republishedOnce");
    const record = { ...request.record, deadlineAt: deadlineAt.toISOString(), timeZone, deliverFrom, deliverTo };
    const missing = missingIn(record, { now: request.now, invited: await countInvited(tx, request.id) });
    const hint = missing.find(({ field }) => fieldsOfRenewal.includes(field));
    if (hint) fail("invalid", `${hint.field}:${hint.key}`);
    const columns = columnsOf(record);
    const times = { deadlineAt, timeZone, deliverFrom: columns.deliverFrom, deliverTo: columns.deliverTo };
    await handIn(actor, tx, request, { move: "republish", record, data: { ...anew, ...times } });
  });
}
