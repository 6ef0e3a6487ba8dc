import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ResultsPage } from "./results-page.ts";
import { languages } from "./words.ts";

const colours = ["color-contrast", "link-in-text-block"];

const pages = {
  home: "",
  categories: "/categories",
  category: "/categories/lighting",
  results: "/products?q=lamp&certificate=CE",
  nothing: "/products?q=qqzzxxvv",
  suppliers: "/suppliers",
  developers: "/developers",
  gallery: "/gallery",
  missing: "/no-such-page",
};

type Part = { within?: string; without?: string[] };

async function judge(page: Page, part: Part = {}) {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectAccessible(page, part);
  await expectNoSidewaysScrolling(page);
}

/** The colours of the dark theme, which are the same in every language. */
async function judgeDark(page: Page, part: Part = {}) {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page, { ...part, rules: colours });
}

/** In a sheet that scrolls under its own button, what lies under the button at the moment has no size for axe. */
const sheet = { within: "aside", without: ["target-size"] };

for (const locale of languages) {
  test.describe(`in ${locale}`, () => {
    const judgeBoth = async (page: Page, part: Part = {}) => {
      await judge(page, part);
      if (locale === "zh") await judgeDark(page, part);
    };

    for (const [name, path] of Object.entries(pages)) {
      test.describe(() => {
        test.use({ tolerated: name === "missing" ? /404/ : /^$/ });

        test(`${name} can be used by everybody`, async ({ page }) => {
          test.skip(name === "gallery" && !process.env.E2E_SITE, "another site keeps its gallery shut");
          await page.goto(`/${locale}${path}`);
          await judgeBoth(page);
        });
      });
    }

    test("a product and its supplier can be used by everybody", async ({ page, request }) => {
      const { items } = await (await request.get("/api/v1/products?certificate=CE&perPage=1")).json();
      await page.goto(`/${locale}/products/${items[0].slug}`);
      await judgeBoth(page);
      await page.goto(`/${locale}/suppliers/${items[0].supplier.slug}`);
      await judgeBoth(page);
    });

    test("what opens over the page can be used by everybody", async ({ page }) => {
      const results = new ResultsPage(page, locale);
      await page.goto(`/${locale}/products?q=lamp`);
      await results.openFacets();
      await judgeBoth(page, sheet);
      await page.goto(`/${locale}/categories`);
      await page.getByRole("banner").locator("summary").click();
      await judgeBoth(page, { within: "header" });
      await page.getByRole("banner").locator("summary").click();
      await page.keyboard.press("/");
      await page.keyboard.type(locale === "zh" ? "灯" : "lamp");
      await expect(page.getByRole("banner").getByRole("option").first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      await judgeBoth(page, { within: "header" });
    });
  });
}

test.describe("at twice the size", () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, isMobile: false });

  test("nothing is lost or cut off", async ({ page, request }) => {
    const { items } = await (await request.get("/api/v1/products?certificate=CE&perPage=1")).json();
    for (const path of [
      "",
      "/products?q=lamp",
      `/products/${items[0].slug}`,
      `/suppliers/${items[0].supplier.slug}`,
      "/categories",
      "/developers",
    ]) {
      await page.goto(`/en${path}`);
      await expectNoSidewaysScrolling(page);
      for (const control of await page.getByRole("banner").getByRole("link").all()) {
        const box = await control.boundingBox();
        if (box) expect(box.x + box.width, path).toBeLessThanOrEqual(640);
      }
      await expect(page.getByRole("banner").getByRole("link", { name: "中文" })).toBeVisible();
      await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});

test("whoever goes by keyboard always sees where they are", async ({ page }) => {
  await page.goto("/en/products?q=lamp");
  const seen = new Set<string>();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Tab");
    const { name, isMarked, isShown } = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { name: "", isMarked: true, isShown: true };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height, bottom, top } = element.getBoundingClientRect();
      return {
        name: element.outerHTML.slice(0, 120),
        isMarked: (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none",
        isShown: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      };
    });
    seen.add(name);
    expect.soft({ name, isMarked, isShown }).toEqual({ name, isMarked: true, isShown: true });
  }
  expect(seen.size).toBeGreaterThan(25);
});
