import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { productsOfDesk } from "#lib/product/policy";
import type { ProductRecord } from "#lib/product/schema";
import { changedFields, type Difference, diffOfRevision, isHarmless, partOf } from "#lib/product/schema/diff";
import { readReasons } from "#lib/product/schema/review";
import { isReviewed } from "#lib/product/status";
import { loadRecords, type StoredRecord } from "./records.ts";

/** The data column is written by the commands of revisions alone, always a part of a record. */
export const revisionData = (stored: unknown) => stored as Partial<ProductRecord>;

/** What approving writes: the fields that had to be looked at, over the product as it is now. */
export function approvedRecord(now: ProductRecord, asked: Partial<ProductRecord>): ProductRecord {
  const looked = changedFields(now, asked).filter((field) => !isHarmless(field));
  return { ...now, ...partOf({ ...now, ...asked }, looked) };
}

/** Who decides where nobody does: changes that need no reviewer are only noted. */
export const noteMakers = { edit: "system:harmless", undo: "system:undo" } as const;

export type ChangeOver = { revisionId: string; isReturned: boolean; askedAt: Date; asked: Partial<ProductRecord> };

/** The change over a listing on show that its editor goes on with: one that waits, or that a reviewer gave back. */
export async function findChangeOver(tx: Pick<Transaction, "productRevision">, productId: string): Promise<ChangeOver | null> {
  const latest = await tx.productRevision.findFirst({
    where: { productId, OR: [{ decidedBy: null }, { decidedBy: { notIn: Object.values(noteMakers) } }] },
    select: { id: true, status: true, data: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  if (latest?.status !== "PENDING" && latest?.status !== "RETURNED") return null;
  const { id: revisionId, createdAt: askedAt, data } = latest;
  return { revisionId, isReturned: latest.status === "RETURNED", askedAt, asked: revisionData(data) };
}

export type EditorBase = { product: StoredRecord; change: ChangeOver | null; record: ProductRecord };

/** What an editor begins with: the product, with the change over it that waits or came back. For the house's own work. */
export async function findEditorBase(productId: string): Promise<EditorBase | null> {
  const [records, latest] = await Promise.all([loadRecords([productId]), findChangeOver(db, productId)]);
  const product = records.get(productId);
  if (!product) return null;
  const change = isReviewed(product.status) ? latest : null;
  return { product, change, record: change ? approvedRecord(product.record, change.asked) : product.record };
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
