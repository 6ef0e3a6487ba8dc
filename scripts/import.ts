import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { createCompany } from "#lib/company/commands";
import { companiesChanged } from "#lib/company/events";
import { companySlug } from "#lib/company/schema";
import { system } from "#lib/platform/actor";
import { db, disconnect } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { drain, jobFigures, stopJobs } from "#lib/platform/jobs";
import { productsChanged } from "#lib/product/events";
import { jsonResult, summaryLines, writeReport } from "#lib/product/import/report";
import { type ImportOptions, importProducts, refusalOf } from "#lib/product/import/run";
import { type ImportLocale, type Sentence, sentences } from "#lib/product/import/sentences";
import type { ImportResult } from "#lib/product/import/tally";
import { writeTemplate } from "#lib/product/import/template";
import { templateCsv } from "#lib/product/import/template-csv";

const help = `npm run import -- products FILE --company SLUG [options]
  --create-company    make the company if there is none with this address
  --publish           products go live and can be found at once
  --dry-run           read and check everything, write nothing
  --mapping MAP.json  {"their column": "our field"}; "" leaves a column out, "price EUR FOB Ningbo" says more of a price
  --sheet NAME        sheet of a workbook (default: the first that has products)
  --report OUT.csv    where rows that did not land go: line, SKU, column, value, reason
  --bad-rows OUT.csv  the same rows as they stand in the file, with a column of reasons: to be mended and imported again
  --locale zh|en      language of sentences (default: that of the terminal)
  --json              print {format, encoding, read, created, updated, unchanged, rejected, variants, pictures, warnings[]}
npm run import -- template [--xlsx] [FILE]
Reads CSV (any separator, UTF-8, UTF-16, GB18030, Big5, Windows-1252, also gzip), Excel .xlsx, exports of Shopify, WooCommerce and
commercetools, Google Merchant feeds (XML, TSV), BMEcat 1.2 and 2005, and a ZIP of one of these with pictures.
A sheet with SKU (or model number) and prices but no names changes prices only.
Ends with 0 where all landed, 2 where some rows were rejected, 1 where nothing was done.`;

const options = {
  company: { type: "string" },
  "create-company": { type: "boolean" },
  publish: { type: "boolean" },
  "dry-run": { type: "boolean" },
  mapping: { type: "string" },
  sheet: { type: "string" },
  report: { type: "string" },
  "bad-rows": { type: "string" },
  locale: { type: "string" },
  json: { type: "boolean" },
  xlsx: { type: "boolean" },
  help: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

const actor = system("import");

const localeOf = (asked: string | undefined): ImportLocale =>
  (asked ?? process.env.LC_ALL ?? process.env.LANG ?? "en").startsWith("zh") ? "zh" : "en";

const mappingShape = z.record(z.string(), z.string());

async function readMapping(path: string | undefined): Promise<Record<string, string>> {
  if (path === undefined) return {};
  const text = await readFile(path, "utf8").catch(() => fail("notFound", "noFile"));
  try {
    return mappingShape.parse(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch {
    return fail("invalid", "mapping");
  }
}

async function companyOf(slug: string, isCreating: boolean, isDryRun: boolean): Promise<string> {
  if (!companySlug.safeParse(slug).success) fail("invalid", "companySlug");
  const company = await db.company.findUnique({ where: { slug }, select: { id: true } });
  if (company) return company.id;
  if (!isCreating) fail("notFound", "noCompany");
  const nameEn = slug.replace(/-/g, " ").replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  if (isDryRun) return fail("notFound", "noCompany");
  return (await createCompany(actor, { slug, nameEn })).companyId;
}

/** What makes products searchable and their pages right; pictures and the rest are the worker's. */
const ownEvents = new Set([productsChanged.name, companiesChanged.name]);

const settleMs = 60_000;
const breathMs = 200;
const breathe = () => new Promise((resolve) => setTimeout(resolve, breathMs));

/** Works off what the import sets going while it runs, then, where a worker took a part of it, waits for that. */
async function follow(isRunning: () => boolean) {
  const registry = await import("#lib/registry");
  const reactions = registry.reactions.filter(({ event }) => ownEvents.has(event));
  while (isRunning()) {
    await drain(reactions);
    await breathe();
  }
  const events = new Set(reactions.map(({ event }) => event));
  const until = performance.now() + settleMs;
  do {
    await drain(reactions);
    if (!(await jobFigures()).some(({ event, active }) => events.has(event) && active > 0)) return;
    await breathe();
  } while (performance.now() < until);
}

/** Imports, and indexes batch by batch beside it: one waits for the database while the other computes. */
async function importAndIndex(options: ImportOptions): Promise<ImportResult> {
  let isRunning = true;
  const importing = importProducts(actor, options).finally(() => {
    isRunning = false;
  });
  const [imported, followed] = await Promise.allSettled([importing, options.isDryRun ? undefined : follow(() => isRunning)]);
  if (imported.status === "rejected") throw imported.reason;
  if (followed.status === "rejected") throw followed.reason;
  return imported.value;
}

const exitCode = ({ read, rejected }: ImportResult) => (read === 0 || rejected === read ? 1 : rejected > 0 ? 2 : 0);

async function products(path: string, slug: string, values: Values, say: Sentence): Promise<number> {
  const isDryRun = values["dry-run"] ?? false;
  const mapping = await readMapping(values.mapping);
  const companyId = await companyOf(slug, values["create-company"] ?? false, isDryRun);
  const onProgress = values.json ? undefined : (read: number) => process.stderr.write(`\r${say("summary.progress", { read })}`);
  const result = await importAndIndex({
    path,
    companyId,
    isDryRun,
    isPublishing: values.publish ?? false,
    mapping,
    ...(values.sheet !== undefined && { sheet: values.sheet }),
    ...(values["bad-rows"] !== undefined && { badRows: { path: values["bad-rows"], say } }),
    ...(onProgress && { onProgress }),
  });
  if (values.report) await writeReport(values.report, result.rejections, say);
  if (values.json) console.log(JSON.stringify(jsonResult(result, say)));
  else {
    const ending = [
      ...(values.report && result.rejected > 0 ? [say("summary.report", { path: values.report })] : []),
      ...(isDryRun ? [] : [say("summary.indexed")]),
    ];
    process.stderr.write("\r");
    console.log([...summaryLines(result, isDryRun, say), ...ending].join("\n"));
  }
  return exitCode(result);
}

async function template(path: string | undefined, isWorkbook: boolean, say: Sentence): Promise<number> {
  if (path === undefined && !isWorkbook) {
    process.stdout.write(templateCsv());
    return 0;
  }
  const file = path ?? "yongfair-template.xlsx";
  await writeTemplate(file, isWorkbook || file.endsWith(".xlsx"));
  console.log(say("summary.template", { path: file }));
  return 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** `npm run import`: 0 where all landed, 2 where some rows were rejected, 1 where nothing was done. */
export async function main(args: string[]): Promise<number> {
  const parsed = parse(args);
  const [what, file] = parsed?.positionals ?? [];
  if (parsed?.values.help) {
    console.log(help);
    return 0;
  }
  const say = sentences(localeOf(parsed?.values.locale));
  if (parsed && what === "template") return template(file, parsed.values.xlsx ?? false, say);
  if (!parsed || what !== "products" || !file || !parsed.values.company) {
    console.error(help);
    return 1;
  }
  try {
    return await products(file, parsed.values.company, parsed.values, say);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    console.error(say(`refusal.${reason}`));
    return 1;
  } finally {
    await stopJobs();
    await disconnect();
  }
}
