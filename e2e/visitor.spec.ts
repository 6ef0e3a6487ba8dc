import { expect, expectNoSidewaysScrolling, linksOf, test } from "./fixtures.ts";
import { ResultsPage } from "./results-page.ts";
import { htmlLang, languages, otherLanguage, say } from "./words.ts";

const wanted = { zh: "kettle", en: "太阳能灯" } as const;
const slip = "stainles stel";

for (const locale of languages) {
  test.describe(`a visitor reading ${locale}`, () => {
    test("searches in the other language, narrows down, sorts, and loses nothing when changing language", async ({ page }) => {
      const results = new ResultsPage(page, locale);
      await page.goto(`/${locale}`);
      await expect(page.locator("html")).toHaveAttribute("lang", htmlLang[locale]);
      const search = page.getByRole("main").getByRole("combobox", { name: say(locale, "nav.searchLabel") });
      await search.fill(wanted[locale]);
      await search.press("Enter");
      await expect(results.heading).toContainText(wanted[locale]);
      const found = await results.total();
      expect(found).toBeGreaterThan(1);
      await expect(results.cards.first()).toContainText(locale === "zh" ? /壶/ : /solar/i);

      await results.openFacets();
      const category = results.group("category").getByRole("listitem");
      const counts = await Promise.all((await category.all()).map((value) => results.countOf(value)));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found);
      const last = category.last();
      const expected = await results.countOf(last);
      await last.getByRole("link").click();
      await expect(results.chips).toBeVisible();
      expect(await results.total()).toBe(expected);
      expect(new URL(page.url()).searchParams.get("category")).not.toBeNull();

      await page
        .getByRole("banner")
        .getByRole("link", { name: new RegExp(locale === "zh" ? "English" : "中文") })
        .click();
      await expect(page.locator("html")).toHaveAttribute("lang", htmlLang[otherLanguage(locale)]);
      expect(new URL(page.url()).searchParams.get("q")).toBe(wanted[locale]);
      expect(await results.total()).toBe(expected);
      await page.goBack();
      await results.chips.getByRole("link").first().click();
      await expect(results.chips).toHaveCount(0);
      expect(await results.total()).toBe(found);
      await expectNoSidewaysScrolling(page);
    });

    test("sorts by price as the API does", async ({ page, request }) => {
      const results = new ResultsPage(page, locale);
      await page.goto(`/${locale}/products?sample=1`);
      await results.sortBy("sortPrice");
      await expect(page).toHaveURL(/sort=price/);
      const answer = await request.get(`/api/v1/products?sample=1&sort=price&locale=${locale}`);
      const { items, total } = await answer.json();
      expect(await results.slugs()).toEqual(items.map(({ slug }: { slug: string }) => slug));
      expect(await results.total()).toBe(total);
      await page
        .getByRole("navigation", { name: say(locale, "common.pages") })
        .getByRole("link", { name: say(locale, "common.page", { page: 2 }) })
        .click();
      await expect(page).toHaveURL(/page=2/);
      await expect(results.cards.first()).toBeVisible();
    });

    test("is told of a slip put right, may insist, and is never left with nothing", async ({ page }) => {
      const results = new ResultsPage(page, locale);
      await page.goto(`/${locale}/products?q=${encodeURIComponent(slip)}`);
      const insist = page.getByRole("link", { name: say(locale, "search.insteadOf", { query: slip }) });
      await expect(insist).toBeVisible();
      await expect(results.heading).toContainText("stainless");
      expect(await results.total()).toBeGreaterThan(0);
      await insist.click();
      await expect(page).toHaveURL(/exact=1/);
      await expect(insist).toHaveCount(0);

      await page.goto(`/${locale}/products?q=qqzzxxvv`);
      await expect(
        page.getByRole("heading", { name: say(locale, "search.noneHeadingFor", { query: "qqzzxxvv" }) }),
      ).toBeVisible();
      const way = page.getByRole("main").getByRole("link", { name: say(locale, "nav.allCategories") });
      await way.click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/categories$`));

      await page.goto(`/${locale}/products?category=lighting&priceMin=999999`);
      await page.getByRole("link", { name: say(locale, "search.withoutFilters") }).click();
      await expect(results.cards.first()).toBeVisible();
    });

    test("walks from a category over a product to its supplier", async ({ page }) => {
      await page.goto(`/${locale}`);
      await page
        .getByRole("region", { name: say(locale, "home.categories") })
        .getByRole("listitem")
        .first()
        .getByRole("link")
        .click();
      await expect(page).toHaveURL(/\/categories\/[\w-]+$/);
      await expectNoSidewaysScrolling(page);
      const main = page.getByRole("main");
      const neighbours = main.getByRole("navigation", { name: say(locale, "category.subcategories") });
      await expect(neighbours.getByRole("listitem").first()).toBeVisible();
      await main
        .getByRole("region", { name: say(locale, "category.newest") })
        .getByRole("heading", { level: 3 })
        .first()
        .getByRole("link")
        .click();

      await expect(page).toHaveURL(/\/products\/[\w-]+$/);
      await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(main.getByRole("table").first().getByRole("row")).not.toHaveCount(0);
      await expect(main.getByRole("region", { name: say(locale, "product.trade") })).toContainText(say(locale, "product.hs"));
      await expectNoSidewaysScrolling(page);
      const links = await linksOf(page);
      expect(links.filter((link) => !new URL(link).pathname.startsWith(`/${locale}`)).length).toBe(1);

      await main.getByRole("link", { name: say(locale, "product.viewSupplier") }).click();
      await expect(page).toHaveURL(/\/suppliers\/[\w-]+$/);
      await expect(main.getByRole("complementary", { name: say(locale, "company.facts") })).toContainText(
        say(locale, "company.founded"),
      );
      await expect(
        main
          .getByRole("region", { name: say(locale, "company.products") })
          .getByRole("listitem")
          .first(),
      ).toBeVisible();
      await expectNoSidewaysScrolling(page);
    });

    test("reads prices by quantity, attributes and certificates of a product, in either language", async ({ page, request }) => {
      const { items } = await (await request.get("/api/v1/products?certificate=CE&perPage=1")).json();
      await page.goto(`/${locale}/products/${items[0].slug}`);
      const main = page.getByRole("main");
      await expect(
        main
          .getByRole("table")
          .first()
          .getByRole("columnheader", { name: say(locale, "product.quantity") }),
      ).toBeVisible();
      await expect(
        main
          .getByRole("region", { name: say(locale, "product.attributes") })
          .getByRole("term")
          .first(),
      ).toBeVisible();
      const certificates = main.getByRole("region", { name: say(locale, "product.certificates") });
      await expect(certificates.getByRole("row").nth(1)).toContainText("CE");
      const title = await main.getByRole("heading", { level: 1 }).innerText();
      await page
        .getByRole("banner")
        .getByRole("navigation", { name: say(locale, "nav.language") })
        .getByRole("link")
        .click();
      await expect(page).toHaveURL(new RegExp(`/${otherLanguage(locale)}/products/${items[0].slug}$`));
      await expect(main.getByRole("heading", { level: 1 })).not.toHaveText(title);
      await expect(main).toContainText(title);
    });

    test("searches by keyboard alone and keeps the chosen theme", async ({ page }) => {
      await page.goto(`/${locale}/categories`);
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: say(locale, "nav.skip") })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("main")).toBeFocused();
      await page.keyboard.press("/");
      const search = page.getByRole("banner").getByRole("combobox");
      await expect(search).toBeFocused();
      await page.keyboard.type(locale === "zh" ? "保温" : "vacu");
      const options = page.getByRole("banner").getByRole("option");
      await expect(options.first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("Escape");
      await expect(options.first()).toBeHidden();
      await search.fill(locale === "zh" ? "保温杯" : "vacuum");
      await expect(options.first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await expect(options.first()).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("Enter");
      await expect(page).not.toHaveURL(/categories$/);
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();

      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const before = await ground();
      await page.getByRole("button", { name: say(locale, "nav.theme") }).click();
      await expect.poll(ground).not.toBe(before);
      const after = await ground();
      await page.reload();
      expect(await ground()).toBe(after);
    });
  });
}
