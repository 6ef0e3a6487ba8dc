import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeMember, makeUser, unique } from "#lib/testing/factories";
import { askWith, keyOf } from "#lib/testing/keys";
import { GET as deliveries } from "./[id]/deliveries/route.ts";
import { POST as replay } from "./[id]/replay/route.ts";
import { DELETE as remove } from "./[id]/route.ts";
import { POST as create, GET as list } from "./route.ts";

it("lets a system look after the endpoints of its firm, and nobody else's", async () => {
  const [owner, stranger] = [await makeMember("OWNER"), await makeUser()];
  const [{ token }, theirs] = [await keyOf(owner, owner.companyId), await keyOf(stranger, null)];
  const asking = { token, body: { url: "https://example.org/hook", events: ["award.made"] }, name: unique("call") };
  const made = await askWith(create, asking);
  expect(made).toMatchObject({ status: 201, answer: { state: "ACTIVE", secret: expect.stringMatching(/^whsec_/) } });
  expect((await askWith(create, asking)).answer).toEqual(made.answer);
  const id = String(made.answer.id);
  expect(JSON.stringify((await askWith(list, { token })).answer)).not.toContain("whsec_");
  const message = await db.webhookDelivery.create({
    data: { endpointId: id, event: "award.made", occurrence: unique("award"), payload: {}, status: "FAILED" },
  });
  expect((await askWith(deliveries, { token, id })).answer).toMatchObject({ items: [{ id: message.id, state: "FAILED" }] });
  for (const [door, body] of [
    [replay, { message: message.id }],
    [remove, undefined],
  ] as const) {
    const method = door === remove ? "DELETE" : "POST";
    const asked = { token: theirs.token, id, method, name: "x", ...(body ? { body } : {}) };
    expect((await askWith(door, asked)).status).toBe(404);
  }
  expect((await askWith(deliveries, { token: theirs.token, id })).status).toBe(404);
  expect((await askWith(replay, { token, id, body: { message: message.id }, name: "a" })).answer).toEqual({ count: 1 });
  expect((await askWith(replay, { token, id, body: { since: "2026-01-01" }, name: "b" })).answer).toEqual({ count: 0 });
  expect((await askWith(replay, { token, id, body: {}, name: "c" })).status).toBe(422);
  expect((await askWith(remove, { token, id, method: "DELETE" })).answer).toEqual({ id, isDeleted: true });
  expect((await askWith(list, { token })).answer).toEqual({ items: [] });
});
