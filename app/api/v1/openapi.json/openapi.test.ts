import { describe, expect, it } from "vitest";
import { requestOf } from "#lib/discovery/api/testing/ask";
import { GET } from "./route.ts";

describe("GET /api/v1/openapi.json", () => {
  it("describes the API, once per language, and is known again by its tag", async () => {
    const response = await GET(requestOf("/api/v1/openapi.json"));
    expect(await response.json()).toMatchObject({ openapi: "3.1.0", servers: [{ url: "http://localhost:3000" }] });
    const headers = { "if-none-match": response.headers.get("etag") ?? "" };
    expect((await GET(requestOf("/api/v1/openapi.json", headers))).status).toBe(304);
    expect((await GET(requestOf("/api/v1/openapi.json?locale=zh", headers))).status).toBe(200);
  });
});
