import type { Facts, Rule } from "#lib/moderation/rules/judge";
import { wordsIn } from "#lib/moderation/rules/watched";
import { type SubmissionKind, storedConditions } from "#lib/moderation/schema/rules";
import { db } from "#lib/platform/db";
import type { ProductRecord } from "#lib/product/schema";
import { pointsInForce } from "./points.ts";

const listedWords = 5_000;

/** The words that are watched, for looking through texts. */
export async function watchedWords(): Promise<string[]> {
  const rows = await db.watchedWord.findMany({ select: { word: true }, orderBy: { word: "asc" }, take: listedWords });
  return rows.map(({ word }) => word);
}

/** The rules that are switched on, in their order. */
export async function activeRules(): Promise<Rule[]> {
  const rows = await db.reviewRule.findMany({
    where: { isActive: true },
    select: { id: true, nameZh: true, nameEn: true, conditions: true, decision: true, samplePercent: true },
    orderBy: { position: "asc" },
    take: 200,
  });
  return rows.map(({ conditions, decision, ...rule }) => ({
    ...rule,
    conditions: storedConditions(conditions),
    decision: decision === "SAMPLE" || decision === "NEVER" ? decision : "ALWAYS",
  }));
}

/** What people have decided about a firm's listings and changes: how often in all, and how often yes. */
export async function recordOf(companyId: string): Promise<{ approvals: number; decisions: number }> {
  const [row] = await db.$queryRaw<{ approvals: number; decisions: number }[]>`
    select count(*) filter (where outcome = 'approve')::int as approvals, count(*)::int as decisions
    from "ReviewTask" where "companyId" = ${companyId}::uuid and kind in ('PRODUCT', 'REVISION')
      and outcome in ('approve', 'requestChanges', 'reject', 'return') and "closedBy" like 'user:%'`;
  return row ?? { approvals: 0, decisions: 0 };
}

/** Whether a person was asked to look at the product and nobody has said yes since: then no lot and no rule lets it pass. */
async function isAwaited(productId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ is: boolean }[]>`select exists (select from "RuleDecision" d
    where d."productId" = ${productId}::uuid and d.decision = 'REVIEW' and d."createdAt" > greatest(
      (select max(m."createdAt") from "ProductMove" m where m."productId" = ${productId}::uuid and m.move = 'approve' and m.actor like 'user:%'),
      (select max(r."decidedAt") from "ProductRevision" r
        where r."productId" = ${productId}::uuid and r.status = 'APPROVED' and r."decidedBy" like 'user:%'), '-infinity')) as is`;
  return row?.is ?? false;
}

const attributeTexts = (attributes: unknown): string[] => {
  if (typeof attributes === "string") return [attributes];
  return typeof attributes === "object" && attributes !== null ? Object.values(attributes).flatMap(attributeTexts) : [];
};

export type Worded = Partial<
  Pick<
    ProductRecord,
    "nameZh" | "nameEn" | "descriptionZh" | "descriptionEn" | "brand" | "modelNumber" | "packingZh" | "packingEn"
  >
> & { attributes?: unknown };

/** The texts of a listing in which watched words are looked for. */
export const textsOf = (given: Worded): (string | null)[] => [
  ...[given.nameZh, given.nameEn, given.descriptionZh, given.descriptionEn, given.brand, given.modelNumber].map(
    (one) => one ?? null,
  ),
  ...[given.packingZh, given.packingEn].map((one) => one ?? null),
  ...attributeTexts(given.attributes),
];

type Submission = {
  kind: SubmissionKind;
  product: { id: string; version: number; companyId: string; company: { verificationLevel: number } };
  texts: readonly (string | null)[];
  hsCode: string | null;
};

/** Everything the rules look at, read now. */
export async function factsOf({ kind, product, texts, hsCode }: Submission): Promise<Facts> {
  const [points, record, watched, wasReturned] = await Promise.all([
    pointsInForce(product.companyId),
    recordOf(product.companyId),
    watchedWords(),
    isAwaited(product.id),
  ]);
  const { id: productId, version } = product;
  const words = wordsIn(texts, watched);
  return { kind, productId, version, level: product.company.verificationLevel, points, ...record, words, hsCode, wasReturned };
}
