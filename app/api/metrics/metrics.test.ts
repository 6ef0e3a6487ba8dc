import { afterEach, describe, expect, it, vi } from "vitest";

const token = "0123456789abcdef";

async function door(value: string) {
  vi.resetModules();
  vi.stubEnv("METRICS_TOKEN", value);
  return (await import("./route.ts")).GET;
}

const asking = (authorization?: string) =>
  new Request("http://localhost:3000/api/metrics", authorization === undefined ? {} : { headers: { authorization } });

afterEach(() => vi.unstubAllEnvs());

describe("GET /api/metrics", () => {
  it("is not there without a token in the settings", async () => {
    const GET = await door("");
    expect((await GET(asking("Bearer "))).status).toBe(404);
  });

  it("lets in only who brings the token", async () => {
    const GET = await door(token);
    for (const wrong of [undefined, "Bearer", `Bearer ${token}x`, token]) {
      const response = await GET(asking(wrong));
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  it("tells process figures and request times by class of door", async () => {
    const GET = await door(token);
    const { observeRequest } = await import("#lib/platform/metrics");
    observeRequest("products", 200, 0.012);
    const response = await GET(asking(`Bearer ${token}`));
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toContain('yongfair_http_request_duration_seconds_bucket{le="0.025",route="products",status="2xx"}');
    expect(text).toContain("yongfair_process_resident_memory_bytes");
  });
});
