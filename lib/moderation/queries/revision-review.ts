import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canDecideProduct } from "#lib/product/policy";
import { findRevision } from "#lib/product/queries/revisions";
import { templateOf } from "#lib/taxonomy/queries";
import { listRuleDecisions, standingOf } from "./product-review.ts";

/** A change that waits, as a reviewer sees it. */
export async function findRevisionReview(actor: Actor, revisionId: string) {
  const revision = await findRevision(actor, revisionId);
  if (!revision || !canDecideProduct(actor, revision.companyId)) return null;
  const categoryIds = [revision.now.categoryId, revision.then.categoryId];
  const [product, template, categories, decisions, standing] = await Promise.all([
    db.product.findUnique({
      where: { id: revision.productId },
      select: { slug: true, company: { select: { slug: true, nameZh: true, nameEn: true, verificationLevel: true } } },
    }),
    templateOf(revision.then.categoryId),
    db.category.findMany({ where: { id: { in: categoryIds } }, select: { id: true, nameZh: true, nameEn: true } }),
    listRuleDecisions(actor, revision.productId),
    standingOf(revision.companyId),
  ]);
  return product && { revision, product, template, categories, decisions, standing };
}

export type RevisionReview = NonNullable<Awaited<ReturnType<typeof findRevisionReview>>>;
