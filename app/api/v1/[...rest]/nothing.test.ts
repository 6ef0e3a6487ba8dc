import { expect, it } from "vitest";
import { problemShape } from "#lib/discovery/api/shapes";
import { requestOf } from "#lib/discovery/api/testing/ask";
import { GET } from "./route.ts";

it("answers an address that is not there with a problem, not a page", async () => {
  const response = await GET(requestOf("/api/v1/nowhere?x=1"), { params: Promise.resolve({ rest: ["nowhere"] }) });
  expect(response.status).toBe(404);
  problemShape.strict().parse(await response.json());
});
