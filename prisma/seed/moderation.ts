import { addPenalty } from "#lib/moderation/commands/penalties";
import { fileReport } from "#lib/moderation/commands/reports";
import { takeOffShow } from "#lib/moderation/commands/take-downs";
import { judgeSubmittedProduct, judgeSubmittedRevision } from "#lib/moderation/jobs";
import { penaltyCodes, reportReasons } from "#lib/moderation/schema/penalties";
import { ruleConditions, ruleDecisions } from "#lib/moderation/schema/rules";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { contentHash, saveProducts } from "#lib/product/bulk/save-products";
import { askRevision } from "#lib/product/commands/revise";
import { loadRecords, type StoredRecord } from "#lib/product/queries/records";
import { readSeed } from "./content.ts";

type Named = { sku: string; nameZh: string; nameEn: string };
type Content = {
  rules: { nameZh: string; nameEn: string; conditions: object; decision: string; samplePercent?: number }[];
  words: { word: string; reason: string }[];
  waiting: Named[];
  takenDown: Named & { reason: string };
  change: { nameZh: string; nameEn: string };
  penalty: { rule: string; reason: string };
  reports: { reason: string; locale: string; text: string }[];
};

const house = system("seed");
const content = () => readSeed<Content>("moderation.json");

/** The rules and words with which a fair begins; the organizer changes them at the desk. */
export async function seedRules(): Promise<void> {
  const { rules, words } = content();
  await db.reviewRule.createMany({
    data: rules.map(({ conditions, decision, ...rule }, position) => ({
      ...rule,
      position,
      conditions: ruleConditions.parse(conditions),
      decision: ruleDecisions.find((one) => one === decision) ?? "ALWAYS",
    })),
  });
  await db.watchedWord.createMany({ data: words.map((word) => ({ ...word, actor: "system:seed" })) });
}

const renamed = ({ record }: StoredRecord, { nameZh, nameEn }: Pick<Named, "nameZh" | "nameEn">) => ({
  ...record,
  nameZh: `${record.nameZh ?? ""}${nameZh}`,
  nameEn: `${record.nameEn ?? ""}${nameEn}`,
});

async function copyOf(pattern: StoredRecord, named: Named, isPublishing: boolean): Promise<string> {
  const { sku } = named;
  const record = { ...renamed(pattern, named), sku, gtin: null, variants: [] };
  const products = [{ record, contentHash: contentHash(record) }];
  const [saved] = await saveProducts(house, pattern.companyId, { products, publishable: [] }, { isPublishing, reason: "seed" });
  if (!saved) throw new Error(`${sku} was not written`);
  return saved.productId;
}

async function submit(productId: string): Promise<void> {
  await db.product.update({ where: { id: productId }, data: { status: "SUBMITTED" } });
  await judgeSubmittedProduct({ productId });
}

async function change(pattern: StoredRecord): Promise<void> {
  const asked = renamed(pattern, content().change);
  const { revisionId } = await db.$transaction((tx) => askRevision(house, tx, { product: pattern, record: asked }));
  await judgeSubmittedRevision({ revisionId });
}

async function report(slugs: readonly string[]): Promise<void> {
  for (const [at, { reason, locale, text }] of content().reports.entries()) {
    const known = reportReasons.find((one) => one === reason) ?? "OTHER";
    const input = { reportId: crypto.randomUUID(), subjectKind: "PRODUCT", slug: slugs[at] ?? "", reason: known, text } as const;
    await fileReport(visitor, input, locale);
  }
}

/** Listings and a change that wait, reports, points and a take-down, so that the demo's desks have something to decide. */
export async function seedModeration(supplierEmail: string): Promise<void> {
  const member = await db.companyMember.findFirst({
    where: { user: { email: supplierEmail } },
    select: { companyId: true },
    orderBy: { createdAt: "asc" },
  });
  if (!member) return;
  const { companyId } = member;
  const live = await db.product.findMany({
    where: { companyId, status: "LIVE" },
    select: { id: true },
    orderBy: { sku: "asc" },
    take: 2,
  });
  const records = await loadRecords(live.map(({ id }) => id));
  const [pattern, changed] = live.flatMap(({ id }) => records.get(id) ?? []);
  if (!pattern || !changed) return;
  const { waiting, takenDown, penalty } = content();
  for (const named of waiting) await submit(await copyOf(pattern, named, false));
  await change(changed);
  const { reason, ...named } = takenDown;
  const productId = await copyOf(pattern, named, true);
  const rule = penaltyCodes.find((code) => code === penalty.rule) ?? "WRONG_CATEGORY";
  await db.$transaction(async (tx) => {
    await takeOffShow(house, tx, { productId, reason });
    await addPenalty(house, tx, { companyId, rule, reason: penalty.reason });
  });
  const others = await db.product.findMany({
    where: { status: "LIVE", companyId: { not: companyId } },
    select: { slug: true },
    orderBy: { sku: "asc" },
    take: 2,
  });
  await report(others.map(({ slug }) => slug));
}
