import { expect, test } from "./fixtures.ts";
import { languages } from "./words.ts";

type Item = { id: string; slug: string; name: string; url: string; price: { min: number; currency: string } | null };

test("products are found in either language, with facets whose counts hold", async ({ request, origin }) => {
  for (const locale of languages) {
    const query = new URLSearchParams({ q: locale === "zh" ? "lamp" : "灯", locale, perPage: "5" });
    const answer = await request.get(`/api/v1/products?${query}`);
    expect(answer.headers()["content-type"]).toContain("application/json");
    const { items, total, page, perPage, facets, tookMs } = await answer.json();
    expect({ page, perPage }).toEqual({ page: 1, perPage: 5 });
    expect(items).toHaveLength(Math.min(5, total));
    expect(items[0]).toMatchObject({
      url: `${origin}/${locale}/products/${items[0].slug}`,
      supplier: { name: expect.any(String) },
    });
    expect(tookMs).toBeGreaterThanOrEqual(0);
    for (const { value, count } of facets.certificate.values.slice(0, 2)) {
      const narrowed = await request.get(`/api/v1/products?${query}&certificate=${value}`);
      expect((await narrowed.json()).total).toBe(count);
    }
  }
});

test("prices sort upwards within the asked currency and obey their bounds", async ({ request }) => {
  const { items } = await (await request.get("/api/v1/products?sort=price&priceMin=1&priceMax=5&currency=USD&perPage=50")).json();
  const prices = items.filter(({ price }: Item) => price?.currency === "USD").map(({ price }: Item) => price?.min);
  expect(prices.length).toBeGreaterThan(5);
  expect(prices).toEqual([...prices].sort((one, other) => one - other));
});

test("one product, one supplier, categories and suggestions answer", async ({ request }) => {
  const { items } = await (await request.get("/api/v1/products?perPage=1")).json();
  const product = await (await request.get(`/api/v1/products/${items[0].id}?locale=zh`)).json();
  expect(product).toMatchObject({
    id: items[0].id,
    slug: items[0].slug,
    prices: expect.any(Array),
    attributes: expect.any(Array),
  });
  const suppliers = await (await request.get("/api/v1/suppliers?perPage=1")).json();
  expect((await request.get(`/api/v1/suppliers/${suppliers.items[0].id}`)).status()).toBe(200);
  const categories = await (await request.get("/api/v1/categories?locale=zh")).json();
  expect(categories.items).toHaveLength(19);
  const suggested = await (await request.get(`/api/v1/suggest?${new URLSearchParams({ q: "保温", locale: "zh" })}`)).json();
  expect(suggested.products.length).toBeGreaterThan(0);
});

test("a parameter out of range is a 422 that names it, in the reader's language", async ({ request }) => {
  const faults = {
    "perPage=101": "perPage",
    "page=0": "page",
    "sort=loudest": "sort",
    "priceMin=-1": "priceMin",
    "priceMin=9&priceMax=1": "priceMax",
    "incoterm=XXX": "incoterm",
    "currency=dollars": "currency",
    "locale=fr": "locale",
    "page=1&page=2": "page",
    "colour=red": "colour",
    "page=999999999": "page",
  };
  for (const [query, parameter] of Object.entries(faults)) {
    const answer = await request.get(`/api/v1/products?${query}`);
    expect(answer.status(), query).toBe(422);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    const problem = await answer.json();
    expect(problem, query).toMatchObject({ status: 422, errors: [{ parameter }] });
  }
  const inChinese = await request.get("/api/v1/products?perPage=101", { headers: { "accept-language": "zh-CN" } });
  expect((await inChinese.json()).title).toMatch(/\p{Script=Han}/u);
  expect((await request.get("/api/v1/products/00000000-0000-7000-8000-000000000000")).status()).toBe(404);
  expect((await request.get("/api/v1/nothing")).status()).toBe(404);
});

test("an answer that is known already is not sent again", async ({ request }) => {
  const first = await request.get("/api/v1/products?q=lamp");
  const { etag = "" } = first.headers();
  expect(etag).toMatch(/^W\//);
  const again = await request.get("/api/v1/products?q=lamp", { headers: { "If-None-Match": etag } });
  expect(again.status()).toBe(304);
  expect(await again.body()).toHaveLength(0);
});

test("pages of others may read it, and only read", async ({ request }) => {
  const headers = { Origin: "https://shop.example", "Access-Control-Request-Method": "GET" };
  const asked = await request.fetch("/api/v1/products", { method: "OPTIONS", headers });
  expect(asked.status()).toBe(204);
  expect(asked.headers()["access-control-allow-methods"]).not.toContain("POST");
  const read = await request.get("/api/v1/products", { headers });
  expect(read.headers()).toMatchObject({ "access-control-allow-origin": "*" });
  expect(read.headers()["access-control-allow-credentials"]).toBeUndefined();
  expect((await request.post("/api/v1/products", { data: {} })).status()).toBe(405);
});

test("who asks too much is told to wait, and others are not", async ({ request }) => {
  test.skip(!process.env.E2E_SITE, "a site that is not ours is spared");
  const from = (address: string) => request.get("/api/v1/categories", { headers: { "X-Forwarded-For": address } });
  const first = await from("203.0.113.7");
  const limit = Number(first.headers()["ratelimit-limit"]);
  expect(Number(first.headers()["ratelimit-remaining"])).toBeLessThan(limit);
  let last = first;
  for (let round = 0; last.status() === 200 && round < 2 * limit; round += 20) {
    last = (await Promise.all(Array.from({ length: 20 }, () => from("203.0.113.7")))).at(-1) ?? last;
  }
  expect(last.status()).toBe(429);
  expect(Number(last.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await from("203.0.113.8")).status()).toBe(200);
});

test("the interface describes itself", async ({ request, page }) => {
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toMatch(/^3\.1/);
  const paths = Object.keys(document.paths);
  const named = ["products", "suppliers", "categories", "suggest"];
  expect(named.filter((name) => paths.some((path) => path.endsWith(`/${name}`)))).toEqual(named);
  for (const locale of languages) {
    await page.goto(`/${locale}/developers`);
    for (const path of paths) await expect(page.getByRole("main").getByText(path, { exact: false }).first()).toBeVisible();
  }
});

test("alive, ready and figures are three answers", async ({ request }) => {
  expect((await request.get("/api/health/live")).status()).toBe(200);
  await expect(async () => {
    const up = { status: "up" };
    const ready = await (await request.get("/api/health/ready")).json();
    expect(ready).toMatchObject({ status: "ready", database: up, search: up, storage: up, worker: up });
  }).toPass({ timeout: 30_000 });
  expect([401, 404]).toContain((await request.get("/api/metrics")).status());
  test.skip(!process.env.E2E_SITE, "the bearer of another site's figures is not known");
  const { METRICS_TOKEN } = JSON.parse(process.env.E2E_SITE ?? "{}");
  expect((await request.get("/api/metrics", { headers: { Authorization: "Bearer wrong" } })).status()).toBe(401);
  const figures = await request.get("/api/metrics", { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
  expect(await figures.text()).toContain("yongfair_http_request_duration_seconds");
});
