import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemShape, productShape } from "#lib/discovery/api/shapes";
import { askFor, faultsOfAnswer } from "#lib/discovery/api/testing/ask";
import { openFair } from "#lib/discovery/api/testing/fair";
import { disconnect } from "#lib/platform/db";
import { GET } from "./route.ts";

let fair: Awaited<ReturnType<typeof openFair>>;

beforeAll(async () => {
  fair = await openFair();
});
afterAll(disconnect);

const read = (id: string, query?: string) => askFor(GET, id, query);

describe("GET /api/v1/products/{id}", () => {
  it("gives one product by slug and by id, as documented", async () => {
    const bySlug = await (await read(`${fair.word}-1`)).json();
    expect(productShape.strict().parse(bySlug)).toMatchObject({
      hsCode: "961700",
      prices: [
        {
          currency: "USD",
          incoterm: "FOB",
          place: "Ningbo",
          breaks: [
            { minQuantity: 100, price: 1.5 },
            { minQuantity: 1000, price: 1 },
          ],
        },
      ],
      attributes: expect.arrayContaining([{ key: "finish", label: "Finish", value: "matt", unit: null }]),
    });
    expect(await (await read(fair.ids[0] ?? "")).json()).toEqual(bySlug);
  });

  it.each(["no-such-product", "0193f5c0-0000-7000-8000-00000000000", "a\0b", "%", "'; drop table"])(
    "has nothing at %j",
    async (id) => {
      const response = await read(id);
      expect(response.status).toBe(404);
      problemShape.strict().parse(await response.json());
    },
  );

  it("answers a hidden product with the bytes of an absent one", async () => {
    const [hidden, hiddenById, absent] = await Promise.all([read(fair.draft.slug), read(fair.draft.id), read("not-here")]);
    const bare = async (response: Response) => ({ ...problemShape.parse(await response.json()), requestId: "" });
    expect(hidden.status).toBe(404);
    const expected = await bare(absent);
    expect(await bare(hidden)).toEqual(expected);
    expect(await bare(hiddenById)).toEqual(expected);
  });

  it("takes no other parameters", async () => {
    expect(await faultsOfAnswer(await read(`${fair.word}-1`, "?id=x"))).toEqual(["id unknownParameter"]);
    expect(await faultsOfAnswer(await read(`${fair.word}-1`, "?q=x"))).toEqual(["q unknownParameter"]);
  });
});
