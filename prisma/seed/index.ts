import { cacheTag, invalidate } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";
import { rescoreAll } from "#lib/product/jobs/rescore";
import { rebuildIndexes } from "#lib/registry";
import { countMarket } from "#lib/statistics/jobs/market";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { seedDecade } from "./decade/seed-decade.ts";
import { readGround, seedDemo } from "./demo.ts";
import { seedFull } from "./full.ts";
import { seedModeration, seedRules } from "./moderation.ts";
import { seedRates } from "./rates.ts";
import { publishedInDemo, seedRequests } from "./requests.ts";
import { seedTrust } from "./trust.ts";
import { seedWaiting } from "./waiting.ts";

export type Scale = "demo" | "full";

const requestCount = 80_000;

/**
 * Fills an empty database: `demo` is the hand-written fair, `full` adds members, firms, products and requests to full size
 * (`products` sets another number of products, for benchmarks). Says what it does, a line at a time.
 */
export async function seed(scale: Scale, report: (line: string) => void, products?: number): Promise<void> {
  await loadTaxonomy();
  const ground = await readGround();
  await seedRates(ground.today);
  await seedRules();
  report(`${ground.rootSlugs.length} categories`);
  const picturesByLeaf = await seedDemo(ground);
  const already = { companies: await db.company.count(), products: await db.product.count(), picturesByLeaf };
  report(`${already.companies} demo companies, ${already.products} demo products`);
  if (scale === "full") await seedFull(ground, already, report, products);
  await seedTrust(ground.rootSlugs, ground.today, report);
  if (scale === "full") await seedDecade(ground, requestCount - publishedInDemo(), report);
  await seedRequests(ground, report);
  await seedWaiting("supplier@demo.yongfair.example");
  await seedModeration("supplier@demo.yongfair.example");
  await db.$executeRaw`analyze`;
  await countMarket();
  report(`${await rescoreAll()} listings scored`);
  await rebuildIndexes(report);
  await invalidate([cacheTag.site, cacheTag.requests]);
}
