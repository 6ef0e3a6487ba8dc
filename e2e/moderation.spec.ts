import { randomBytes } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, pageOf } from "./people.ts";
import { found, take, waitingListing } from "./review-desk.ts";
import { type Language, languages, say } from "./words.ts";

const words = (locale: Language) => (key: string, values?: Record<string, string | number>) =>
  say(locale, `moderation.${key}`, values);

async function judge(page: Page) {
  await expectAccessible(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScrolling(page);
  if (size) await page.setViewportSize(size);
}

/** Fills in a field of a form that has just been answered: its fields come back once more. */
async function refill(field: Locator, text: string) {
  await expect(async () => {
    await field.fill(text);
    await expect(field).toHaveValue(text, { timeout: 1_000 });
  }).toPass();
}

test.beforeEach(() => {
  test.skip(!isOwnSite(), "it writes into the database of the site");
});

for (const locale of languages) {
  const t = words(locale);

  test(`a moderator finds, takes and returns a listing with reasons, in ${locale}`, async ({ browser, origin }) => {
    const [owner, moderator, verifier] = await Promise.all([
      makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" }),
      makePerson({ roles: ["MODERATOR"], locale }),
      makePerson({ roles: ["VERIFIER"], locale }),
    ]);
    const { name, productId, taskId } = await waitingListing(owner);
    const page = await pageOf(browser, moderator, origin);
    await page.goto(`/${locale}/admin/queue?kind=PRODUCT&company=${owner.companyId}`);
    await expect(page.getByRole("cell", { name: t("queue.urgency.late") })).toBeVisible();
    await judge(page);
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name, level: 1 }).first()).toBeVisible();
    await page.getByRole("button", { name: t("task.take") }).click();
    await expect(page.getByRole("heading", { name: t("task.decision") })).toBeVisible();
    await judge(page);

    const other = await pageOf(browser, await makePerson({ roles: ["MODERATOR"], locale }), origin);
    await other.goto(`/${locale}/admin/queue/${taskId}`);
    await expect(other.getByText(moderator.name)).toBeVisible();
    await expect(other.getByRole("button", { name: t("product.approve") })).toHaveCount(0);
    const stranger = await pageOf(browser, verifier, origin);
    expect((await stranger.goto(`/${locale}/admin/queue/${taskId}`))?.status()).toBe(404);

    const decision = page.locator("#decision");
    await decision.getByRole("button", { name: t("product.requestChanges") }).click();
    await expect(decision.getByRole("alert")).toBeVisible();
    await decision.getByText(t("product.reasons")).click();
    await refill(decision.getByLabel(say(locale, "listing.fields.pictures")), "A picture is needed.");
    await decision.getByRole("button", { name: t("product.requestChanges") }).click();
    await expect(page.getByRole("status").filter({ hasText: t("outcome.requestChanges") })).toBeVisible();
    const [product] = await ask(`select status, "reviewReasons" from "Product" where id = $1`, [productId]);
    expect(product).toEqual({ status: "CHANGES_REQUESTED", reviewReasons: { pictures: "A picture is needed." } });
    await other.reload();
    await expect(other.getByRole("heading", { name: t("task.closedTitle") })).toBeVisible();
  });
}

test("a report without JavaScript leads to a take-down, a counter-notice and the product's return", async ({
  browser,
  origin,
}) => {
  test.setTimeout(test.info().timeout * 3);
  const [en, zh] = [words("en"), words("zh")];
  const [owner, moderator, organizer] = await Promise.all([
    makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" }),
    makePerson({ roles: ["MODERATOR"] }),
    makePerson({ roles: ["ORGANIZER"] }),
  ]);
  const { name, productId, slug, taskId } = await waitingListing(owner);
  const desk = await pageOf(browser, moderator, origin);
  await take(desk, "en", taskId);
  await desk.getByRole("button", { name: en("product.approve") }).click();
  await expect(desk.getByRole("status").filter({ hasText: en("outcome.approve") })).toBeVisible();

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
  const visitor = await plain.newPage();
  await visitor.goto(`/zh/products/${slug}`);
  await visitor.getByRole("link", { name: zh("publicReport.link") }).click();
  await visitor.getByRole("radio", { name: zh("reportReason.INFRINGING") }).check();
  await visitor.getByLabel(zh("publicReport.text")).fill("太短");
  await visitor.getByRole("button", { name: zh("publicReport.send") }).click();
  await expect(visitor.getByLabel(zh("publicReport.text"))).toHaveValue("太短");
  await visitor.getByLabel(zh("publicReport.text")).fill("该产品图片系我公司拍摄，未经授权即被使用，可以提供拍摄原图作为证明。");
  await visitor.getByRole("radio", { name: zh("reportReason.INFRINGING") }).check();
  await visitor.getByRole("button", { name: zh("publicReport.send") }).click();
  await expect(visitor).toHaveURL(/\/zh\/reports\/[2-9A-Z-]{23}$/);
  await expect(visitor.getByText(zh("reportStatus.OPEN"))).toBeVisible();

  const [report] = await ask<{ id: string }>(
    `select t.id from "ReviewTask" t join "Report" r on r.id = t."subjectId" where r."subjectId" = $1`,
    [productId],
  );
  await take(desk, "en", report?.id ?? "");
  await judge(desk);
  await desk.getByLabel(en("report.answer")).fill("The picture is not the supplier's own.");
  await desk.getByRole("checkbox", { name: en("report.takeDown") }).check();
  await desk.getByRole("button", { name: en("report.uphold") }).click();
  await expect(desk.getByRole("status").filter({ hasText: en("outcome.uphold") })).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(zh("reportStatus.UPHELD"))).toBeVisible();
  await expect.poll(async () => (await desk.request.get(`/en/products/${slug}`)).status(), { timeout: 20_000 }).toBe(404);

  const supplier = await pageOf(browser, owner, origin);
  await supplier.goto("/en/supplier/notices");
  await judge(supplier);
  await supplier.getByText(en("notices.counter"), { exact: true }).first().click();
  await supplier.getByLabel(en("notices.counterText")).fill("We took the picture ourselves; the original file is attached.");
  await supplier.getByRole("button", { name: en("notices.counter") }).click();
  await expect(supplier.getByText(en("takeDownState.CONTESTED"))).toBeVisible();

  const [appeal] = await ask<{ id: string }>(
    `select t.id from "ReviewTask" t join "TakeDown" d on d.id = t."subjectId" where d."productId" = $1`,
    [productId],
  );
  const boss = await pageOf(browser, organizer, origin);
  await take(boss, "en", appeal?.id ?? "");
  await judge(boss);
  await boss.getByLabel(en("appeal.answer")).fill("The original file shows that it is theirs.");
  await boss.getByRole("button", { name: en("appeal.restore") }).click();
  await expect(boss.getByRole("status").filter({ hasText: en("outcome.lift") })).toBeVisible();
  await expect.poll(() => found(desk, name), { timeout: 20_000 }).toBe(1);
});

for (const locale of languages) {
  test(`points suspend a firm within seconds, and an appeal brings it back whole, in ${locale}`, async ({ browser, origin }) => {
    test.setTimeout(test.info().timeout * 3);
    const t = words(locale);
    const [owner, moderator, organizer] = await Promise.all([
      makePerson({ companyRole: "OWNER", kind: "MANUFACTURER" }),
      makePerson({ roles: ["MODERATOR"] }),
      makePerson({ roles: ["ORGANIZER"] }),
    ]);
    const { name, slug, taskId } = await waitingListing(owner);
    const desk = await pageOf(browser, moderator, origin);
    await take(desk, locale, taskId);
    await desk.keyboard.press("a");
    await expect(desk.getByRole("status").filter({ hasText: t("outcome.approve") })).toBeVisible();
    await expect.poll(() => found(desk, name), { timeout: 20_000 }).toBe(1);

    const [firm] = await ask<{ slug: string }>(`select slug from "Company" where id = $1`, [owner.companyId]);
    await desk.goto(`/${locale}/admin/penalties?company=${firm?.slug}`);
    await judge(desk);
    await desk.getByLabel(t("penalties.rule")).selectOption("FALSE_EVIDENCE");
    await desk.getByLabel(t("penalties.reason")).fill("The certificate that was sent in is forged.");
    await desk.getByRole("button", { name: t("penalties.give") }).click();
    await expect(desk.getByText(t("penalties.given"))).toBeVisible();
    await expect.poll(() => found(desk, name), { timeout: 20_000 }).toBe(0);
    await expect
      .poll(async () => (await desk.request.get(`/${locale}/products/${slug}`)).status(), { timeout: 20_000 })
      .toBe(404);

    const supplier = await pageOf(browser, owner, origin);
    await supplier.goto(`/${locale}/supplier/notices`);
    await expect(supplier.getByText(t("notices.suspended"))).toBeVisible();
    await supplier.getByText(t("notices.appeal"), { exact: true }).first().click();
    await supplier.getByLabel(t("notices.appealText")).fill("The certificate is genuine; its number is in the register.");
    await supplier.getByRole("button", { name: t("notices.appeal") }).click();
    await expect(supplier.getByText(t("penaltyState.OPEN"))).toBeVisible();

    const boss = await pageOf(browser, organizer, origin);
    await boss.goto(`/${locale}/admin/penalties?company=${firm?.slug}`);
    await boss.getByRole("link", { name: t("penalties.appeal") }).click();
    await boss.getByRole("button", { name: t("task.take") }).click();
    await boss.getByLabel(t("appeal.answer")).fill("The register confirms the certificate.");
    await boss.getByRole("button", { name: t("appeal.lift") }).click();
    await expect(boss.getByRole("status").filter({ hasText: t("outcome.lift") })).toBeVisible();
    await expect.poll(() => found(desk, name), { timeout: 20_000 }).toBe(1);
    await expect
      .poll(async () => (await desk.request.get(`/${locale}/products/${slug}`)).status(), { timeout: 20_000 })
      .toBe(200);
  });
}

for (const locale of languages) {
  const t = words(locale);

  test(`the organizer tries, saves, switches and removes a rule, in ${locale}`, async ({ browser, origin }) => {
    const page = await pageOf(browser, await makePerson({ roles: ["ORGANIZER"], locale }), origin);
    await page.goto(`/${locale}/admin`);
    await expect(page.getByRole("heading", { name: t("today.figures") })).toBeVisible();
    await judge(page);
    await page.goto(`/${locale}/admin/rules`);
    await judge(page);
    await page.getByRole("link", { name: t("rules.add") }).click();
    const name = `Rule ${randomBytes(3).toString("hex")}`;
    await page.getByLabel(t("rules.nameZh")).fill(name);
    await page.getByLabel(t("rules.nameEn")).fill(name);
    await page.getByLabel(t("rules.field.hsPrefixes")).fill("9999, x");
    await page.getByRole("button", { name: t("rules.try") }).click();
    await expect(page.getByText(say(locale, "faults.hsPrefixes"))).toBeVisible();
    await refill(page.getByLabel(t("rules.field.hsPrefixes")), "9999");
    await page.getByRole("button", { name: t("rules.try") }).click();
    await expect(page.locator("main form").getByRole("status")).toContainText("0");
    await expect(page.getByLabel(t("rules.nameEn"))).toHaveValue(name);
    await judge(page);
    await page.getByRole("button", { name: t("rules.save") }).click();
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row).toContainText("HS 9999");
    await row.getByRole("button", { name: t("rules.off") }).click();
    await expect(row).toContainText(t("rules.isOff"));
    await row.getByRole("link", { name }).click();
    await page.getByRole("button", { name: t("rules.remove") }).click();
    await expect(page.getByText(t("rules.removed"))).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: name })).toHaveCount(0);
    await page.goto(`/${locale}/admin/reports`);
    await judge(page);
  });
}
