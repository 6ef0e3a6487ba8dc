import { expect, test } from "./fixtures.ts";
import { headOf } from "./head-of-page.ts";
import { rawGet } from "./raw-request.ts";
import { structuredData } from "./structured-data.ts";
import { htmlLang, languages, say } from "./words.ts";

const samples = async (ask: (path: string) => Promise<{ items: { slug: string }[] }>) => {
  const [products, suppliers] = await Promise.all([ask("/api/v1/products?perPage=1"), ask("/api/v1/suppliers?perPage=1")]);
  return { product: products.items[0]?.slug ?? "", supplier: suppliers.items[0]?.slug ?? "" };
};

for (const locale of languages) {
  test(`every kind of page in ${locale} says what it is`, async ({ page, request, origin }) => {
    const { product, supplier } = await samples(async (path) => (await request.get(path)).json());
    const kinds: Record<string, string[]> = {
      "": ["WebSite"],
      "/categories": [],
      "/categories/lighting": ["BreadcrumbList", "ItemList"],
      "/products": [],
      "/suppliers": [],
      "/developers": [],
      [`/products/${product}`]: ["Product", "BreadcrumbList"],
      [`/suppliers/${supplier}`]: ["Organization", "BreadcrumbList"],
    };
    const titles = new Set<string>();
    for (const [path, types] of Object.entries(kinds)) {
      await test.step(path || "/", async () => {
        await page.goto(`/${locale}${path}`);
        const { title, canonical, alternates, meta, data } = await headOf(page);
        titles.add(title);
        expect(title).toContain(say(locale, "common.siteName"));
        expect(meta.description?.length).toBeGreaterThan(15);
        expect(canonical).toBe(`${origin}/${locale}${path}`);
        expect(alternates).toMatchObject({
          "zh-CN": `${origin}/zh${path}`,
          en: `${origin}/en${path}`,
          "x-default": `${origin}/en${path}`,
        });
        expect(meta["og:title"]).toBeTruthy();
        expect(meta["og:description"]).toBeTruthy();
        expect(meta["og:locale"]).toBe(htmlLang[locale].replace("-", "_"));
        const picture = await request.get(meta["og:image"] ?? "");
        expect(picture.headers()["content-type"]).toBe("image/jpeg");
        expect(data.map((one) => structuredData.parse(one)["@type"])).toEqual(types);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      });
    }
    expect(titles.size, "titles differ").toBe(Object.keys(kinds).length);
    await page.goto(`/${locale}/products?q=lamp&certificate=CE`);
    expect((await headOf(page)).meta.robots).toBe("noindex, follow");
  });

  test(`the feed of new products in ${locale} is RSS`, async ({ page, request, origin }) => {
    const feed = await request.get(`/${locale}/feed.xml`);
    expect(feed.headers()["content-type"]).toContain("application/rss+xml");
    const { items, language } = await page.evaluate(
      (xml) => {
        const read = new DOMParser().parseFromString(xml, "application/xml");
        return {
          items: [...read.querySelectorAll("item > link")].map((link) => link.textContent ?? ""),
          language: read.querySelector("rss > channel > language")?.textContent,
        };
      },
      await feed.text(),
    );
    expect(language).toBe(htmlLang[locale]);
    expect(items.length).toBe(50);
    expect(items.every((link) => link.startsWith(`${origin}/${locale}/products/`))).toBe(true);
  });

  test.describe(() => {
    test.use({ tolerated: /404/ });

    test(`an address with nothing behind it in ${locale} is a helpful 404`, async ({ page }) => {
      for (const path of ["/nothing", "/products/no-such-thing", "/suppliers/nobody", "/categories/none", "/a/b/c"]) {
        const answer = await page.goto(`/${locale}${path}`);
        expect(answer?.status(), path).toBe(404);
        await expect(page.locator("html")).toHaveAttribute("lang", htmlLang[locale]);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(locale, "errors.notFoundHeading"));
        await expect(page.getByRole("main").getByRole("link", { name: say(locale, "nav.allCategories") })).toBeVisible();
        await expect(page.getByRole("banner").getByRole("combobox")).toBeVisible();
      }
    });
  });
}

test("the front door leads to the reader's language", async ({ request }) => {
  const follow = async (language: string) => (await request.get("/", { headers: { "accept-language": language } })).url();
  expect(await follow("zh-CN,zh;q=0.9")).toMatch(/\/zh$/);
  expect(await follow("en-GB")).toMatch(/\/en$/);
  expect(await follow("de-DE")).toMatch(/\/en$/);
});

test("a language that there is none of is a 404", async ({ request }) => {
  expect((await request.get("/fr")).status()).toBe(404);
  expect((await request.get("/fr/products")).status()).toBe(404);
});

test("the sitemap lists every page in both languages, and robots.txt leads there", async ({ page, request, origin }) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
  const read = (xml: string) =>
    page.evaluate((source) => {
      const tree = new DOMParser().parseFromString(source, "application/xml");
      const all = (name: string) => [...tree.getElementsByTagName(name)];
      return {
        root: tree.documentElement.tagName,
        places: all("loc").map((place) => place.textContent ?? ""),
        languages: all("xhtml:link").map((link) => link.getAttribute("hreflang")),
      };
    }, xml);
  const index = await read(await (await request.get("/sitemap.xml")).text());
  expect(index.root).toBe("sitemapindex");
  const parts = await Promise.all(index.places.map(async (place) => read(await (await request.get(place)).text())));
  expect(parts.map(({ root }) => root)).toEqual(parts.map(() => "urlset"));
  const places = parts.flatMap((part) => part.places);
  const inEnglish = places.filter((place) => place.startsWith(`${origin}/en`));
  expect(new Set(places).size).toBe(places.length);
  expect(places.length).toBe(2 * inEnglish.length);
  expect(places).toEqual(expect.arrayContaining(inEnglish.map((place) => place.replace("/en", "/zh"))));
  expect(parts.flatMap((part) => part.languages).length).toBe(3 * places.length);
  const { total } = await (await request.get("/api/v1/products?perPage=1")).json();
  expect(inEnglish.filter((place) => place.includes("/products/")).length).toBe(total);
  expect((await request.get("/sitemap/products-9.xml")).status()).toBe(404);
});

test("every answer carries the headers that keep visitors safe", async ({ request }) => {
  for (const path of ["/en", "/zh/products", "/en/nothing", "/api/v1/categories", "/robots.txt", "/zh/feed.xml"]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy, `${path}: ${rule}`).toContain(rule);
    }
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("links are of the configured address, whatever the request claims", async ({ request, origin }) => {
  const lies = {
    Host: "evil.example",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "https",
    Forwarded: "host=evil.example",
  };
  const { items } = await (await request.get("/api/v1/products?sort=-price&perPage=1")).json();
  for (const path of [
    "/zh",
    `/en/products/${items[0].slug}`,
    "/en/products?q=lamp",
    "/sitemap.xml",
    "/robots.txt",
    "/zh/feed.xml",
    "/api/v1/products",
  ]) {
    const { body, headers } = await rawGet(`${origin}${path}`, lies);
    expect(body, path).not.toContain("evil.example");
    expect(JSON.stringify(headers), path).not.toContain("evil.example");
  }
  const { headers } = await rawGet(`${origin}/`, lies);
  expect(headers.location).toBe("/en");
});
