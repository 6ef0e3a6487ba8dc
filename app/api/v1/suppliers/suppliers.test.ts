import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemShape, supplierListShape, supplierShape } from "#lib/discovery/api/shapes";
import { askFor, faultsOfAnswer, requestOf } from "#lib/discovery/api/testing/ask";
import { openFair } from "#lib/discovery/api/testing/fair";
import { db, disconnect } from "#lib/platform/db";
import { GET as one } from "./[id]/route.ts";
import { GET } from "./route.ts";

let fair: Awaited<ReturnType<typeof openFair>>;

beforeAll(async () => {
  fair = await openFair();
});
afterAll(disconnect);

const ask = (query: string) => GET(requestOf(`/api/v1/suppliers${query}`));
const list = async (query: string) => supplierListShape.strict().parse(await (await ask(query)).json());

describe("GET /api/v1/suppliers", () => {
  it("finds suppliers by name and lists them as documented", async () => {
    const found = await list(`?q=${fair.word}`);
    expect(found).toMatchObject({
      total: 1,
      items: [{ slug: fair.company.slug, name: `${fair.word} Works`, district: "330212", productCount: 4, picture: null }],
    });
    expect(found.items[0]?.url).toBe(`http://localhost:3000/en/suppliers/${fair.company.slug}`);
  });

  it("filters by district, type and category", async () => {
    expect(await list(`?q=${fair.word}&district=330212&businessType=MANUFACTURER`)).toMatchObject({ total: 1 });
    expect(await list(`?q=${fair.word}&category=${fair.category.slug}&locale=zh`)).toMatchObject({ total: 1 });
    expect(await list(`?q=${fair.word}&country=DE`)).toMatchObject({ total: 0, items: [] });
  });

  it.each([
    ["?businessType=CIRCUS", "businessType unknownValue"],
    ["?market=QQ", "market unknownValue"],
    ["?category=nowhere", "category unknownValue"],
    ["?sort=name", "sort unknownParameter"],
    ["?page=1000", "page tooDeep"],
  ])("refuses %s by name", async (query, fault) => {
    expect(await faultsOfAnswer(await ask(query))).toEqual([fault]);
  });
});

describe("GET /api/v1/suppliers/{id}", () => {
  it("gives one supplier by slug and by id, as documented", async () => {
    const bySlug = await (await askFor(one, fair.company.slug)).json();
    expect(supplierShape.strict().parse(bySlug)).toMatchObject({ categories: [{ slug: fair.category.slug, count: 4 }] });
    expect(await (await askFor(one, fair.company.id)).json()).toEqual(bySlug);
  });

  it("answers a suspended supplier as one that is not there", async () => {
    const other = await openFair();
    await db.company.update({ where: { id: other.company.id }, data: { status: "SUSPENDED" } });
    const response = await askFor(one, other.company.slug);
    expect(response.status).toBe(404);
    problemShape.strict().parse(await response.json());
  });
});
