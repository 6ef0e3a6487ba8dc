import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { browserSwitches, findBrowser } from "#scripts/browser";
import { runNode, say } from "./child.ts";
import { type Figure, least } from "./figures.ts";
import { median, rounded } from "./statistics.ts";

const targets = { performance: 90, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const names = ["performance", "accessibility", "best-practices", "seo"] as const;
const metrics = {
  "largest-contentful-paint": "ms largest paint",
  "total-blocking-time": "ms blocked",
  "cumulative-layout-shift": "layout shift",
} as const;

const scored = z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) });
const audited = z.object({ score: z.number().nullable(), numericValue: z.number().optional() });
const report = z.object({ categories: z.record(z.string(), scored), audits: z.record(z.string(), audited) });

type Report = z.infer<typeof report>;

/** Chromium now and then loses the trace of a load: a run is tried three times. */
const tries = 3;

async function examine(url: string, folder: string, attempt = 1): Promise<Report> {
  const output = join(folder, "report.json");
  const args = [
    resolve("node_modules/lighthouse/cli/index.js"),
    url,
    "--output=json",
    `--output-path=${output}`,
    `--only-categories=${names.join(",")}`,
    `--chrome-flags=${["--headless=new", "--no-sandbox", ...browserSwitches].join(" ")}`,
    "--quiet",
  ];
  const { code } = await runNode({
    args,
    env: { ...process.env, CHROME_PATH: await findBrowser(), TMPDIR: folder },
  });
  if (code !== 0 && attempt < tries) return examine(url, folder, attempt + 1);
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${url}`);
  return report.parse(JSON.parse(readFileSync(output, "utf8")));
}

/** Audits that cost points in any category but performance, whose audits are matters of degree. */
function failedAudits({ categories, audits }: Report): string[] {
  return names
    .filter((name) => name !== "performance")
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
}

function figuresOf(page: string, reports: readonly Report[]): Figure[] {
  const values = Object.entries(metrics).map(([id, name]) => [
    name,
    rounded(median(reports.map(({ audits }) => audits[id]?.numericValue ?? 0))),
  ]);
  return names.map((name) => ({
    name: `${page}: ${name}`,
    measured: Math.round(median(reports.map(({ categories }) => (categories[name]?.score ?? 0) * 100))),
    unit: "points",
    target: least(targets[name]),
    ...(name === "performance" && { beside: Object.fromEntries(values) }),
  }));
}

/** Lighthouse's verdict on a phone, the median of several runs. */
export async function measureLighthouse(
  origin: string,
  pages: Readonly<Record<string, string>>,
  runs: number,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "yongfair-lighthouse-"));
  const figures: Figure[] = [];
  try {
    for (const [page, path] of Object.entries(pages)) {
      say(`Lighthouse: ${page}`);
      const reports: Report[] = [];
      for (let run = 0; run < runs; run += 1) reports.push(await examine(`${origin}${path}`, folder));
      const failed = [...new Set(reports.flatMap(failedAudits))];
      if (failed.length > 0) say(`  loses points by ${failed.join(", ")}`);
      figures.push(...figuresOf(page, reports));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
