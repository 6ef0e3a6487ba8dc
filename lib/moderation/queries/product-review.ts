import type { Facts, Verdict } from "#lib/moderation/rules/judge";
import { type Mark, marksIn } from "#lib/moderation/rules/watched";
import { type Actor, system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canDecideProduct } from "#lib/product/policy";
import { findListing, listDuplicates } from "#lib/product/queries/listing";
import { findProductPage } from "#lib/product/queries/page";
import { recordOf, watchedWords } from "./facts.ts";
import { pointsInForce } from "./points.ts";

export type RuleDecisionView = { id: string; createdAt: Date; verdict: Verdict; facts: Facts };

/** What `judgeProduct` and `judgeRevision` write into `why`, and nothing else does. */
const written = (why: unknown) => why as Verdict & { facts: Facts };

/** What the rules decided about a product, the latest first; for the staff. */
export async function listRuleDecisions(actor: Actor, productId: string): Promise<RuleDecisionView[]> {
  const product = await db.product.findUnique({ where: { id: productId }, select: { companyId: true } });
  if (!product || !canDecideProduct(actor, product.companyId)) return [];
  const rows = await db.ruleDecision.findMany({
    where: { productId },
    select: { id: true, createdAt: true, why: true },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  return rows.map(({ why, ...row }) => {
    const { facts, ...verdict } = written(why);
    return { ...row, verdict, facts };
  });
}

const seen = {
  slug: true,
  version: true,
  companyId: true,
  gtin: true,
  modelNumber: true,
  nameZh: true,
  nameEn: true,
  descriptionZh: true,
  descriptionEn: true,
  hsCode: true,
  originCode: true,
  company: { select: { slug: true, nameZh: true, nameEn: true, status: true, verificationLevel: true, createdAt: true } },
  _count: { select: { pictures: true, priceBreaks: true } },
} as const;

const wordedFields = ["nameZh", "nameEn", "descriptionZh", "descriptionEn"] as const;
export type MarkedText = { field: (typeof wordedFields)[number]; text: string; marks: Mark[] };

async function markedTexts(product: Record<(typeof wordedFields)[number], string | null>): Promise<MarkedText[]> {
  const words = await watchedWords();
  return wordedFields.flatMap((field) => {
    const text = product[field] ?? "";
    const marks = marksIn(text, words);
    return marks.length > 0 ? [{ field, text, marks }] : [];
  });
}

type Counted = { _count: { pictures: number; priceBreaks: number } } & Record<
  "nameZh" | "nameEn" | "descriptionZh" | "descriptionEn" | "hsCode" | "originCode",
  string | null
>;

/** Fields that buyers miss most, in the order of the page. */
export const missingFields = ({ _count, ...product }: Counted) => [
  ...(["nameZh", "nameEn", "descriptionZh", "descriptionEn"] as const).filter((field) => !product[field]),
  ...(_count.pictures === 0 ? (["pictures"] as const) : []),
  ...(_count.priceBreaks === 0 ? (["price"] as const) : []),
  ...(["hsCode", "originCode"] as const).filter((field) => !product[field]),
];

/** How a firm stands, beside what it hands in. */
export async function standingOf(companyId: string) {
  const [points, record, live] = await Promise.all([
    pointsInForce(companyId),
    recordOf(companyId),
    db.product.count({ where: { companyId, status: "LIVE" } }),
  ]);
  return { points, ...record, live };
}

/** A listing as a reviewer sees it: as buyers will, with what the machine noticed, its history and its firm's standing. */
export async function findProductReview(actor: Actor, productId: string) {
  const product = await db.product.findUnique({ where: { id: productId }, select: seen });
  if (!product || !canDecideProduct(actor, product.companyId)) return null;
  const { companyId, slug, gtin, modelNumber, nameZh, nameEn } = product;
  const [page, listing, duplicates, marked, decisions, standing] = await Promise.all([
    findProductPage(system("review"), slug),
    findListing(actor, productId),
    listDuplicates(actor, companyId, { gtin, modelNumber, nameZh, nameEn, productId }),
    markedTexts(product),
    listRuleDecisions(actor, productId),
    standingOf(companyId),
  ]);
  if (!page || !listing) return null;
  return { product, page, listing, duplicates, marked, decisions, standing, missing: missingFields(product) };
}

export type ProductReview = NonNullable<Awaited<ReturnType<typeof findProductReview>>>;
