import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError, type ErrorCode, errorCodes, fail, httpStatus } from "./errors.ts";
import { route } from "./route.ts";

const schema = z.strictObject({ word: z.string().max(3).default("") });
const asking = (query = "", headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000/api/v1/words${query}`, { headers: { "x-forwarded-for": "192.0.2.1", ...headers } });

const failing = (error: unknown) =>
  route(
    schema,
    async () => {
      throw error;
    },
    { name: "test" },
  )(asking());

describe("route", () => {
  it("acts as the visitor on the parsed input", async () => {
    const door = route(schema, async (actor, { word }) => ({ actor, word }), { name: "test" });
    expect(await (await door(asking("?word=cup"))).json()).toEqual({ actor: { kind: "visitor" }, word: "cup" });
  });

  it("takes the path's parameters with the query's, and never the query's for the path's", async () => {
    const door = route(schema, async (_actor, input) => input, { name: "test" });
    const context = { params: Promise.resolve({ word: "cup" }) };
    expect(await (await door(asking(), context)).json()).toEqual({ word: "cup" });
    expect((await door(asking("?word=pot"), context)).status).toBe(422);
  });

  it("leaves the time out of the entity tag", async () => {
    let pause = 0;
    const slow = async () => {
      const until = performance.now() + pause;
      while (performance.now() < until) pause += 0;
      return { word: "cup" };
    };
    const door = route(schema, slow, { name: "test", isTimed: true });
    const fast = await door(asking());
    pause = 20;
    const late = await door(asking());
    expect(late.headers.get("etag")).toBe(fast.headers.get("etag"));
    expect(await late.json()).toMatchObject({ word: "cup", tookMs: expect.any(Number) });
  });

  it.each(errorCodes)("answers %s with its status as a problem", async (code: ErrorCode) => {
    const response = await failing(new AppError(code));
    expect(response.status).toBe(httpStatus[code]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({
      status: httpStatus[code],
      type: `http://localhost:3000/en/developers#problem-${code}`,
    });
  });

  it("says nothing of what it did not expect", async () => {
    const response = await failing(new TypeError("password 123 in select *"));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/password|select|TypeError/);
  });

  it("answers 503 with the time to wait where a neighbour is gone", async () => {
    const response = await failing(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
  });

  it("names the parameter that a query refuses", async () => {
    const door = route(schema, async () => fail("invalid", "word"), { name: "test" });
    expect(await (await door(asking())).json()).toMatchObject({ errors: [{ parameter: "word", code: "unknownValue" }] });
  });
});
