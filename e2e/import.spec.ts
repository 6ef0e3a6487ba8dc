import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "./fixtures.ts";
import { ResultsPage } from "./results-page.ts";
import { say } from "./words.ts";

const folder = mkdtempSync(join(tmpdir(), "yongfair-journey-"));
const company = "journey-lighting-works";
const mark = "QX77";

const sheet = (price: string) =>
  [
    "货号,中文名称,英文名称,类目,单价,币种,贸易术语,交货地,起订量,单位,材质,认证",
    `${mark}-01,竹编落地灯${mark},Woven Bamboo Floor Lamp ${mark},灯具照明,${price},USD,FOB,Ningbo,200,个,竹,CE`,
    `${mark}-02,陶瓷床头灯${mark},Ceramic Bedside Lamp ${mark},灯具照明,7.40,USD,FOB,Ningbo,300,个,陶瓷,CE`,
    `,没有货号的灯${mark},Lamp without a Number ${mark},灯具照明,3.10,USD,FOB,Ningbo,100,个,铁,`,
  ].join("\r\n");

async function importSheet(price: string): Promise<{ code: unknown; report: Record<string, unknown> }> {
  const file = join(folder, "报价单.csv");
  writeFileSync(file, iconv.encode(sheet(price), "gbk"));
  const settings = JSON.parse(process.env.E2E_SITE ?? "{}");
  const args = ["import", "products", file, "--company", company, "--create-company", "--publish", "--json"];
  const child = spawn(process.execPath, [resolve("scripts/run.mjs"), ...args], { env: { ...process.env, ...settings } });
  let words = "";
  child.stdout.on("data", (part) => (words += part));
  child.stderr.pipe(process.stderr);
  const [code] = await once(child, "close");
  return { code, report: JSON.parse(words.slice(words.indexOf("{"))) };
}

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a supplier's sheet is found in both languages within seconds, and a new price is seen on the cached page", async ({
  page,
}) => {
  test.skip(!process.env.E2E_SITE, "needs the database of the journeys' own site");
  test.slow();
  const category = "/en/categories/lighting";
  await page.goto(category);
  await expect(page.getByRole("main")).not.toContainText(mark);

  const first = await importSheet("12.50");
  expect(first.code).toBe(2);
  expect(first.report).toMatchObject({ encoding: expect.stringMatching(/^GB/i), read: 3, created: 2, updated: 0, rejected: 1 });

  const words = { zh: "竹编落地灯", en: "bamboo floor lamp" } as const;
  for (const locale of ["zh", "en"] as const) {
    const results = new ResultsPage(page, locale);
    await expect(async () => {
      await page.goto(`/${locale}/products?q=${encodeURIComponent(`${words[locale]} ${mark}`)}`);
      await expect(results.cards.first()).toContainText(mark, { timeout: 1_000 });
    }).toPass({ timeout: 10_000 });
  }
  await expect(async () => {
    await page.goto(category);
    await expect(page.getByRole("main").getByText(`Woven Bamboo Floor Lamp ${mark}`)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });

  const main = page.getByRole("main");
  await main.getByRole("link", { name: `Woven Bamboo Floor Lamp ${mark}` }).click();
  await expect(main.getByRole("table").first()).toContainText("12.50");
  await expect(main.getByRole("region", { name: say("en", "product.attributes") })).toBeVisible();
  await expect(main).toContainText(`竹编落地灯${mark}`);

  const second = await importSheet("11.95");
  expect(second.report).toMatchObject({ read: 3, created: 0, updated: 1, unchanged: 1, rejected: 1 });
  await expect(async () => {
    await page.reload();
    await expect(main.getByRole("table").first()).toContainText("11.95", { timeout: 500 });
  }).toPass({ timeout: 5_000 });

  await main.getByRole("link", { name: say("en", "product.viewSupplier") }).click();
  await expect(main.getByRole("heading", { level: 1 })).toHaveText("Journey Lighting Works");
  await expect(main).toContainText(`Ceramic Bedside Lamp ${mark}`);
});
