import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { dropPrivateFile, savePrivateFile } from "#lib/platform/files/private";
import type { TypedValues } from "#lib/platform/form-state";
import { emit } from "#lib/platform/jobs";
import { productsVisibleTo } from "#lib/product/policy";
import { requestsChanged } from "#lib/rfq/events";
import { evidenceOf, ownRequest, requireVersion } from "#lib/rfq/queries/own";
import type { RequestFields } from "#lib/rfq/schema/fields";
import { gradeOf } from "#lib/rfq/schema/grade";
import { type RequestRecord, requestLimits } from "#lib/rfq/schema/record";
import { columnsOf, numbered } from "#lib/rfq/schema/stored";
import { recordOfFields } from "#lib/rfq/schema/typed";
import { isOpen } from "#lib/rfq/status";

export type NewFile = { bytes: Uint8Array; name: string };

/** Keeps the files that come with a form. They are the buyer's until a request has them. */
export const storeFiles = (actor: Actor, files: readonly NewFile[], companyId: string | null): Promise<string[]> =>
  Promise.all(
    files.map(async (file) => (await savePrivateFile(actor, { ...file, companyId, accept: accepted, field: "files" })).fileId),
  );

const accepted = ["document", "picture"] as const;

/** Categories that are leaves, and listings that the buyer can see; others are refused or left out. */
async function checkLines(actor: Actor, tx: Transaction, { lines }: RequestRecord): Promise<RequestRecord["lines"]> {
  const categoryIds = [...new Set(lines.flatMap(({ categoryId }) => categoryId ?? []))];
  const productIds = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  const leaves = await tx.category.findMany({
    where: { id: { in: categoryIds }, parentId: { not: null } },
    select: { id: true },
  });
  const unknown = lines.findIndex(({ categoryId }) => categoryId !== null && leaves.every(({ id }) => id !== categoryId));
  if (unknown >= 0) fail("invalid", `lines.${unknown}.categoryId:categoryNeeded`);
  const seen = await tx.product.findMany({
    where: { AND: [{ id: { in: productIds } }, productsVisibleTo(actor)] },
    select: { id: true },
  });
  return lines.map((line) => ({ ...line, productId: seen.some(({ id }) => id === line.productId) ? line.productId : null }));
}

/** Writes the lines of a request anew, inside the caller's transaction. */
export async function writeLines(actor: Actor, tx: Transaction, requestId: string, record: RequestRecord): Promise<void> {
  const lines = await checkLines(actor, tx, record);
  await tx.requestLine.deleteMany({ where: { requestId } });
  await tx.requestLine.createMany({ data: lines.map((line) => ({ ...line, requestId })) });
}

type FileChange = { added: readonly string[]; dropped: readonly string[] };

/** Puts files to a request and takes others off it, inside the caller's transaction; answers with how many there are then. */
export async function changeFiles(
  actor: Actor,
  tx: Transaction,
  requestId: string,
  { added, dropped }: FileChange,
): Promise<number> {
  const kept = await tx.requestFile.findMany({ where: { requestId }, select: { fileId: true, position: true } });
  const going = kept.filter(({ fileId }) => dropped.includes(fileId));
  await tx.requestFile.deleteMany({ where: { requestId, fileId: { in: going.map(({ fileId }) => fileId) } } });
  for (const { fileId } of going) await dropPrivateFile(tx, fileId);
  const count = kept.length - going.length + added.length;
  if (count > requestLimits.files) fail("invalid", "files:tooManyFiles");
  const from = Math.max(0, ...kept.map(({ position }) => position)) + 1;
  await tx.requestFile.createMany({ data: added.map((fileId, at) => ({ requestId, fileId, position: from + at })) });
  if (going.length + added.length > 0)
    await audit(tx, actor, {
      action: "request.files",
      subject: `request:${requestId}`,
      details: { added: [...added], dropped: going.map(({ fileId }) => fileId) },
    });
  return count;
}

export type Saving = {
  requestId: string;
  version: number;
  fields: RequestFields;
  files?: readonly NewFile[];
  dropped?: readonly string[];
};

/**
 * Saves what was written while nobody else has seen the request, however much is missing. Fails with `conflict` where it was sent
 * meanwhile (`requestNotOpen`) or written by a colleague (`ChangedMeanwhile`).
 */
export async function saveRequest(actor: Actor, saving: Saving): Promise<{ version: number }> {
  const { requestId, version, fields, files = [], dropped = [] } = saving;
  const typed = recordOfFields(fields);
  const request = await db.$transaction((tx) => ownRequest(actor, tx, requestId));
  const added = await storeFiles(actor, files, request.companyId);
  return db.$transaction(async (tx) => {
    const own = await ownRequest(actor, tx, requestId);
    if (!isOpen(own.status)) fail("conflict", "requestNotOpen");
    requireVersion(own, version, typed);
    const record = { ...typed, lines: numbered(typed.lines) };
    await writeLines(actor, tx, requestId, record);
    const count = await changeFiles(actor, tx, requestId, { added, dropped });
    const { grade, parts } = gradeOf(record, count, await evidenceOf(tx, own));
    const data = { ...columnsOf(record), grade, gradeParts: parts, version: { increment: 1 } };
    await tx.purchaseRequest.update({ where: { id: requestId }, data });
    await forgetTyped(actor, tx, requestId);
    await audit(tx, actor, { action: "request.edit", subject: `request:${requestId}` });
    await emit(tx, requestsChanged, { requestIds: [requestId] });
    return { version: own.version + 1 };
  });
}

/** Forgets what somebody had typed and not sent, inside the transaction that sends it. */
export async function forgetTyped(actor: Actor, tx: Transaction, requestId: string): Promise<void> {
  if (actor.kind === "user") await tx.requestDraft.deleteMany({ where: { requestId, userId: actor.userId } });
}

const mostTyped = 400_000;

/** Keeps what somebody has typed as it is, wrong or half done: their own, beside the request. */
export async function keepTyped(
  actor: Actor,
  { requestId, version, values }: { requestId: string; version: number; values: TypedValues },
): Promise<void> {
  if (JSON.stringify(values).length > mostTyped) fail("limit", "typedTooLong");
  await db.$transaction(async (tx) => {
    await ownRequest(actor, tx, requestId);
    if (actor.kind !== "user") fail("forbidden");
    const key = { requestId, userId: actor.userId };
    await tx.requestDraft.upsert({
      where: { requestId_userId: key },
      create: { ...key, version, values },
      update: { version, values },
    });
  });
}

/** Takes what somebody had typed away, so that the form shows what is stored. */
export async function dropTyped(actor: Actor, requestId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await ownRequest(actor, tx, requestId);
    await forgetTyped(actor, tx, requestId);
  });
}
