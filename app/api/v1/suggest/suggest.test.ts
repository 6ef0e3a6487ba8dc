import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { suggestionsShape } from "#lib/discovery/api/shapes";
import { faultsOfAnswer, requestOf } from "#lib/discovery/api/testing/ask";
import { openFair } from "#lib/discovery/api/testing/fair";
import { disconnect } from "#lib/platform/db";
import { GET } from "./route.ts";

let fair: Awaited<ReturnType<typeof openFair>>;

beforeAll(async () => {
  fair = await openFair();
});
afterAll(disconnect);

const ask = (query: string) => GET(requestOf(`/api/v1/suggest${query}`));
const suggested = async (query: string) => suggestionsShape.strict().parse(await (await ask(query)).json());

describe("GET /api/v1/suggest", () => {
  it("offers products and suppliers that begin as typed, with their addresses", async () => {
    const { products, suppliers } = await suggested(`?q=${fair.word.slice(0, 8)}&locale=zh`);
    expect(products.map(({ slug }) => slug)).toContain(`${fair.word}-1`);
    expect(suppliers).toMatchObject([
      { slug: fair.company.slug, url: `http://localhost:3000/zh/suppliers/${fair.company.slug}` },
    ]);
  });

  it("offers categories in the asked language", async () => {
    const { categories } = await suggested("?q=light&limit=20");
    expect(categories.length).toBeGreaterThan(0);
  });

  it("has nothing for nothing", async () => {
    expect(await suggested("?q=%20")).toEqual({ products: [], suppliers: [], categories: [], queries: [] });
  });

  it("counts apart from the other doors", async () => {
    expect((await ask("?q=a")).headers.get("ratelimit-limit")).toBe("600");
  });

  it.each([
    [`?q=${"x".repeat(101)}`, "q tooLong"],
    ["?q=%00", "q malformed"],
    ["?limit=21", "limit tooHigh"],
    ["?limit=", "limit tooLow"],
    ["?page=1", "page unknownParameter"],
  ])("refuses %s by name", async (query, fault) => {
    expect(await faultsOfAnswer(await ask(query))).toEqual([fault]);
  });
});
