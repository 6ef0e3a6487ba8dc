import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { moveImport } from "#lib/product/bulk/move-import";
import { importOrdered, importUploaded } from "#lib/product/events";
import { readPriceHeading } from "#lib/product/import/header/price-terms";
import type { InspectedSheet } from "#lib/product/import/inspect";
import { type ImportPlan, importPlan } from "#lib/product/import/plan";
import type { ImportView } from "#lib/product/queries/imports";
import { type ColumnTarget, leftOut, type MapImportInput, repeatableTargets, targetOf } from "#lib/product/schema/imports";
import { mayWriteImport } from "./imports-course.ts";

/** A price column is asked for with what its heading says of its terms. */
function askedFor(target: ColumnTarget, heading: string): string {
  if (target === leftOut) return "";
  if (target !== "price") return target;
  const { currency, incoterm, place, minQuantity } = readPriceHeading(heading).terms;
  const parts = ["price", minQuantity === null ? null : `${minQuantity}+`, currency, incoterm, place];
  return parts.filter((part) => part !== null).join(" ");
}

/** Columns are named by position, so that two of one heading can be told apart; what was recognised rightly is left to recognition. */
function columnsOf(sheet: InspectedSheet, to: readonly ColumnTarget[], before: ImportPlan["columns"]): ImportPlan["columns"] {
  const columns = { ...before };
  for (const [at, column] of sheet.columns.entries()) {
    const target = to[at] ?? targetOf(column);
    if (target !== targetOf(column)) columns[`#${column.position}`] = askedFor(target, column.heading);
  }
  return columns;
}

/** Every field in one column at most, and those that make a product or a price. */
function checkTargets(to: readonly ColumnTarget[]): void {
  for (const [at, target] of to.entries())
    if (!repeatableTargets.includes(target) && to.indexOf(target) < at) fail("invalid", `to.${at}:columnTwice`);
  const has = (...targets: ColumnTarget[]) => targets.some((target) => to.includes(target));
  const isPriceList = has("sku", "modelNumber") && has("price", "priceBreaks");
  if (!has("sku") && !isPriceList) fail("conflict", "importNeedsSku");
  if (!has("name", "nameZh", "nameEn") && !isPriceList) fail("conflict", "importNeedsName");
}

async function checkCategory(slug: string | null): Promise<void> {
  if (slug === null) return;
  if ((await db.category.count({ where: { slug, parentId: { not: null } } })) === 0) fail("invalid", "category:notOneOf");
}

function placeChosen(run: ImportView, { sheet, headerLine, isTwoRows }: MapImportInput) {
  const current = run.inspection?.current ?? null;
  const isSheet = sheet === null || sheet === current?.name;
  const rows = isTwoRows ? 2 : 1;
  const isHeader = headerLine === null || (headerLine === current?.header?.line && rows === current.header.rows);
  const header = isHeader ? (isSheet ? run.order.plan.header : null) : { line: headerLine, rows };
  return { isSame: isSheet && isHeader, sheet: sheet ?? run.order.plan.sheet, header };
}

async function remember(tx: Transaction, { companyId, inspection }: ImportView, plan: ImportPlan): Promise<void> {
  const signature = inspection?.signature;
  if (!signature) return;
  // A plan is plain JSON.
  const mapping = plan as object;
  await tx.importMapping.upsert({
    where: { companyId_signature: { companyId, signature } },
    create: { companyId, signature, mapping },
    update: { mapping },
  });
}

/**
 * Says how a file is read. Another sheet or other headings are looked at first; else the file is tried. What was said is remembered for
 * files of the same shape. Fails with `notFound`, `forbidden`, `invalid` for a column chosen twice, `conflict` where nothing names the
 * products or the import is past this.
 */
export async function mapImport(actor: Actor, input: MapImportInput, locale: string): Promise<void> {
  const run = await mayWriteImport(actor, input.importId);
  await checkCategory(input.category);
  const { isSame, sheet, header } = placeChosen(run, input);
  const { currency, incoterm, place, language = null, category } = input;
  const defaults = { currency, incoterm, place, language, category };
  const current = run.inspection?.current ?? null;
  const columns = isSame && current ? columnsOf(current, input.to, run.order.plan.columns) : {};
  const plan = importPlan.parse({ sheet, header, columns, defaults });
  const isLooking = !isSame || input.intent === "look" || !current;
  if (!isLooking) checkTargets(current.columns.map((column, at) => input.to[at] ?? targetOf(column)));
  const mapping = { plan, locale, isChosen: true, remembered: null };
  await db.$transaction(async (tx) => {
    await moveImport(tx, run, isLooking ? "look" : "check", { mapping, error: null });
    if (!isLooking) await remember(tx, run, plan);
    await emit(tx, isLooking ? importUploaded : importOrdered, { importId: run.id });
  });
}
