import { expect, it } from "vitest";
import { opportunityListShape, opportunityShape } from "#lib/integration/api/shapes";
import { db } from "#lib/platform/db";
import { makeMember, makeUser } from "#lib/testing/factories";
import { askWith, keyOf } from "#lib/testing/keys";
import { makePublished } from "#lib/testing/requests";
import { POST as decline } from "./[id]/decline/route.ts";
import { GET as opportunity } from "./[id]/route.ts";
import { GET as opportunities } from "./route.ts";

async function seller() {
  const owner = await makeMember("OWNER");
  const { token } = await keyOf(owner, owner.companyId, ["quotations:read", "quotations:write"]);
  return { token, companyId: owner.companyId };
}

it("sees the requests that its firm may see, and says no to one", async () => {
  const [{ token, companyId }, { requestId: id }] = [await seller(), await makePublished()];
  const hidden = await makePublished(undefined, { visibility: "VERIFIED" });
  const all = opportunityListShape.parse((await askWith(opportunities, { token, query: "?scope=all&limit=100" })).answer);
  expect(all.items.map((item) => item.id)).toContain(id);
  expect(all.items.map((item) => item.id)).not.toContain(hidden.requestId);
  expect((await askWith(opportunities, { token })).answer.items).toEqual([]);
  expect((await askWith(opportunity, { token, id: hidden.requestId })).status).toBe(404);
  const seen = opportunityShape.parse((await askWith(opportunity, { token, id })).answer);
  expect(seen.lines).toHaveLength(1);
  expect(JSON.stringify(seen)).not.toMatch(/buyer/i);
  const where = { requestId_companyId: { requestId: id, companyId } };
  expect(await db.requestPlace.findUnique({ where })).toMatchObject({ seenAt: expect.any(Date) });
  expect((await askWith(decline, { token, id, body: {}, name: "no" })).answer).toEqual({ id, isDeclined: true });
  expect((await askWith(decline, { token, id: hidden.requestId, body: {}, name: "no2" })).status).toBe(404);
});

it("is closed to keys of people without a firm", async () => {
  const { token } = await keyOf(await makeUser(), null);
  expect(await askWith(opportunities, { token })).toMatchObject({ status: 403, answer: { reason: "scopeLacking" } });
});
