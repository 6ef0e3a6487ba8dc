import { expect, it } from "vitest";
import { quotationShape } from "#lib/integration/api/shapes";
import { db } from "#lib/platform/db";
import { makeMember, unique } from "#lib/testing/factories";
import { askWith, keyOf } from "#lib/testing/keys";
import { dayIn } from "#lib/testing/offers";
import { makePublished } from "#lib/testing/requests";
import { PUT as change, GET as one } from "./[id]/route.ts";
import { POST as send } from "./[id]/send/route.ts";
import { POST as withdraw } from "./[id]/withdraw/route.ts";
import { POST as create, GET as list } from "./route.ts";

const offer = {
  ...{ currency: "USD", incoterm: "FOB", place: "Ningbo", validUntil: dayIn(40), leadTimeDays: 30, paymentTerms: ["TT"] },
  lines: [{ position: 1, breaks: [{ minQuantity: 500, unitPrice: "2.50" }] }],
};

async function seller() {
  const owner = await makeMember("OWNER");
  const { token } = await keyOf(owner, owner.companyId, ["quotations:read", "quotations:write"]);
  return { owner, token, companyId: owner.companyId };
}

it("writes a quotation, names every warning, sends it once, and takes it back", async () => {
  const [{ token }, { requestId: request }] = [await seller(), await makePublished()];
  const unfinished = await askWith(create, {
    token,
    body: { request, offer: { lines: [{ position: 1 }] } },
    name: unique("call"),
  });
  expect(unfinished.answer).toMatchObject({ state: "DRAFT", offerVersion: 0, content: null });
  const begun = quotationShape.parse(unfinished.answer);
  expect(begun.gaps.length).toBeGreaterThan(3);
  const { id } = begun;
  const early = await askWith(send, { token, id, body: { version: begun.version }, name: unique("call") });
  expect(early).toMatchObject({ status: 422, answer: { reason: "offerUnfinished" } });
  const twice = await askWith(create, { token, body: { request, offer }, name: unique("call") });
  expect(twice).toMatchObject({ status: 409, answer: { reason: "quotationBegun" } });
  const put = { token, id, method: "PUT", body: { version: begun.version, offer } };
  const written = quotationShape.parse((await askWith(change, put)).answer);
  expect([written.gaps, written.warnings]).toEqual([[], [{ what: "noCarton", position: 1 }]]);
  expect((await askWith(change, put)).status).toBe(409);
  const { version } = written;
  const unseen = await askWith(send, { token, id, body: { version }, name: unique("call") });
  expect(unseen.answer).toMatchObject({ errors: [{ parameter: "acknowledged.noCarton", code: "mustAccept" }] });
  const sending = { token, id, body: { version, acknowledged: ["noCarton"] }, name: unique("call") };
  const sent = (await askWith(send, sending)).answer;
  expect(sent).toMatchObject({ state: "SUBMITTED", offerVersion: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect((await askWith(send, sending)).headers.get("idempotent-replayed")).toBe("true");
  expect(await db.quotationVersion.count({ where: { quotationId: id } })).toBe(1);
  expect(await db.quotationMove.findFirst({ where: { quotationId: id, move: "send" } })).toMatchObject({
    actor: expect.stringMatching(/^key:/),
  });
  const back = { token, id, body: { version: quotationShape.parse(sent).version, reason: "sold out" }, name: unique("call") };
  expect((await askWith(withdraw, back)).answer).toMatchObject({ state: "WITHDRAWN" });
  expect((await askWith(list, { token, query: "?state=WITHDRAWN" })).answer).toMatchObject({ items: [{ id }], nextCursor: null });
});

it("leaves what is worth more than the firm allows to an owner or manager", async () => {
  const [{ token, companyId }, { requestId: request }] = [await seller(), await makePublished()];
  await db.company.update({ where: { id: companyId }, data: { approvalAboveUsd: 100 } });
  const { answer } = await askWith(create, { token, body: { request, offer }, name: "one" });
  const { id, version } = quotationShape.parse(answer);
  const asked = await askWith(send, { token, id, body: { version, acknowledged: ["noCarton"] }, name: "two" });
  expect(asked.answer).toMatchObject({ state: "DRAFT", waitsForApproval: true });
});

it("finds nothing of other firms, nor without the scope", async () => {
  const [mine, other, { requestId: request }] = [await seller(), await seller(), await makePublished()];
  const { answer } = await askWith(create, { token: mine.token, body: { request, offer }, name: "mine" });
  const { id, version } = quotationShape.parse(answer);
  const same = await askWith(create, { token: mine.token, body: { request, offer }, name: "mine-again" });
  expect([same.status, same.answer.id]).toEqual([201, id]);
  const asking = { token: other.token, id, name: "theirs" };
  expect((await askWith(one, asking)).status).toBe(404);
  expect((await askWith(change, { ...asking, method: "PUT", body: { version, offer } })).status).toBe(404);
  for (const door of [send, withdraw]) expect((await askWith(door, { ...asking, body: { version } })).status).toBe(404);
  const reader = await keyOf(mine.owner, mine.companyId, ["quotations:read"]);
  expect((await askWith(send, { token: reader.token, id, body: { version }, name: "no" })).status).toBe(403);
  const wrong = { ...offer, lines: [{ position: 1, breaks: [{ minQuantity: "few", unitPrice: 2 }], carton: { units: 1 } }] };
  const refused = await askWith(create, { token: mine.token, body: { request, offer: wrong }, name: "wrong" });
  expect(refused.status).toBe(422);
});
