import { expect, it } from "vitest";
import { z } from "zod";
import { ownDoor } from "./own-door.ts";

const door = ownDoor(z.strictObject({ product: z.string() }), async () => ({ isThere: true }));

type Given = { headers?: Record<string, string>; body?: string };

const ask = ({ headers = {}, body = '{"product":"kettle"}' }: Given) => {
  const standard = { host: "fair.example", "content-type": "application/json" };
  return door(new Request("http://fair.example/api/me/x", { method: "POST", headers: { ...standard, ...headers }, body }));
};

it("is shut for requests that other sites make", async () => {
  const foreign = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://fair.example" },
    { "sec-fetch-site": "none" },
    { origin: "http://evil.example" },
    { origin: "null" },
    {},
  ];
  for (const headers of foreign) {
    const response = await ask({ headers });
    expect(response.status, JSON.stringify(headers)).toBe(403);
    expect(await response.json()).toMatchObject({ code: "forbidden" });
  }
});

it("takes JSON of the right shape and of a modest size, and nothing else", async () => {
  const here = { "sec-fetch-site": "same-origin" };
  const bodies = ["", "{", "[]", '{"product":1}', '{"product":"x","userId":"y"}'];
  for (const body of bodies) expect((await ask({ headers: here, body })).status, body).toBe(422);
  expect((await ask({ headers: { ...here, "content-type": "text/plain" } })).status).toBe(422);
  expect((await ask({ headers: { origin: "http://fair.example" }, body: "{" })).status).toBe(422);
  const long = JSON.stringify({ product: "x".repeat(40_000) });
  const response = await ask({ headers: here, body: long });
  expect(response.status).toBe(429);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
});
