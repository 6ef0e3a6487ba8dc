import type { Prisma } from "#generated/prisma/client";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { requestAmended, requestsChanged } from "#lib/rfq/events";
import { countInvited, type OwnRequest, ownRequest, requireVersion } from "#lib/rfq/queries/own";
import { changesBetween, type EditionChange } from "#lib/rfq/schema/diff";
import type { RequestFields } from "#lib/rfq/schema/fields";
import { missingIn } from "#lib/rfq/schema/hints";
import { contentOf, type RequestRecord } from "#lib/rfq/schema/record";
import { columnsOf } from "#lib/rfq/schema/stored";
import { recordOfFields } from "#lib/rfq/schema/typed";
import { changeFiles, forgetTyped, type NewFile, storeFiles, writeLines } from "./write.ts";

/** Plain data, as JSON columns take it. */
const json = (value: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue; // parsed JSON is JSON

type Edition = { requestId: string; edition: number; changes: readonly EditionChange[]; record: RequestRecord };

/** Keeps what suppliers see from now on, inside the caller's transaction. */
export async function keepEdition(
  actor: Actor,
  tx: Transaction,
  { requestId, edition, changes, record }: Edition,
): Promise<void> {
  const data = { requestId, edition, changes: json(changes), content: json(contentOf(record)), actor: actorName(actor) };
  await tx.requestEdition.create({ data });
}

function requirePublished({ status, record: { deadlineAt }, now }: OwnRequest): void {
  if (status !== "PUBLISHED") fail("conflict", "requestNotPublished");
  if (deadlineAt === null || Date.parse(deadlineAt) <= now.getTime()) fail("conflict", "requestOver");
}

/** What stays as it was published, whatever a form says: who sees it, how offers are weighed and opened. */
const bound = ({ record }: OwnRequest, typed: RequestRecord): RequestRecord => ({
  ...typed,
  visibility: record.visibility,
  isSealed: record.isSealed,
  weights: record.weights,
  language: record.language,
  countryCode: record.countryCode,
  isBuyerNamed: record.isBuyerNamed || typed.isBuyerNamed,
  isOpenData: record.isOpenData,
  title: typed.title || record.title,
});

async function requireFit(tx: Transaction, request: OwnRequest, record: RequestRecord): Promise<void> {
  const { record: before, now } = request;
  if (record.quoteCap < before.quoteCap) fail("invalid", "quoteCap:capLower");
  if (record.deadlineAt && before.deadlineAt && record.deadlineAt < before.deadlineAt)
    fail("invalid", "deadline:deadlineEarlier");
  const positions = record.lines.map(({ position }) => position);
  if (new Set(positions).size !== positions.length) fail("invalid", "lines.0.item:lineTwice");
  const [hint] = missingIn(record, { now, invited: await countInvited(tx, request.id) });
  if (hint) fail("invalid", `${hint.field}:${hint.key}`);
}

type Change = { record: RequestRecord; hasFiles: boolean };

async function write(actor: Actor, tx: Transaction, request: OwnRequest, { record, hasFiles }: Change): Promise<number> {
  const changes = changesBetween(contentOf(request.record), contentOf(record));
  const files = hasFiles ? [{ field: "files", before: null, after: null }] : [];
  const edition = changes.length + files.length > 0 ? request.edition + 1 : request.edition;
  await writeLines(actor, tx, request.id, record);
  await tx.purchaseRequest.update({
    where: { id: request.id },
    data: { ...columnsOf(record), edition, version: { increment: 1 }, ...(isLater(request, record) ? { remindedAt: null } : {}) },
  });
  if (edition > request.edition) {
    await keepEdition(actor, tx, { requestId: request.id, edition, changes: [...changes, ...files], record });
    await emit(tx, requestAmended, { requestId: request.id, edition });
  }
  const details = { edition, fields: changes.map(({ field }) => field) };
  await audit(tx, actor, { action: "request.amend", subject: `request:${request.id}`, details });
  await emit(tx, requestsChanged, { requestIds: [request.id] });
  return edition;
}

const isLater = (request: OwnRequest, record: RequestRecord) => record.deadlineAt !== request.record.deadlineAt;

export type Amending = {
  requestId: string;
  version: number;
  fields: RequestFields;
  files?: readonly NewFile[];
  dropped?: readonly string[];
};

/**
 * Changes a published request: a new edition with what changed, of which those who quoted hear. Lines keep their numbers. At least 24
 * hours must be left after it. Fails with `conflict` once the time is over (`requestOver`), `invalid` where something would be missing.
 */
export async function amendRequest(actor: Actor, amending: Amending): Promise<{ edition: number }> {
  const { requestId, version, fields, files = [], dropped = [] } = amending;
  const before = await db.$transaction((tx) => ownRequest(actor, tx, requestId));
  requirePublished(before);
  const added = await storeFiles(actor, files, before.companyId);
  return db.$transaction(async (tx) => {
    const request = await ownRequest(actor, tx, requestId);
    requirePublished(request);
    const record = bound(request, recordOfFields(fields));
    requireVersion(request, version, record);
    await requireFit(tx, request, record);
    await changeFiles(actor, tx, requestId, { added, dropped });
    const edition = await write(actor, tx, request, { record, hasFiles: added.length + dropped.length > 0 });
    await forgetTyped(actor, tx, requestId);
    return { edition };
  });
}

type Extension = { requestId: string; version: number; deadlineAt: Date; timeZone: string };

/** Gives suppliers more time, while they still have some; as an edition of its own. */
export async function extendDeadline(actor: Actor, { requestId, version, deadlineAt, timeZone }: Extension): Promise<void> {
  await db.$transaction(async (tx) => {
    const request = await ownRequest(actor, tx, requestId);
    requirePublished(request);
    const record = { ...request.record, deadlineAt: deadlineAt.toISOString(), timeZone };
    requireVersion(request, version, record);
    if (record.deadlineAt === request.record.deadlineAt) fail("invalid", "deadline:deadlineEarlier");
    await requireFit(tx, request, record);
    await write(actor, tx, request, { record, hasFiles: false });
  });
}
