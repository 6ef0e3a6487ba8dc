import { tellCompany } from "#lib/company/commands/tell";
import { nameOf } from "#lib/company/queries/contacts";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { urls } from "#lib/platform/urls";
import { canDecideProduct } from "#lib/product/policy";
import { type Reasons, reasonLines, tidyReasons } from "#lib/product/schema/review";
import { takeStep } from "./step.ts";

export type ProductDecision = "approve" | "requestChanges" | "reject";
type Named = { id: string; companyId: string; nameZh: string | null; nameEn: string | null };
type Telling = { product: Named; kind: string; reasons: Reasons };

/** Tells a firm what was decided about one of its listings. The house's own decisions by rule are no news. */
export async function tellSupplier(actor: Actor, tx: Transaction, { product, kind, reasons }: Telling): Promise<void> {
  if (actor.kind === "system" && Object.keys(reasons).length === 0) return;
  await tellCompany(actor, tx, {
    companyId: product.companyId,
    kind,
    values: (locale) => ({ product: nameOf(product, locale), reasons: reasonLines(reasons, wordsOf(locale, "listing")) }),
    link: (locale) => urls.selling.listing(locale, product.id),
  });
}

const kinds: Record<ProductDecision, string> = {
  approve: "productApproved",
  requestChanges: "productReturned",
  reject: "productRejected",
};

/** `version`: of what was looked at; a later one is a conflict. */
type Decision = { decision: ProductDecision; reasons?: Reasons; version?: number };

async function isSame(tx: Transaction, productId: string, version: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select id from "Product"
    where id = ${productId}::uuid and version = ${version} for no key update`;
  return rows.length > 0;
}

/**
 * Decides about a listing that waits: on show, back with reasons by field, or refused with reasons. Fails with `notFound` for those
 * who do not decide about it, `invalid` without a reason where one is needed, `conflict` where it no longer waits.
 */
export async function decideProduct(
  actor: Actor,
  productId: string,
  { decision, reasons = {}, version }: Decision,
): Promise<void> {
  const product = await db.product.findUnique({
    where: { id: productId },
    select: { id: true, companyId: true, nameZh: true, nameEn: true, status: true },
  });
  if (!product || !canDecideProduct(actor, product.companyId)) fail("notFound");
  const said = decision === "approve" ? {} : tidyReasons(reasons);
  if (decision !== "approve" && Object.keys(said).length === 0) fail("invalid", "reasons:reasonsNeeded");
  await db.$transaction(async (tx) => {
    if (version !== undefined && !(await isSame(tx, productId, version))) fail("conflict", "taskChanged");
    await takeStep(actor, tx, {
      productId,
      from: product.status,
      move: decision,
      reason: decision === "approve" ? null : Object.values(said).join("\n"),
      reviewReasons: said,
    });
    await audit(tx, actor, { action: `product.${decision}`, subject: `product:${productId}`, details: { reasons: said } });
    await tellSupplier(actor, tx, { product, kind: kinds[decision], reasons: said });
  });
}
