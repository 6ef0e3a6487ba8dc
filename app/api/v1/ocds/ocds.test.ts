import { afterAll, describe, expect, it } from "vitest";
import { faultsOfAnswer, requestOf } from "#lib/discovery/api/testing/ask";
import { disconnect } from "#lib/platform/db";
import { makePublished } from "#lib/testing/requests";
import { GET as month } from "./packages/[month]/route.ts";
import { GET as releases } from "./releases/route.ts";

afterAll(disconnect);

const ask = (query: string, headers?: Record<string, string>) => releases(requestOf(`/api/v1/ocds/releases${query}`, headers));
const askMonth = (name: string, headers?: Record<string, string>) =>
  month(requestOf(`/api/v1/ocds/packages/${name}`, headers), { params: Promise.resolve({ month: name }) });

describe("the doors of open data", () => {
  it("answer JSON with an entity tag, 304 to who has it, and 404 where there is nothing", async () => {
    const from = new Date().toISOString();
    expect((await ask(`?since=${from}`)).status).toBe(404);
    await makePublished(undefined, { isOpenData: true });
    const first = await ask(`?since=${from}`);
    expect(first.headers.get("content-type")).toContain("application/json");
    expect((await first.json()).releases).toHaveLength(1);
    const again = await ask(`?since=${from}`, { "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("write a month while it is read, with a tag that changes with it", async () => {
    await makePublished(undefined, { isOpenData: true });
    const now = new Date().toISOString().slice(0, 7);
    const first = await askMonth(now);
    const tag = first.headers.get("etag") ?? "";
    expect((await first.json()).version).toBe("1.1");
    expect((await askMonth(now, { "if-none-match": tag })).status).toBe(304);
    await makePublished(undefined, { isOpenData: true });
    expect((await askMonth(now, { "if-none-match": tag })).status).toBe(200);
  });

  it.each([
    ["?since=yesterday", "since malformed"],
    ["?perPage=1000", "perPage tooHigh"],
    ["?after=1~2~drop", "after malformed"],
    ["?cursor=1", "cursor unknownParameter"],
  ])("refuse %s", async (query, fault) => {
    const response = await ask(query);
    expect(response.status).toBe(422);
    expect(await faultsOfAnswer(response)).toEqual([fault]);
  });

  it("refuse what is no month", async () => {
    expect((await askMonth("2026-13")).status).toBe(422);
  });
});
