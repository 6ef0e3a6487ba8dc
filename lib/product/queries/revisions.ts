import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { productsOfDesk } from "#lib/product/policy";
import type { ProductRecord } from "#lib/product/schema";
import { changedFields, type Difference, diffOfRevision, isHarmless, partOf } from "#lib/product/schema/diff";
import { readReasons } from "#lib/product/schema/review";
import { loadRecords, type StoredRecord } from "./records.ts";

/** The data column is written by the commands of revisions alone, always a part of a record. */
export const revisionData = (stored: unknown) => stored as Partial<ProductRecord>;

/** What approving writes: the fields that had to be looked at, over the product as it is now. */
export function approvedRecord(now: ProductRecord, asked: Partial<ProductRecord>): ProductRecord {
  const looked = changedFields(now, asked).filter((field) => !isHarmless(field));
  return { ...now, ...partOf({ ...now, ...asked }, looked) };
}

export type EditorBase = { product: StoredRecord; revisionId: string | null; record: ProductRecord };

/** What an editor begins with: the product, with the change over it that waits. For the house's own work. */
export async function findEditorBase(productId: string): Promise<EditorBase | null> {
  const [records, pending] = await Promise.all([
    loadRecords([productId]),
    db.productRevision.findUnique({ where: { openKey: productId }, select: { id: true, data: true } }),
  ]);
  const product = records.get(productId);
  if (!product) return null;
  const record = pending ? approvedRecord(product.record, revisionData(pending.data)) : product.record;
  return { product, revisionId: pending?.id ?? null, record };
}

const line = {
  id: true,
  productId: true,
  companyId: true,
  status: true,
  baseVersion: true,
  data: true,
  reasons: true,
  createdBy: true,
  createdAt: true,
  decidedBy: true,
  decidedAt: true,
} as const satisfies Prisma.ProductRevisionSelect;

type Row = Prisma.ProductRevisionGetPayload<{ select: typeof line }>;
export type RevisionView = Omit<Row, "data" | "reasons"> & {
  asked: Partial<ProductRecord>;
  reasons: Record<string, string>;
};

const view = ({ data, reasons, ...rest }: Row): RevisionView => ({
  ...rest,
  asked: revisionData(data),
  reasons: readReasons(reasons),
});

export type RevisionPage = RevisionView & {
  /** The product now, and as it would be. */
  now: ProductRecord;
  then: ProductRecord;
  differences: Difference[];
};

/** A change with what it would do to the product as it is now, for its firm and for reviewers. */
export async function findRevision(actor: Actor, revisionId: string): Promise<RevisionPage | null> {
  const row = await db.productRevision.findFirst({ where: { id: revisionId, product: productsOfDesk(actor) }, select: line });
  const now = row && (await loadRecords([row.productId])).get(row.productId)?.record;
  if (!row || !now) return null;
  const revision = view(row);
  const then = approvedRecord(now, revision.asked);
  return { ...revision, now, then, differences: diffOfRevision(now, then) };
}

/** The latest changes of a product, the one that waits first. */
export async function listRevisions(actor: Actor, productId: string, limit = 10): Promise<RevisionView[]> {
  const rows = await db.productRevision.findMany({
    where: { productId, product: productsOfDesk(actor) },
    select: line,
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  return rows.map(view).toSorted((a, b) => Number(b.status === "PENDING") - Number(a.status === "PENDING"));
}
