import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCompany } from "#lib/company/commands";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { importProducts } from "#lib/product/import/run";

export const importer = system("test");

export const feeds = process.env.YONGFAIR_DATA
  ? join(process.env.YONGFAIR_DATA, "feeds")
  : join(process.cwd(), "..", "shared", "data", "feeds");

/** Whether the real feeds are there; where they are not, that is said aloud once a file of tests. */
export function hasFeeds(): boolean {
  const found = existsSync(feeds);
  if (!found) console.warn(`Skipped: the supplier feeds are not at ${feeds}`);
  return found;
}

export async function newCompany(): Promise<string> {
  const slug = `firm-${crypto.randomUUID().slice(0, 8)}`;
  return (await createCompany(importer, { slug, nameEn: "Firm" })).companyId;
}

let folder: Promise<string> | undefined;

export async function fileOf(name: string, content: string | Buffer): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), "import-"));
  const path = join(await folder, `${crypto.randomUUID()}-${name}`);
  await writeFile(path, content);
  return path;
}

type More = { isPublishing?: boolean; isDryRun?: boolean; mapping?: Record<string, string>; sheet?: string };

export const runImport = (companyId: string, path: string, more: More = {}) =>
  importProducts(importer, { path, companyId, isPublishing: true, isDryRun: false, mapping: {}, ...more });

export const findProduct = (companyId: string, sku: string) =>
  db.product.findUniqueOrThrow({
    where: { companyId_sku: { companyId, sku } },
    include: {
      priceBreaks: { orderBy: [{ currency: "asc" }, { minQuantity: "asc" }] },
      pictures: { orderBy: { position: "asc" } },
      variants: { orderBy: { position: "asc" } },
      category: { include: { parent: true } },
    },
  });

/** Prices as one reads them: quantity, amount, currency. */
export const pricesOf = ({ priceBreaks }: Awaited<ReturnType<typeof findProduct>>) =>
  priceBreaks.map(({ minQuantity, price, currency }) => `${Number(minQuantity)}: ${Number(price)} ${currency}`);
