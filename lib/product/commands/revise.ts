import { canInCompany } from "#lib/company/policy";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { scorerFor } from "#lib/product/bulk/score";
import { writeRecords } from "#lib/product/bulk/write-records";
import { revisionSubmitted } from "#lib/product/events";
import { canDecideProduct, productsOfDesk } from "#lib/product/policy";
import { loadRecords, type StoredRecord } from "#lib/product/queries/records";
import { approvedRecord, revisionData } from "#lib/product/queries/revisions";
import type { ProductRecord } from "#lib/product/schema";
import { changedFields, isHarmless, partOf } from "#lib/product/schema/diff";
import { type Reasons, tidyReasons } from "#lib/product/schema/review";
import { isReviewed } from "#lib/product/status";
import { closeReview } from "#lib/review/commands";
import { tellSupplier } from "./decide.ts";

/** JSON as Prisma takes it: a record holds nothing that JSON cannot. */
const asJson = (data: Partial<ProductRecord>) => data as object;

export type Asked = { product: StoredRecord; record: ProductRecord };

/**
 * Asks for a change of a listing that is on show: one waits at a time, a later edit replaces what was asked. The caller's
 * transaction; the caller has checked that the actor may.
 */
export async function askRevision(actor: Actor, tx: Transaction, { product, record }: Asked): Promise<{ revisionId: string }> {
  const { productId, companyId, version } = product;
  const looked = changedFields(product.record, record).filter((field) => !isHarmless(field));
  const data = asJson(partOf(record, looked));
  const asked = { data, baseVersion: version, createdBy: actorName(actor), createdAt: clock.now(), reasons: {} };
  const { id: revisionId } = await tx.productRevision.upsert({
    where: { openKey: productId },
    create: { productId, companyId, openKey: productId, ...asked },
    update: asked,
    select: { id: true },
  });
  await emit(tx, revisionSubmitted, { revisionId });
  return { revisionId };
}

async function pendingRevision(revisionId: string) {
  const found = await db.productRevision.findFirst({
    where: { id: revisionId },
    select: {
      id: true,
      status: true,
      data: true,
      createdAt: true,
      product: { select: { id: true, companyId: true, nameZh: true, nameEn: true } },
    },
  });
  return found ?? fail("notFound");
}

type Pending = Awaited<ReturnType<typeof pendingRevision>>;

async function apply(tx: Transaction, { product, data }: Pending): Promise<void> {
  const stored = (await loadRecords([product.id])).get(product.id) ?? fail("notFound");
  if (!isReviewed(stored.status)) fail("conflict");
  const record = approvedRecord(stored.record, revisionData(data));
  const scoreOf = await scorerFor([record.categoryId]);
  const written = await writeRecords(tx, [{ ...stored, record }], scoreOf);
  if (written.size === 0) fail("conflict");
}

/** `asOf`: when what was looked at was asked; a later edit is a conflict. */
type RevisionDecision = { decision: "approve" | "return"; reasons?: Reasons; asOf?: Date };

/**
 * Decides about a change that waits: it is written over the product as it is now, or goes back with reasons by field while the
 * product stays. Fails with `notFound` for those who do not decide about it, `conflict` where it no longer waits or was replaced
 * by a later edit meanwhile.
 */
export async function decideRevision(
  actor: Actor,
  revisionId: string,
  { decision, reasons = {}, asOf }: RevisionDecision,
): Promise<void> {
  const revision = await pendingRevision(revisionId);
  if (asOf && asOf.getTime() !== revision.createdAt.getTime()) fail("conflict");
  const { product } = revision;
  if (!canDecideProduct(actor, product.companyId)) fail("notFound");
  const said = decision === "approve" ? {} : tidyReasons(reasons);
  if (decision === "return" && Object.keys(said).length === 0) fail("invalid", "reasons:reasonsNeeded");
  await db.$transaction(async (tx) => {
    const { count } = await tx.productRevision.updateMany({
      where: { id: revisionId, status: "PENDING", createdAt: revision.createdAt },
      data: {
        status: decision === "approve" ? "APPROVED" : "RETURNED",
        reasons: said,
        openKey: null,
        decidedBy: actorName(actor),
        decidedAt: clock.now(),
      },
    });
    if (count === 0) fail("conflict");
    if (decision === "approve") await apply(tx, revision);
    await closeReview(actor, tx, { kind: "REVISION", subjectId: revisionId, outcome: decision });
    await audit(tx, actor, {
      action: `revision.${decision}`,
      subject: `product:${product.id}`,
      details: { revisionId, reasons: said },
    });
    await tellSupplier(actor, tx, {
      product,
      kind: decision === "approve" ? "revisionApproved" : "revisionReturned",
      reasons: said,
    });
  });
}

/** Its supplier takes back a change that waits, or lets go of one that a reviewer gave back. */
export async function withdrawRevision(actor: Actor, revisionId: string): Promise<void> {
  const revision = await db.productRevision.findFirst({
    where: { id: revisionId, product: productsOfDesk(actor) },
    select: { companyId: true, productId: true, status: true },
  });
  if (!revision) fail("notFound");
  const { companyId, productId, status } = revision;
  if (!canInCompany(actor, companyId, "products")) fail("forbidden");
  if (status !== "PENDING" && status !== "RETURNED") fail("conflict");
  await db.$transaction(async (tx) => {
    const { count } = await tx.productRevision.updateMany({
      where: { id: revisionId, status },
      data: { status: "WITHDRAWN", openKey: null, decidedBy: actorName(actor), decidedAt: clock.now() },
    });
    if (count === 0) fail("conflict");
    if (status === "PENDING") await closeReview(actor, tx, { kind: "REVISION", subjectId: revisionId, outcome: "withdrawn" });
    await audit(tx, actor, { action: "revision.withdraw", subject: `product:${productId}`, details: { revisionId } });
  });
}
