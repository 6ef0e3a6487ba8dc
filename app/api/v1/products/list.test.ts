import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemShape, productListShape } from "#lib/discovery/api/shapes";
import { requestOf } from "#lib/discovery/api/testing/ask";
import { openFair } from "#lib/discovery/api/testing/fair";
import { disconnect } from "#lib/platform/db";
import { GET, OPTIONS } from "./route.ts";

let fair: Awaited<ReturnType<typeof openFair>>;

beforeAll(async () => {
  fair = await openFair();
});
afterAll(disconnect);

const ask = (query: string, headers?: Record<string, string>) => GET(requestOf(`/api/v1/products${query}`, headers));
const list = async (query: string) => productListShape.strict().parse(await (await ask(query)).json());

describe("GET /api/v1/products", () => {
  it("lists live products as documented, with absolute addresses and counts", async () => {
    const found = await list(`?q=${fair.word}&sort=price`);
    expect(found).toMatchObject({ total: 4, isTotalExact: true, page: 1, perPage: 24 });
    expect(found.items[0]).toMatchObject({
      sku: `${fair.word}-1`,
      name: `${fair.word} flask 1`,
      url: `http://localhost:3000/en/products/${fair.word}-1`,
      picture: null,
      price: { min: 1, max: 1.5, currency: "USD", incoterm: "FOB", place: "Ningbo" },
      moq: 100,
      supplier: { slug: fair.company.slug, district: "330212", country: "CN" },
      category: { slug: fair.category.slug },
    });
    expect(found.facets.district?.values).toMatchObject([{ value: "330212", count: 4, isActive: false }]);
    expect(found.tookMs).toBeGreaterThanOrEqual(0);
  });

  it("names things in the asked language, else in the other", async () => {
    const { items } = await list(`?q=${fair.word}&locale=zh&sort=moq`);
    expect(items.map(({ name }) => name)).toEqual([1, 2, 3, 4].map((at) => `${fair.word} ${at % 2 ? "保温杯" : "flask"} ${at}`));
    expect(items[0]?.url).toContain("/zh/products/");
  });

  it("says on request with a null price", async () => {
    const { items } = await list(`?q=${fair.word}-4&exact=1`);
    expect(items.find(({ sku }) => sku === `${fair.word}-4`)?.price).toBeNull();
  });

  it.each([
    ["priceMax=2", [1, 2]],
    ["priceMin=2&priceMax=3", [2, 3]],
    ["priceMax=1.8&currency=EUR", [1, 2]],
    ["moqMax=200", [1, 2]],
    ["leadTimeMax=10", [1]],
    ["sample=true", [1]],
    ["new=1&sample=0", [1, 2, 3, 4]],
    ["incoterm=FOB&country=CN&district=330212&origin=CN&unit=H87", [1, 2, 3]],
    ["perPage=1&page=2", [2]],
    ["country=DE,US", []],
  ])("filters by %s", async (filter, expected) => {
    const { items } = await list(`?q=${fair.word}&sort=moq&${filter}`);
    expect(items.map(({ sku }) => sku)).toEqual(expected.map((at) => `${fair.word}-${at}`));
  });

  it("filters by supplier and category", async () => {
    expect(await list(`?supplier=${fair.company.slug}&category=${fair.category.slug}`)).toMatchObject({ total: 4 });
  });

  it("answers 304 to who has it already, whatever it took to find out", async () => {
    const first = await ask(`?q=${fair.word}`);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\//);
    const again = await ask(`?q=${fair.word}`, { "if-none-match": tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect((await ask(`?q=${fair.word}&perPage=2`)).headers.get("etag")).not.toBe(tag);
  });

  it("may be read from every page, kept for 30 seconds, and says how much is left", async () => {
    const { headers } = await ask("");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cache-control")).toBe("public, max-age=30, stale-while-revalidate=60");
    expect(headers.get("ratelimit-limit")).toBe("300");
    expect(Number(headers.get("ratelimit-remaining"))).toBeLessThan(300);
    expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
    expect(OPTIONS().status).toBe(204);
  });

  it("refuses who asks too often, with the time to wait", async () => {
    const headers = { "x-forwarded-for": "10.9.9.9" };
    let response = await ask("?page=0", headers);
    for (let time = 0; time < 300; time += 1) response = await ask("?page=0", headers);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(response.headers.get("ratelimit-remaining")).toBe("0");
    problemShape.strict().parse(await response.json());
  });
});
