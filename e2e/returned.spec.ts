import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, pageOf } from "./people.ts";
import { found, take, waitingListing } from "./review-desk.ts";
import { type Language, languages, say } from "./words.ts";

test.beforeEach(() => {
  test.skip(!isOwnSite(), "it writes into the database of the site");
});

/** The task in the queue about a listing, once the rules have looked at it. */
async function taskOf(kind: "PRODUCT" | "REVISION", companyId: string | null): Promise<string> {
  const open = () =>
    ask<{ id: string }>(`select id from "ReviewTask" where kind = $1::"ReviewKind" and "companyId" = $2 and "closedAt" is null`, [
      kind,
      companyId,
    ]);
  await expect.poll(async () => (await open()).length, { timeout: 30_000 }).toBe(1);
  return (await open())[0]?.id ?? "";
}

class Desk {
  private readonly page: Page;
  private readonly locale: Language;

  constructor(page: Page, locale: Language) {
    this.page = page;
    this.locale = locale;
  }

  private get decision() {
    return this.page.locator("#decision");
  }

  private word = (key: string) => say(this.locale, `moderation.${key}`);

  async give(taskId: string, kind: "product" | "revision", { field, reason }: { field: string; reason: string }) {
    const act = kind === "product" ? "requestChanges" : "return";
    await take(this.page, this.locale, taskId);
    await this.decision.getByText(this.word("product.reasons")).click();
    await this.decision.getByLabel(say(this.locale, `listing.fields.${field}`)).fill(reason);
    await this.decision.getByRole("button", { name: this.word(`${kind}.${act}`) }).click();
    await expect(this.page.getByRole("status").filter({ hasText: this.word(`outcome.${act}`) })).toBeVisible();
  }

  async approve(taskId: string, kind: "product" | "revision") {
    await take(this.page, this.locale, taskId);
    await this.decision.getByRole("button", { name: this.word(`${kind}.approve`) }).click();
    await expect(this.page.getByRole("status").filter({ hasText: this.word("outcome.approve") })).toBeVisible();
  }
}

for (const locale of languages) {
  const t = (key: string) => say(locale, `listing.${key}`);

  test(`a listing comes back with reasons, is corrected, goes live and is found, in ${locale}`, async ({ browser, origin }) => {
    test.setTimeout(test.info().timeout * 3);
    const [owner, moderator] = await Promise.all([
      makePerson({ companyRole: "OWNER", kind: "MANUFACTURER", locale }),
      makePerson({ roles: ["MODERATOR"], locale }),
    ]);
    const { name, productId, slug, taskId } = await waitingListing(owner);
    const [supplier, desk] = [await pageOf(browser, owner, origin), new Desk(await pageOf(browser, moderator, origin), locale)];
    const listing = `/${locale}/supplier/listings/${productId}`;

    await desk.give(taskId, "product", { field: "nameEn", reason: "Say how much it holds." });
    await supplier.goto(`/${locale}/supplier`);
    await expect(supplier.getByRole("link", { name })).toBeVisible();
    await supplier.goto(listing);
    await expect(supplier.getByText(t("reasonsTitle"))).toBeVisible();
    await expect(supplier.getByText("Say how much it holds.").first()).toBeVisible();
    await expectAccessible(supplier);
    await supplier.locator("input[name=nameEn]").fill(`${name} kettle, 1.8 l`);
    await supplier.getByRole("button", { name: t("submitListing") }).click();
    await expect(supplier.getByText(t("outcomes.submitted"))).toBeVisible();

    await desk.approve(await taskOf("PRODUCT", owner.companyId), "product");
    await expect.poll(() => found(supplier, `${name} kettle`), { timeout: 30_000 }).toBe(1);
    await supplier.goto(`/${locale}/products?q=${name}`);
    await expect(supplier.getByRole("link", { name: new RegExp(name) }).first()).toBeVisible();

    await supplier.goto(listing);
    await supplier.locator("input[name=brand]").fill("Harbour");
    await supplier.getByRole("button", { name: t("sendChanges") }).click();
    await expect(supplier.getByText(t("changeWaits"), { exact: true })).toBeVisible();
    await desk.give(await taskOf("REVISION", owner.companyId), "revision", { field: "brand", reason: "Whose brand is it?" });
    await supplier.goto(listing);
    await expect(supplier.getByText("Whose brand is it?").first()).toBeVisible();
    await expect(supplier.locator("input[name=brand]")).toHaveValue("Harbour");
    await supplier.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScrolling(supplier);
    await expectAccessible(supplier);
    await supplier.locator("input[name=brand]").fill("Harbour Home");
    await supplier.getByRole("button", { name: t("sendChanges") }).click();
    await expect(supplier.getByText(t("changeWaits"), { exact: true })).toBeVisible();
    await desk.approve(await taskOf("REVISION", owner.companyId), "revision");
    await expect
      .poll(async () => (await supplier.request.get(`/${locale}/products/${slug}`)).text(), { timeout: 30_000 })
      .toContain("Harbour Home");
  });
}

test("what is chosen and typed stays: after a fault, and while the form is on its way", async ({ browser, origin }) => {
  const owner = await makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" });
  await Promise.all([waitingListing(owner), waitingListing(owner)]);
  const page = await pageOf(browser, owner, origin);
  await page.goto("/en/supplier/listings");
  const answered = Promise.withResolvers<void>();
  await page.route(/supplier\/listings/, async (route) => {
    if (route.request().method() === "POST") await answered.promise;
    await route.continue();
  });
  const [first, second] = [page.locator("input[name=chosen]").first(), page.locator("input[name=chosen]").nth(1)];
  const percent = page.locator("input[name=percent]");
  await first.check();
  await page.locator("select[name=act]").selectOption("price");
  await percent.fill("much");
  await page.getByRole("button", { name: say("en", "listing.bulk.look") }).click();
  await percent.fill("5");
  await second.check();
  answered.resolve();
  await expect(page.getByText(say("en", "faults.percentWrong"))).toBeVisible();
  await expect(percent).toHaveValue("5");
  await expect(first).toBeChecked();
  await expect(second).toBeChecked();
  await expect(page.locator("select[name=act]")).toHaveValue("price");
});
