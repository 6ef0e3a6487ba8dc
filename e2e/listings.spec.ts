import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";

const supplier = { email: "supplier@demo.yongfair.example", password: "harbour-demo-2026" };

async function signIn(page: Page) {
  await page.goto("/en/account/sign-in?next=/en/supplier");
  await page.locator("input[name=email]").fill(supplier.email);
  await page.locator("input[name=password]").fill(supplier.password);
  await page.locator("main form button[type=submit]").first().click();
  await expect(page).toHaveURL((url) => url.pathname === "/en/supplier");
}

const newSku = () => `E2E-${Date.now().toString(36)}`;

async function describe(page: Page, sku: string) {
  await page.locator("input[name=sku]").fill(sku);
  await page.getByLabel("Name (English)").fill(`Harbour kettle ${sku}`);
  await page.getByLabel("Name (Chinese)").fill(`海港电热水壶 ${sku}`);
}

test("a supplier writes a listing in both languages, is told what is wrong, and sends it for review", async ({ page }) => {
  await signIn(page);
  await page.goto("/en/supplier/listings/new");
  const sku = newSku();
  await describe(page, sku);
  await expect(page.getByText("Kept as unsent text.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Name (English)")).toHaveValue(`Harbour kettle ${sku}`);
  await page.locator("select[name=categoryId]").selectOption({ label: "Kitchen Appliances" });
  await expect(page.locator('[name="attributes.material"]')).toBeVisible();
  await page.locator('select[name="terms.0.currency"]').selectOption("USD");
  await page.locator('input[name="terms.0.breaks.0.price"]').fill("8.60");
  await page.locator('input[name="terms.0.breaks.1.minQuantity"]').fill("500");
  await page.locator('input[name="terms.0.breaks.1.price"]').fill("9");
  await page.getByRole("button", { name: "Send for review" }).click();
  await expect(page.getByText("The price has to fall with larger quantities.")).toBeVisible();
  await page.locator('input[name="terms.0.breaks.1.price"]').fill("8.10");
  await page.getByRole("button", { name: "Send for review" }).click();
  await expect(page.getByText("Sent for review. You will hear by mail.")).toBeVisible();
  await page.goto(`/en/supplier/listings?words=${sku}`);
  await expect(page.getByRole("link", { name: `Harbour kettle ${sku}` })).toBeVisible();
});

test("prices of chosen listings are looked at, changed by percent, and the result is told", async ({ page }) => {
  await signIn(page);
  await page.goto("/en/supplier/listings?state=LIVE&sort=price");
  await page.locator("select[name=act]").selectOption("pause");
  await page.getByRole("button", { name: "Look at what would happen" }).click();
  await expect(page.getByText("Please choose at least one listing.")).toBeVisible();
  for (const row of [0, 1]) await page.locator("input[name=chosen]").nth(row).check();
  await page.locator("select[name=act]").selectOption("price");
  await page.locator("input[name=percent]").fill("3.5");
  await page.getByRole("button", { name: "Look at what would happen" }).click();
  await expect(page.getByText("2 listings of 2 will follow.")).toBeVisible();
  await page.getByRole("button", { name: /Do it with 2 listings/ }).click();
  await expect(page.getByText("2 listings followed, 0 did not.")).toBeVisible({ timeout: 20_000 });
});

test("the catalogue is exported by a job and downloaded by its owner", async ({ page }) => {
  await signIn(page);
  await page.goto("/en/supplier/exports");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const link = page.getByRole("link", { name: "Download" }).first();
  await expect(link).toBeVisible({ timeout: 20_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^yongfair-products-.*\.csv$/);
});

test.describe("without JavaScript", () => {
  // Chromium asks for the scripts of a page that runs none without their nonce.
  test.use({ javaScriptEnabled: false, tolerated: /^request: csp .*\/_next\// });

  test("a draft is written and saved all the same", async ({ page }) => {
    await signIn(page);
    await page.goto("/en/supplier/listings/new");
    const sku = newSku();
    await describe(page, sku);
    await page.locator("select[name=categoryId]").selectOption({ label: "Kitchen Appliances" });
    await page.getByRole("button", { name: "Show the attributes of this category" }).click();
    await expect(page.locator('[name="attributes.material"]')).toBeVisible();
    await page.getByRole("button", { name: "Save as a draft" }).click();
    await expect(page.getByText("Saved. Nobody but your company sees it yet.")).toBeVisible();
  });
});

for (const locale of ["en", "zh"]) {
  test(`the desk's listing pages are accessible and fit a phone in ${locale}`, async ({ page }) => {
    await signIn(page);
    await page.setViewportSize({ width: 390, height: 800 });
    for (const path of ["", "/listings", "/listings/new", "/figures", "/exports"]) {
      await page.goto(`/${locale}/supplier${path}`);
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
    }
  });
}
