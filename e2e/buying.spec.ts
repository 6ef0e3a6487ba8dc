import type { BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { becomePerson, cookiesOf, isOwnSite, makePerson, type Person } from "./people.ts";
import { type Language, languages, say } from "./words.ts";

const word = (locale: Language, key: string, values = {}) => say(locale, `buying.${key}`, values);
const query = (locale: Language) => (locale === "zh" ? "灯" : "lamp");

const hearts = (page: Page, locale: Language) =>
  page.getByRole("main").getByRole("button", { name: say(locale, "common.keep"), exact: true });

async function signedInBuyer(context: BrowserContext, origin: string, locale: Language): Promise<Person> {
  const person = await makePerson({ locale });
  await becomePerson(context, person, origin);
  return person;
}

test.beforeEach(() => test.skip(!isOwnSite(), "needs people in the database of the journeys' own site"));

for (const locale of languages) {
  test(`a buyer keeps, notes, compares and takes off products in ${locale}`, async ({ page, context, origin }) => {
    await signedInBuyer(context, origin, locale);
    await test.step("three hearts on the results", async () => {
      await page.goto(`/${locale}/products?q=${query(locale)}`);
      for (const nth of [0, 1, 2]) {
        const heart = hearts(page, locale).nth(nth);
        await heart.click();
        await expect(heart).toHaveAttribute("aria-pressed", "true");
      }
      const list = word(locale, "firstList");
      await expect(page.getByRole("status").filter({ hasText: list })).toHaveText(new RegExp(word(locale, "keptIn", { list })));
      await page.reload();
      await expect(hearts(page, locale).nth(2)).toHaveAttribute("aria-pressed", "true");
    });

    await test.step("a note on the list", async () => {
      await page.goto(`/${locale}/buyer/favourites`);
      await page.getByRole("link", { name: word(locale, "firstList") }).click();
      await expect(page.getByRole("main").getByRole("checkbox")).toHaveCount(3);
      await page
        .locator("summary")
        .filter({ hasText: word(locale, "addNote") })
        .first()
        .click();
      await page.getByLabel(word(locale, "note"), { exact: true }).first().fill("20 °C / 样品");
      await page
        .getByRole("button", { name: word(locale, "saveNote") })
        .first()
        .click();
      await expect(page.getByRole("main").getByText("20 °C / 样品").first()).toBeVisible();
    });

    await test.step("side by side", async () => {
      for (const box of await page.getByRole("main").getByRole("checkbox").all()) await box.check();
      await page.getByRole("button", { name: word(locale, "compareChosen") }).click();
      const table = page.getByRole("table", { name: word(locale, "compare") });
      await expect(table.getByRole("columnheader")).toHaveCount(3);
      await expect(table.getByRole("rowheader", { name: say(locale, "product.prices") })).toBeVisible();
      await expectNoSidewaysScrolling(page);
      await expectAccessible(page);
      await page.getByRole("link", { name: word(locale, "backToList") }).click();
    });

    await test.step("the list as a file", async () => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: word(locale, "exportCsv") }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`${word(locale, "firstList")}.csv`);
    });

    await test.step("one off, and back with its note", async () => {
      await page
        .getByRole("button", { name: word(locale, "remove") })
        .last()
        .click();
      await expect(page.getByRole("main").getByRole("checkbox")).toHaveCount(2);
      await page.getByRole("button", { name: word(locale, "undo") }).click();
      await expect(page.getByRole("main").getByRole("checkbox")).toHaveCount(3);
    });

    await test.step("the list goes after one question", async () => {
      await page
        .locator("summary")
        .filter({ hasText: word(locale, "deleteList") })
        .click();
      await page.getByRole("button", { name: word(locale, "deleteListYes") }).click();
      await expect(page.getByText(word(locale, "listDeleted"))).toBeVisible();
    });
  });

  test(`a buyer follows a supplier, saves a search and finds it all on the desk in ${locale}`, async ({
    page,
    context,
    origin,
    request,
  }) => {
    await signedInBuyer(context, origin, locale);
    const { items } = await (await request.get("/api/v1/products?certificate=CE&perPage=1")).json();
    const [product] = items;
    const noted = page.waitForResponse(/\/api\/me\/views/);
    await page.goto(`/${locale}/products/${product.slug}`);
    expect((await noted).status()).toBe(200);
    await page.goto(`/${locale}/suppliers/${product.supplier.slug}`);
    const follow = page.getByRole("main").getByRole("button", { name: word(locale, "follow"), exact: true });
    await follow.click();
    await expect(page.getByRole("status").getByText(word(locale, "nowFollowing"))).toBeVisible();
    await expect(page.getByRole("main").getByRole("button", { name: word(locale, "following"), exact: true })).toBeVisible();

    await page.goto(`/${locale}/products?q=${query(locale)}&certificate=CE`);
    await page.getByRole("link", { name: word(locale, "saveSearch") }).click();
    await page.getByLabel(word(locale, "searchName")).fill("CE 001");
    await page
      .getByRole("main")
      .getByRole("button", { name: word(locale, "saveSearch") })
      .click();
    await expect(page.getByText(word(locale, "searchSaved"))).toBeVisible();
    await page.getByRole("link", { name: word(locale, "runSearch") }).click();
    await expect(page).toHaveURL(/certificate=CE/);

    for (const part of ["", "/favourites", "/recent", "/searches", "/following"]) {
      await page.goto(`/${locale}/buyer${part}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    }
    await page.goto(`/${locale}/buyer`);
    await expect(page.getByRole("region", { name: word(locale, "recent") }).locator(`a[href$="${product.slug}"]`)).toBeVisible();
    await expect(page.getByRole("region", { name: word(locale, "news") })).toBeVisible();
    await page.goto(`/${locale}/buyer/following`);
    await page.getByRole("button", { name: word(locale, "unfollow") }).click();
    await expect(page.getByRole("button", { name: word(locale, "undo") })).toBeVisible();
  });

  test(`what a visitor looks at stays in the browser in ${locale}`, async ({ page, request }) => {
    const { items } = await (await request.get("/api/v1/products?perPage=1")).json();
    await page.goto(`/${locale}/products/${items[0].slug}`);
    await expect.poll(() => page.evaluate(() => localStorage.getItem("yf-recent"))).toContain(items[0].slug);
    await page.goto(`/${locale}/buyer/recent`);
    const kept = page.getByRole("region", { name: word(locale, "inBrowser") });
    await expect(kept.locator(`a[href$="${items[0].slug}"]`)).toBeVisible();
    await kept.getByRole("button", { name: word(locale, "turnOff") }).click();
    await expect(kept.getByText(word(locale, "browserOff"))).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false, tolerated: /^request: csp .*\/_next\// });

    test(`keeping, following and saving work without JavaScript in ${locale}`, async ({ page, context, origin }) => {
      const person = await makePerson({ locale });
      await page.goto(`/${locale}/products?q=${query(locale)}`);
      await hearts(page, locale).first().click();
      await expect(page).toHaveURL(/account\/sign-in\?next=.*favourites/);
      const { searchParams } = new URL(page.url());
      await context.addCookies(await cookiesOf(person, origin));
      await page.goto(searchParams.get("next") ?? "");
      await page.getByLabel(word(locale, "note")).fill("first");
      await page
        .getByRole("main")
        .getByRole("button", { name: word(locale, "keep"), exact: true })
        .first()
        .click();
      await expect(page.getByText(word(locale, "keptNow"))).toBeVisible();
      await expect(page.getByText("first", { exact: true }).first()).toBeVisible();

      await page.goto(`/${locale}/suppliers`);
      await page.getByRole("main").getByRole("heading", { level: 3 }).first().getByRole("link").click();
      await page.getByRole("button", { name: word(locale, "follow"), exact: true }).click();
      await expect(page).toHaveURL(/following\/add/);
      await page
        .getByRole("main")
        .getByRole("button", { name: word(locale, "follow"), exact: true })
        .click();
      await expect(page).toHaveURL(/following\?followed=/);

      await page.goto(`/${locale}/suppliers?certificate=CE`);
      await page.getByRole("link", { name: word(locale, "saveSearch") }).click();
      await page
        .getByRole("main")
        .getByRole("button", { name: word(locale, "saveSearch") })
        .click();
      await expect(page.getByText(word(locale, "searchSaved"))).toBeVisible();
    });
  });
}

test.describe(() => {
  test.use({ tolerated: /404/ });

  test("a shared list is seen by colleagues and by nobody else", async ({ page, context, browser, origin }) => {
    const maker = await makePerson({ companyRole: "BUYER", isSupplier: false });
    const viewer = await makePerson({ companyRole: "VIEWER", companyId: maker.companyId ?? "" });
    const stranger = await makePerson();
    await becomePerson(context, maker, origin);
    await page.goto("/en/buyer/favourites");
    await page.getByLabel(word("en", "listName")).fill("For the team");
    await page.getByLabel(word("en", "whoSees")).selectOption({ index: 1 });
    await page.getByRole("button", { name: word("en", "makeList") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("For the team");
    const address = page.url();

    const seen = async (person: Person) => {
      const other = await browser.newContext();
      await becomePerson(other, person, origin);
      const theirs = await other.newPage();
      const response = await theirs.goto(address);
      const buttons = await theirs
        .locator("summary")
        .filter({ hasText: word("en", "rename") })
        .count();
      await other.close();
      return { status: response?.status(), buttons };
    };
    expect(await seen(viewer)).toEqual({ status: 200, buttons: 0 });
    expect(await seen(stranger)).toEqual({ status: 404, buttons: 0 });
  });
});

test("the reader's corner answers nobody but our own pages, for who is signed in", async ({ request, playwright, origin }) => {
  const data = { product: "any" };
  const here = { "Sec-Fetch-Site": "same-origin" };
  expect((await request.post("/api/me/views", { data, headers: { "Sec-Fetch-Site": "cross-site" } })).status()).toBe(403);
  expect((await request.post("/api/me/views", { data, headers: here })).status()).toBe(401);
  const cookie = (await cookiesOf(await makePerson(), origin)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const member = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: { cookie, ...here } });
  expect((await member.post("/api/me/views", { data })).status()).toBe(404);
  const marks = await member.post("/api/me/marks", { data: { products: ["any"], companies: [] } });
  expect(await marks.json()).toEqual({ kept: [], followed: [] });
  expect(marks.headers()["cache-control"]).toBe("private, no-store");
  await member.dispose();
});
