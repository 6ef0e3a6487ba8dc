import { createHash } from "node:crypto";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { type DraftFields, draftFields } from "#lib/product/schema/draft";

/** Where somebody's unsent text about a product is kept: one place for each person and product, so that two tabs meet in it. */
export function draftIdOf(userId: string, productId: string): string {
  const hex = createHash("sha256").update(`draft:${userId}:${productId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export type Draft = DraftFields & { draftId: string; companyId: string; productId: string | null; updatedAt: Date };

/** What the actor has typed and not sent. */
export async function findDraft(actor: Actor, draftId: string): Promise<Draft | null> {
  if (actor.kind !== "user") return null;
  const row = await db.productDraft.findFirst({
    where: { id: draftId, userId: actor.userId },
    select: { companyId: true, productId: true, fields: true, updatedAt: true },
  });
  if (!row) return null;
  const { fields, ...about } = row;
  return { draftId, ...about, ...draftFields.parse(fields) };
}

/** The actor's unsent texts about a firm's products, latest first. */
export async function listDrafts(actor: Actor, companyId: string, limit = 20) {
  if (actor.kind !== "user") return [];
  const rows = await db.productDraft.findMany({
    where: { companyId, userId: actor.userId },
    select: { id: true, productId: true, fields: true, updatedAt: true },
    orderBy: { updatedAt: "desc" },
    take: limit,
  });
  return rows.map(({ id, fields, ...row }) => {
    const { values } = draftFields.parse(fields);
    const text = (name: string) => (typeof values[name] === "string" ? values[name] : null);
    return { draftId: id, ...row, nameZh: text("nameZh"), nameEn: text("nameEn"), sku: text("sku") };
  });
}
