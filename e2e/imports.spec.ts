import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import type { Page } from "@playwright/test";
import iconv from "iconv-lite";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { becomePerson, isOwnSite, makePerson } from "./people.ts";
import { type Language, say } from "./words.ts";

type Upload = { name: string; mimeType: string; buffer: Buffer };

const rows = (mark: string) => [
  ["货号", "Product name", "单价", "Kennung"],
  [`${mark}-1`, `Bamboo Tray ${mark}`, "3 USD", "K1"],
  [`${mark}-2`, `Bamboo Cup ${mark}`, "cheap", "=1+1"],
  [`${mark}-3`, "", "2 USD", "K3"],
  [`${mark}-4`, `Bamboo Lid ${mark}`, "1 USD", "K4"],
];

const asGbk = (mark: string): Upload => ({
  name: "报价单.csv",
  mimeType: "text/csv",
  buffer: iconv.encode(
    rows(mark)
      .map((cells) => cells.join(","))
      .join("\r\n"),
    "gbk",
  ),
});

async function asWorkbook(mark: string): Promise<Upload> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Goods");
  for (const cells of rows(mark)) sheet.addRow(cells);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: "goods.xlsx", mimeType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

class ImportDesk {
  private readonly page: Page;
  private readonly locale: Language;

  constructor(page: Page, locale: Language) {
    this.page = page;
    this.locale = locale;
  }

  say(key: string, values: Record<string, string | number> = {}) {
    return say(this.locale, `imports.${key}`, values);
  }

  button(key: string, values: Record<string, string | number> = {}) {
    return this.page.getByRole("button", { name: this.say(key, values), exact: true });
  }

  async upload(file: Upload) {
    await this.page.goto(`/${this.locale}/supplier/imports`);
    await this.page.getByLabel(this.say("file"), { exact: true }).setInputFiles(file);
    await this.button("upload").click();
    await expect(this.button("mapping.check")).toBeVisible({ timeout: 30_000 });
  }

  async stands(stage: string) {
    await expect(this.page.getByText(this.say(`stages.${stage}`), { exact: true })).toBeVisible({ timeout: 30_000 });
  }
}

const journeys = [
  ["zh", asGbk, "gbk"],
  ["en", asWorkbook, "xlsx"],
] as const;

for (const [locale, fileOf, kind] of journeys) {
  test(`a supplier brings goods in from ${kind}, mends a column, takes the rejected rows and undoes it all (${locale})`, async ({
    page,
    context,
    origin,
  }) => {
    test.skip(!isOwnSite(), "needs the database of the journeys' own site");
    test.slow();
    await becomePerson(context, await makePerson({ locale, kind: "MANUFACTURER", companyRole: "EDITOR" }), origin);
    const desk = new ImportDesk(page, locale);
    const mark = `IM${kind.toUpperCase()}`;
    const file = await fileOf(mark);
    await desk.upload(file);
    await expect(page.getByLabel("货号", { exact: true })).toHaveValue("sku");
    await expect(page.getByLabel("Kennung", { exact: true })).toHaveValue("attribute");
    await expectAccessible(page);
    await page.getByLabel("Kennung", { exact: true }).selectOption("modelNumber");
    await desk.button("mapping.check").click();

    await expect(desk.button("ready.start", { count: 2 })).toBeVisible({ timeout: 30_000 });
    const found = page.getByRole("region", { name: desk.say("issues.title") });
    await expect(found.getByText(desk.say("issues.rejected"), { exact: true })).toHaveCount(2);
    await expect(found.getByRole("row").filter({ hasText: "cheap" })).toContainText(say(locale, "import.reason.priceNotNumber"));
    await expectAccessible(page);
    await desk.button("ready.start", { count: 2 }).click();

    await desk.stands("done");
    const products = page.getByRole("region", { name: desk.say("products.title") });
    await expect(products.getByRole("link", { name: `${mark}-1` })).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: desk.say("badRows") }).click();
    const text = readFileSync(await (await download).path(), "utf8");
    expect(text).toContain(`${mark}-2,Bamboo Cup ${mark},cheap,'=1+1`);
    expect(text).not.toContain(`${mark}-4`);
    await expectAccessible(page);

    await page.getByText(desk.say("undo.label"), { exact: true }).click();
    await desk.button("undo.button").click();
    await desk.stands("undone");
    await expect(page.getByText(desk.say("done.undone", { restored: 0, removed: 2, kept: 0 }))).toBeVisible();
    await page.goto(`/${locale}/supplier/listings`);
    await expect(page.getByRole("main")).not.toContainText(mark);

    await desk.upload(file);
    await expect(page.getByLabel("Kennung", { exact: true })).toHaveValue("modelNumber");
  });
}
