import type { Prisma } from "#generated/prisma/client";
import { nameOf } from "#lib/company/queries/contacts";
import { activeRules, factsOf, textsOf } from "#lib/moderation/queries/facts";
import { type Facts, judge, type Verdict } from "#lib/moderation/rules/judge";
import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { decideRevision } from "#lib/product/commands/revise";
import { takeStep } from "#lib/product/commands/step";
import { revisionData } from "#lib/product/queries/revisions";
import { openReview } from "#lib/review/commands";

const listed = {
  id: true,
  version: true,
  status: true,
  companyId: true,
  nameZh: true,
  nameEn: true,
  descriptionZh: true,
  descriptionEn: true,
  brand: true,
  modelNumber: true,
  packingZh: true,
  packingEn: true,
  attributes: true,
  hsCode: true,
  company: { select: { verificationLevel: true } },
} as const satisfies Prisma.ProductSelect;

type Judged = { facts: Facts; verdict: Verdict; submission: string };

const judged = async (facts: Facts): Promise<Pick<Judged, "facts" | "verdict">> => ({
  facts,
  verdict: judge(facts, await activeRules()),
});

async function record(tx: Transaction, { facts, verdict, submission }: Judged): Promise<void> {
  const why = { ...verdict, facts, submission };
  await tx.ruleDecision.create({ data: { productId: facts.productId, ruleId: verdict.ruleId, decision: verdict.outcome, why } });
}

const causeOf = ({ facts, verdict }: Judged): Prisma.InputJsonObject => ({
  rule: verdict.ruleId,
  by: verdict.by,
  words: facts.words,
  productId: facts.productId,
});

/**
 * Applies the rules to a submitted listing: into review with a task in the queue, or on show at once. The decision is kept with what
 * it was made of. A listing that is no longer submitted is left alone, so it may run twice.
 */
export async function judgeProduct(actor: Actor, productId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const product = await db.product.findUnique({ where: { id: productId }, select: listed });
  if (product?.status !== "SUBMITTED") return;
  const facts = await factsOf({ kind: "PRODUCT", product, texts: textsOf(product), hsCode: product.hsCode });
  const decision = { ...(await judged(facts)), submission: `PRODUCT:${productId}:${product.version}` };
  const move = decision.verdict.outcome === "REVIEW" ? "takeUp" : "approve";
  await db.$transaction(async (tx) => {
    const same = await tx.$queryRaw<unknown[]>`select id from "Product"
      where id = ${productId}::uuid and status = 'SUBMITTED' and version = ${product.version} for no key update`;
    if (same.length === 0) return;
    await takeStep(actor, tx, { productId, from: "SUBMITTED", move });
    await record(tx, decision);
    if (move === "approve") return;
    const title = nameOf(product, "zh");
    await openReview(actor, tx, {
      kind: "PRODUCT",
      subjectId: productId,
      companyId: product.companyId,
      title,
      cause: causeOf(decision),
    });
  });
}

async function isPending(revisionId: string, createdAt: Date): Promise<boolean> {
  const found = await db.productRevision.findFirst({
    where: { id: revisionId, status: "PENDING", createdAt },
    select: { id: true },
  });
  return found !== null;
}

/** Applies the rules to a change of a listing on show: a task in the queue, or written at once. A later edit is judged anew. */
export async function judgeRevision(actor: Actor, revisionId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const revision = await db.productRevision.findUnique({
    where: { id: revisionId },
    select: { status: true, data: true, baseVersion: true, createdAt: true, product: { select: listed } },
  });
  if (revision?.status !== "PENDING") return;
  const { product, createdAt, baseVersion } = revision;
  const asked = { ...product, ...revisionData(revision.data) };
  const facts = await factsOf({
    kind: "REVISION",
    product: { ...product, version: baseVersion },
    texts: textsOf(asked),
    hsCode: asked.hsCode,
  });
  const submission = `REVISION:${revisionId}:${createdAt.toISOString()}`;
  const decision = { ...(await judged(facts)), submission };
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "ProductRevision" where id = ${revisionId}::uuid for no key update`;
    const known = await tx.ruleDecision.findFirst({
      where: { productId: product.id, why: { path: ["submission"], equals: submission } },
      select: { id: true },
    });
    if (!known) await record(tx, decision);
    if (decision.verdict.outcome === "APPROVE") return;
    const pending = await tx.productRevision.count({ where: { id: revisionId, status: "PENDING" } });
    if (pending === 0) return;
    const title = nameOf(product, "zh");
    const task = { kind: "REVISION", subjectId: revisionId, companyId: product.companyId, title } as const;
    await openReview(actor, tx, { ...task, cause: causeOf(decision) });
  });
  if (decision.verdict.outcome === "APPROVE") await applyAtOnce(actor, revisionId, createdAt);
}

/** A later edit meanwhile is no failure: it brings its own event. */
async function applyAtOnce(actor: Actor, revisionId: string, createdAt: Date): Promise<void> {
  try {
    await decideRevision(actor, revisionId, { decision: "approve", asOf: createdAt });
  } catch (error) {
    const isOvertaken = error instanceof AppError && error.code === "conflict" && !(await isPending(revisionId, createdAt));
    if (!isOvertaken) throw error;
  }
}
