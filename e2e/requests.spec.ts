import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, becomePerson, isOwnSite, makePerson, pageOf } from "./people.ts";
import { take } from "./review-desk.ts";
import { type Language, languages, say } from "./words.ts";

test.beforeEach(() => {
  test.skip(!isOwnSite(), "it writes into the database of the site");
});

const word = (locale: Language, key: string, values = {}) => say(locale, `rfq.${key}`, values);

const texts = {
  en: {
    text: "2000 stainless thermos 500 ml to Lagos by March, CIF",
    item: "stainless thermos 500 ml",
    quantity: "2000",
    place: "Lagos",
  },
  zh: { text: "采购不锈钢保温杯500ml，2万个，FOB宁波，3月底前交货", item: "不锈钢保温杯500ml", quantity: "20000", place: "宁波" },
} as const;

const reason = "Which grade of steel, and how is it packed?";
const correction = "Steel 18/8, double wall, powder coated, one in a gift box, 24 in a carton.";

/** Writes a text and comes to the form that was filled from it. */
async function begin(page: Page, locale: Language) {
  await page.goto(`/${locale}/buyer/requests/new`);
  await page.locator("textarea[name=text]").fill(texts[locale].text);
  await page.getByRole("button", { name: word(locale, "start.readIt") }).click();
  await expect(page.getByText(word(locale, "readTitle"))).toBeVisible();
  return /requests\/([0-9a-f-]{36})\/edit/.exec(page.url())?.[1] ?? "";
}

async function expectRead(page: Page, locale: Language) {
  const { item, quantity, place } = texts[locale];
  await expect(page.locator('[name="lines.0.item"]')).toHaveValue(item);
  await expect(page.locator('[name="lines.0.quantity"]')).toHaveValue(quantity);
  await expect(page.locator("input[name=place]")).toHaveValue(place);
  await expect(page.locator('[name="lines.0.categoryId"] option:checked')).not.toHaveText(word(locale, "form.categoryEmpty"));
}

const taskOf = async (requestId: string) =>
  (await ask<{ id: string }>(`select id from "ReviewTask" where "subjectId" = $1 and "closedAt" is null`, [requestId]))[0]?.id ??
  "";

for (const locale of languages) {
  test(`a text becomes a request, comes back with reasons, is corrected and published, in ${locale}`, async ({
    browser,
    origin,
  }) => {
    test.setTimeout(test.info().timeout * 3);
    const [buyer, moderator] = await Promise.all([makePerson({ locale }), makePerson({ roles: ["MODERATOR"], locale })]);
    const [page, desk] = [await pageOf(browser, buyer, origin), await pageOf(browser, moderator, origin)];

    const requestId = await begin(page, locale);
    await expectRead(page, locale);
    await page.getByRole("button", { name: word(locale, "form.addLine") }).click();
    await expect(page.locator('[name="lines.1.item"]')).toBeVisible();
    await page.locator('[name="lines.1.item"]').fill("Lid");
    await page.getByRole("button", { name: word(locale, "form.submit") }).click();
    await expect(page.getByRole("alert").filter({ hasText: word(locale, "hint.quantityNeeded") })).toBeVisible();
    await page.getByRole("button", { name: word(locale, "form.dropLine", { number: 2 }) }).click();
    await expect(page.locator('[name="lines.1.item"]')).toHaveCount(0);
    await page.getByRole("button", { name: word(locale, "form.submit") }).click();
    await expect(page.getByText(word(locale, "done.submitted"))).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);

    await take(desk, locale, await taskOf(requestId));
    const decision = desk.locator("#decision");
    await decision.getByText(word(locale, "review.reasons"), { exact: true }).click();
    await decision.getByLabel(word(locale, "reviewFields.lines")).fill(reason);
    await decision.getByRole("button", { name: word(locale, "review.return") }).click();
    await expect(desk).toHaveURL(/done=return/);

    await page.goto(`/${locale}/buyer/requests`);
    await expect(page.getByText(word(locale, "need.mend")).first()).toBeVisible();
    await page.goto(`/${locale}/buyer/requests/${requestId}`);
    await expect(page.getByText(reason).first()).toBeVisible();
    await page.getByRole("link", { name: word(locale, "act.edit") }).click();
    await page.locator('[name="lines.0.specification"]').fill(correction);
    await expect(page.getByText(word(locale, "form.kept"))).toBeVisible();
    await page.reload();
    await expect(page.locator('[name="lines.0.specification"]')).toHaveValue(correction);
    await page.getByRole("button", { name: word(locale, "form.submit") }).click();
    await expect(page.getByText(word(locale, "done.submitted"))).toBeVisible();

    await take(desk, locale, await taskOf(requestId));
    await expect(desk.getByText(correction)).toBeVisible();
    await desk
      .locator("#decision")
      .getByRole("button", { name: word(locale, "review.decide") })
      .click();
    await expect(desk).toHaveURL(/done=publish/);
    await page.goto(`/${locale}/buyer/requests/${requestId}`);
    await expect(page.getByText(word(locale, "statuses.PUBLISHED")).first()).toBeVisible();
    await expectAccessible(page);

    const stranger = await pageOf(browser, await makePerson({ locale }), origin);
    expect((await stranger.goto(`/${locale}/buyer/requests/${requestId}`))?.status()).toBe(404);
  });

  test.describe(`without JavaScript, in ${locale}`, () => {
    // Chromium asks for the scripts of a page that runs none without their nonce.
    test.use({ javaScriptEnabled: false, tolerated: /^request: csp .*\/_next\// });

    test(`a request is written, a line added and taken off, and sent, in ${locale}`, async ({ page, context, origin }) => {
      await becomePerson(context, await makePerson({ locale }), origin);
      await begin(page, locale);
      await expectRead(page, locale);
      await page.getByRole("button", { name: word(locale, "form.addLine") }).click();
      await expect(page.locator('[name="lines.1.item"]')).toBeVisible();
      await page.getByRole("button", { name: word(locale, "form.dropLine", { number: 2 }) }).click();
      await expect(page.locator('[name="lines.1.item"]')).toHaveCount(0);
      await page.getByRole("button", { name: word(locale, "form.submit") }).click();
      await expect(page.getByText(word(locale, "done.submitted"))).toBeVisible();
    });
  });
}

test("a product's page leads to a request for it, by way of the sign-in", async ({ page }) => {
  await page.goto("/en/products");
  await page.locator("main a[href*='/en/products/']").first().click();
  await page.getByRole("link", { name: word("en", "askForQuotes") }).click();
  await expect(page).toHaveURL(
    (url) => url.pathname === "/en/account/sign-in" && (url.searchParams.get("next") ?? "").includes("requests/new"),
  );
});
