import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { canEditRequest, canReadRequest } from "#lib/rfq/policy";
import type { BuyerEvidence } from "#lib/rfq/schema/grade";
import type { RequestRecord } from "#lib/rfq/schema/record";
import type { RequestStatus } from "#lib/rfq/schema/states";
import { valuesOfRecord } from "#lib/rfq/schema/typed";
import { recordSelect, requestRecord } from "./record.ts";

const aboutSelect = {
  id: true,
  number: true,
  status: true,
  version: true,
  buyerId: true,
  companyId: true,
  edition: true,
  round: true,
  quoteCount: true,
  publishedAt: true,
  ...recordSelect,
} as const;

export type OwnRequest = {
  id: string;
  number: string | null;
  status: RequestStatus;
  version: number;
  buyerId: string | null;
  companyId: string | null;
  edition: number;
  round: number;
  quoteCount: number;
  publishedAt: Date | null;
  record: RequestRecord;
  /** The database's clock. */
  now: Date;
};

/** The database's clock at this moment, by which deadlines are judged. */
export async function databaseNow(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  return row?.now ?? fail("unavailable");
}

/** A request as its buyer's side has it, held until the transaction ends. Fails with `notFound` where there is none. */
export async function heldRequest(tx: Transaction, requestId: string): Promise<OwnRequest> {
  await tx.$queryRaw`select 1 from "PurchaseRequest" where id = ${requestId}::uuid for update`;
  const found = await tx.purchaseRequest.findUnique({ where: { id: requestId }, select: aboutSelect });
  if (!found) fail("notFound");
  const { id, number, status, version, buyerId, companyId, edition, round, quoteCount, publishedAt, ...stored } = found;
  const about = { id, number, status, version, buyerId, companyId, edition, round, quoteCount, publishedAt };
  return { ...about, record: requestRecord(stored), now: await databaseNow(tx) };
}

/** The same for whoever writes it: `notFound` for those who may not read it, `forbidden` for colleagues who only look. */
export async function ownRequest(actor: Actor, tx: Transaction, requestId: string): Promise<OwnRequest> {
  const request = await heldRequest(tx, requestId);
  if (!canReadRequest(actor, request)) fail("notFound");
  return canEditRequest(actor, request) ? request : fail("forbidden");
}

/** What stands there now, of the fields in which what was typed differs. */
function clash(request: OwnRequest, typed: RequestRecord): ChangedMeanwhile {
  const [now, mine] = [valuesOfRecord(request.record), valuesOfRecord(typed)];
  const differing = Object.entries(now).filter(([name, value]) => String(value) !== String(mine[name] ?? ""));
  return new ChangedMeanwhile(request.version, Object.fromEntries(differing.map(([name, value]) => [name, String(value)])));
}

/** Fails where the request was written meanwhile: with what stands there now, so that what was typed is not lost. */
export function requireVersion(request: OwnRequest, version: number, typed: RequestRecord): void {
  if (request.version !== version) throw clash(request, typed);
}

/** What speaks for a buyer, for the grade. */
export async function evidenceOf(
  tx: Transaction,
  { buyerId, companyId }: { buyerId: string | null; companyId: string | null },
): Promise<BuyerEvidence> {
  const [buyer, company] = await Promise.all([
    buyerId ? tx.user.findUnique({ where: { id: buyerId }, select: { emailVerifiedAt: true } }) : null,
    companyId ? tx.company.findUnique({ where: { id: companyId }, select: { verificationLevel: true, status: true } }) : null,
  ]);
  const isStanding = company?.status === "ACTIVE" || company?.status === "PENDING";
  return {
    hasConfirmedMail: Boolean(buyer?.emailVerifiedAt),
    hasFirm: isStanding,
    verificationLevel: isStanding ? (company?.verificationLevel ?? 0) : 0,
  };
}

export const countInvited = (tx: Transaction, requestId: string): Promise<number> =>
  tx.requestPlace.count({ where: { requestId, kind: "INVITED" } });
