import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { categoryListShape } from "#lib/discovery/api/shapes";
import { requestOf } from "#lib/discovery/api/testing/ask";
import { openFair } from "#lib/discovery/api/testing/fair";
import { disconnect } from "#lib/platform/db";
import { readSeed } from "#prisma/seed/content.ts";
import { GET } from "./route.ts";

vi.mock("next/cache", () => ({ unstable_cache: (read: unknown) => read }));

const rootSlugs = readSeed<{ slug: string }[]>("taxonomy.json").map(({ slug }) => slug);

let fair: Awaited<ReturnType<typeof openFair>>;

beforeAll(async () => {
  fair = await openFair();
});
afterAll(disconnect);

describe("GET /api/v1/categories", () => {
  it("lists the tree with counts, as documented", async () => {
    const response = await GET(requestOf("/api/v1/categories?locale=zh"));
    const { items } = categoryListShape.strict().parse(await response.json());
    expect(items.filter(({ slug }) => rootSlugs.includes(slug))).toHaveLength(19);
    const leaf = items.flatMap(({ children }) => children).find(({ slug }) => slug === fair.category.slug);
    expect(leaf?.productCount).toBeGreaterThanOrEqual(4);
    expect(leaf?.name).toMatch(/\p{Script=Han}/u);
  });
});
