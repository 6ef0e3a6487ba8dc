import { tellCompany } from "#lib/company/commands/tell";
import { nameOf } from "#lib/company/queries/contacts";
import { canAnswerNotice, canDecideAppeal, canPenalize, noticeCompanies } from "#lib/moderation/policy";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { takeStep } from "#lib/product/commands/step";
import { closeReview, openReview } from "#lib/review/commands";

const notices = (locale: string) => urls.selling.notices(locale);

type Taking = { productId: string; reason: string; reportId?: string | null };

const named = { nameZh: true, nameEn: true, companyId: true, status: true } as const;

/** Takes a product off show inside the caller's transaction, with a notice to its supplier. The caller has checked that the actor may. */
export async function takeOffShow(
  actor: Actor,
  tx: Transaction,
  { productId, reason, reportId = null }: Taking,
): Promise<string> {
  const product = (await tx.product.findUnique({ where: { id: productId }, select: named })) ?? fail("notFound");
  const { companyId } = product;
  await takeStep(actor, tx, { productId, from: product.status, move: "takeDown", reason });
  await tx.takeDown.updateMany({ where: { openKey: productId }, data: { openKey: null, status: "RESTORED" } });
  const { id } = await tx.takeDown.create({
    data: { productId, companyId, reportId, reason, actor: actorName(actor), openKey: productId },
    select: { id: true },
  });
  await audit(tx, actor, { action: "product.takeDown", subject: `product:${productId}`, details: { takeDownId: id, reportId } });
  await tellCompany(actor, tx, {
    companyId,
    kind: "productTakenDown",
    values: (locale) => ({ product: nameOf(product, locale), reason }),
    link: notices,
  });
  return id;
}

/** Takes a product off show with a notice. Fails with `conflict` where it is not on show. */
export async function takeDownProduct(actor: Actor, { productId, reason }: Taking): Promise<{ takeDownId: string }> {
  const product = await db.product.findUnique({ where: { id: productId }, select: { companyId: true } });
  if (!product || !canPenalize(actor, product.companyId)) fail("notFound");
  return db.$transaction(async (tx) => ({ takeDownId: await takeOffShow(actor, tx, { productId, reason }) }));
}

/** The supplier says why the product should be shown: once for each notice. */
export async function counterNotice(actor: Actor, { takeDownId, text }: { takeDownId: string; text: string }): Promise<void> {
  const found = await db.takeDown.findFirst({
    where: { id: takeDownId, companyId: { in: noticeCompanies(actor) } },
    select: { companyId: true, product: { select: { nameZh: true, nameEn: true } } },
  });
  if (!found) fail("notFound");
  const { companyId, product } = found;
  if (!canAnswerNotice(actor, companyId)) fail("forbidden");
  await db.$transaction(async (tx) => {
    const { count } = await tx.takeDown.updateMany({
      where: { id: takeDownId, status: "IN_FORCE" },
      data: { status: "CONTESTED", counterText: text, counteredBy: actorName(actor), counteredAt: new Date() },
    });
    if (count === 0) fail("conflict");
    const cause = { of: "takeDown" };
    await openReview(actor, tx, { kind: "APPEAL", subjectId: takeDownId, companyId, title: nameOf(product, "zh"), cause });
    await audit(tx, actor, { action: "takeDown.counter", subject: `company:${companyId}`, details: { takeDownId } });
  });
}

const noticed = { companyId: true, productId: true, status: true, product: { select: named } } as const;

type Restoring = { takeDownId: string; answer: string; from: readonly string[]; to: "RESTORED" | "KEPT" };

async function conclude(actor: Actor, tx: Transaction, { takeDownId, answer, from, to }: Restoring): Promise<void> {
  const { count } = await tx.takeDown.updateMany({
    where: { id: takeDownId, status: { in: [...from] } },
    data: {
      status: to,
      answer,
      decidedBy: actorName(actor),
      decidedAt: new Date(),
      ...(to === "RESTORED" ? { openKey: null } : {}),
    },
  });
  if (count === 0) fail("conflict");
  const { companyId, productId, product } = await tx.takeDown.findUniqueOrThrow({ where: { id: takeDownId }, select: noticed });
  if (to === "RESTORED") await takeStep(actor, tx, { productId, from: product.status, move: "restore", reason: answer });
  await closeReview(actor, tx, { kind: "APPEAL", subjectId: takeDownId, outcome: to === "RESTORED" ? "lift" : "uphold" });
  const action = to === "RESTORED" ? "product.restore" : "takeDown.keep";
  await audit(tx, actor, { action, subject: `product:${productId}`, details: { takeDownId } });
  await tellCompany(actor, tx, {
    companyId,
    kind: to === "RESTORED" ? "productRestored" : "takeDownKept",
    values: (locale) => ({ product: nameOf(product, locale), answer }),
    link: notices,
  });
}

/** Puts a product that was taken down on show again, whether or not its supplier asked. */
export async function restoreProduct(
  actor: Actor,
  { takeDownId, answer }: { takeDownId: string; answer: string },
): Promise<void> {
  const found = await db.takeDown.findUnique({ where: { id: takeDownId }, select: { companyId: true } });
  if (!found || !canPenalize(actor, found.companyId)) fail("notFound");
  await db.$transaction((tx) =>
    conclude(actor, tx, { takeDownId, answer, from: ["IN_FORCE", "CONTESTED", "KEPT"], to: "RESTORED" }),
  );
}

type CounterDecision = { takeDownId: string; decision: "uphold" | "lift"; answer: string };

/** Decides a counter-notice: the product stays off show, or comes back. */
export async function decideCounterNotice(actor: Actor, { takeDownId, decision, answer }: CounterDecision): Promise<void> {
  const found = await db.takeDown.findUnique({ where: { id: takeDownId }, select: { companyId: true } });
  if (!found || !canDecideAppeal(actor, found.companyId)) fail("notFound");
  const to = decision === "lift" ? "RESTORED" : "KEPT";
  await db.$transaction((tx) => conclude(actor, tx, { takeDownId, answer, from: ["CONTESTED"], to }));
}
