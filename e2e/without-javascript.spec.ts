import { expect, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ResultsPage } from "./results-page.ts";
import { htmlLang, languages, otherLanguage, say } from "./words.ts";

test.use({ javaScriptEnabled: false, tolerated: /^request: csp .*\/_next\// });

for (const locale of languages) {
  test(`everything works without JavaScript in ${locale}`, async ({ page }) => {
    const results = new ResultsPage(page, locale);
    await test.step("search from the home page", async () => {
      await page.goto(`/${locale}`);
      await expect(page.getByRole("button", { name: say(locale, "nav.theme") })).toBeHidden();
      const search = page.getByRole("main").getByRole("combobox");
      await search.fill(locale === "zh" ? "灯" : "lamp");
      await search.press("Enter");
      await expect(page).toHaveURL(/products\?q=/);
      await expect(results.cards.first()).toBeVisible();
    });

    await test.step("narrow down by facets and prices", async () => {
      const found = await results.total();
      await results.openFacets();
      const value = results.group("certificate").getByRole("listitem").first();
      const expected = await results.countOf(value);
      await value.getByRole("link").click();
      expect(await results.total()).toBe(expected);
      await results.openFacets();
      await results.facets.getByRole("spinbutton", { name: say(locale, "search.priceMin") }).fill("1");
      await results.facets.getByRole("button", { name: say(locale, "search.apply") }).click();
      await expect(page).toHaveURL(/certificate=.*priceMin=1/);
      await expect(results.chips.getByRole("link")).toHaveCount(3);
      expect(await results.total()).toBeLessThanOrEqual(expected);
      await results.chips.getByRole("link", { name: say(locale, "search.clearAll") }).click();
      expect(await results.total()).toBe(found);
    });

    await test.step("turn pages and sort", async () => {
      await page.goto(`/${locale}/products`);
      await results.sortBy("sortNewest");
      await expect(page).toHaveURL(/sort=newest/);
      const first = await results.slugs();
      await page
        .getByRole("navigation", { name: say(locale, "common.pages") })
        .locator("[rel=next]")
        .click();
      await expect(page).toHaveURL(/page=2/);
      expect((await results.slugs()).filter((slug) => first.includes(slug))).toEqual([]);
      await expectNoSidewaysScrolling(page);
    });

    await test.step("read a product and change the language", async () => {
      await results.cards.first().getByRole("link").click();
      await expect(page.getByRole("main").getByRole("region", { name: say(locale, "product.trade") })).toBeVisible();
      const path = new URL(page.url()).pathname.slice(locale.length + 1);
      await page
        .getByRole("banner")
        .getByRole("navigation", { name: say(locale, "nav.language") })
        .getByRole("link")
        .click();
      await expect(page).toHaveURL(new RegExp(`/${otherLanguage(locale)}${path}$`));
      await expect(page.locator("html")).toHaveAttribute("lang", htmlLang[otherLanguage(locale)]);
    });

    await test.step("open the menu of categories", async () => {
      await page.goto(`/${locale}/suppliers`);
      await page.getByRole("banner").locator("summary").click();
      await page.getByRole("banner").getByRole("listitem").nth(3).getByRole("link").click();
      await expect(page).toHaveURL(/categories\/[\w-]+$/);
    });
  });
}
