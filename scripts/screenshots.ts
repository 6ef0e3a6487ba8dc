import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { z } from "zod";
import { browserSwitches, findBrowser } from "./browser.ts";

/** Two screens high. */
const heights = { 1440: 1800, 390: 1688 } as const;
const languages = ["zh", "en"] as const;
const mostBytes = 400_000;

const answered = z.object({ items: z.array(z.object({ slug: z.string(), supplier: z.object({ slug: z.string() }) })).min(1) });

/** A handsome product and its supplier, beside home and results. */
async function pagesOf(url: string): Promise<Record<string, string>> {
  const response = await fetch(new URL("/api/v1/products?q=thermos&perPage=1", url));
  const [first] = answered.parse(await response.json()).items;
  return {
    home: "",
    results: "/products?q=stainless+steel",
    product: `/products/${first?.slug}`,
    supplier: `/suppliers/${first?.supplier.slug}`,
  };
}

async function settle(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const seen = [...document.images].filter((image) => image.getBoundingClientRect().top < innerHeight);
    await Promise.all(seen.map((image) => image.decode().catch(() => {})));
  });
}

async function take(page: Page, file: string) {
  const picture = await page.screenshot({ animations: "disabled", scale: "css" });
  const reduced = (colours: number) => sharp(picture).png({ palette: true, colours, effort: 9 }).toBuffer();
  for (const colours of [256, 128, 64]) {
    const bytes = await reduced(colours);
    writeFileSync(file, bytes);
    if (bytes.length <= mostBytes) return;
  }
}

/** Takes the pictures of README and docs from the running site that `--url` names. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { url: { type: "string", default: "http://localhost:3000" }, out: { type: "string", default: "docs/images" } },
  });
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const pages = await pagesOf(values.url);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserSwitches });
  for (const [width, height] of Object.entries(heights)) {
    const page = await browser.newPage({
      viewport: { width: Number(width), height },
      colorScheme: "light",
      reducedMotion: "reduce",
    });
    for (const locale of languages) {
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(new URL(`/${locale}${path}`, values.url).href, { waitUntil: "networkidle" });
        await settle(page);
        await take(page, join(folder, `${name}-${locale}-${width}.png`));
      }
    }
    await page.close();
  }
  await browser.close();
  return 0;
}
