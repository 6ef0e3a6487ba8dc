import { describe, expect, it } from "vitest";
import { requestListShape, requestShape } from "#lib/integration/api/shapes";
import { revokeKey } from "#lib/integration/commands/keys";
import { db } from "#lib/platform/db";
import { limiter, limits } from "#lib/platform/limit";
import { openOffers } from "#lib/quotation/commands/open";
import { closeEarly } from "#lib/rfq/commands/course";
import { makeLeaf, makeMember, makeUser, testActor, unique } from "#lib/testing/factories";
import { askWith, keyOf } from "#lib/testing/keys";
import { makeOfferer } from "#lib/testing/offers";
import { makePublished, makeRequest, versionOf } from "#lib/testing/requests";
import { GET as award, POST as makeAward } from "./[id]/award/route.ts";
import { POST as close } from "./[id]/close/route.ts";
import { GET as offers } from "./[id]/offers/route.ts";
import { GET as one } from "./[id]/route.ts";
import { POST as submit } from "./[id]/submit/route.ts";
import { POST as withdraw } from "./[id]/withdraw/route.ts";
import { POST as create, GET as list } from "./route.ts";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const wish = (category: string, fields: object = {}) => ({
  ...{ title: "Thermos flasks", country: "KE", incoterm: "FOB", place: "Ningbo", currency: "USD", deadline: inDays(10) },
  ...{ deliverTo: inDays(60).slice(0, 10), lines: [{ item: "Thermos 500 ml", quantity: "2000.5", unit: "H87", category }] },
  ...fields,
});

async function keyed(role: "OWNER" | "MANAGER" = "OWNER") {
  const owner = await makeMember(role);
  return { owner, token: (await keyOf(owner, owner.companyId)).token, companyId: owner.companyId };
}

describe("requests of a key's firm", () => {
  it("are made, submitted, read and withdrawn by the rules of the desk", async () => {
    const { token, companyId } = await keyed();
    const { leafSlug } = await makeLeaf();
    const made = await askWith(create, { token, body: wish(leafSlug, { submit: true }), name: unique("call") });
    expect([made.status, made.answer.state]).toEqual([201, "SUBMITTED"]);
    const { id, lines } = requestShape.parse(made.answer);
    expect(lines).toMatchObject([{ category: leafSlug, quantity: "2000.5" }]);
    expect(await db.purchaseRequest.findUnique({ where: { id } })).toMatchObject({ companyId });
    const draft = await askWith(create, { token, body: wish(leafSlug, { deadline: undefined }), name: unique("call") });
    expect(draft.answer).toMatchObject({ state: "DRAFT", missing: ["deadline:deadlineNeeded"], deadline: null });
    const { id: draftId, version } = requestShape.parse(draft.answer);
    const refused = await askWith(submit, { token, id: draftId, body: { version }, name: unique("call") });
    expect(refused).toMatchObject({ status: 422, answer: { errors: [{ parameter: "deadline", code: "deadlineNeeded" }] } });
    const gone = await askWith(withdraw, { token, id: draftId, body: { version }, name: unique("call") });
    expect(gone.answer).toEqual({ id: draftId, isDeleted: true });
    expect((await askWith(one, { token, id: draftId })).status).toBe(404);
  });

  it("come in pages, the latest first, and are nobody else's", async () => {
    const [{ token, owner, companyId }, other] = [await keyed(), await keyed()];
    for (let nth = 0; nth < 3; nth += 1) await makeRequest(owner, { companyId });
    const own = await makeRequest(owner);
    const first = requestListShape.parse((await askWith(list, { token, query: "?limit=2" })).answer);
    const rest = requestListShape.parse((await askWith(list, { token, query: `?limit=2&cursor=${first.nextCursor}` })).answer);
    const ids = [...first.items, ...rest.items].map(({ id }) => id);
    expect([ids.length, new Set(ids).size, rest.nextCursor]).toEqual([3, 3, null]);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(ids).not.toContain(own.requestId);
    const [id = ""] = ids;
    for (const door of [one, offers, award]) {
      expect((await askWith(door, { token: other.token, id })).status).toBe(404);
      expect((await askWith(door, { token, id: own.requestId })).status).toBe(404);
      expect((await askWith(door, { token, id: "x" })).status).toBe(404);
    }
    const version = await versionOf(id);
    for (const door of [submit, withdraw, close])
      expect((await askWith(door, { token: other.token, id, body: { version }, name: unique("call") })).status).toBe(404);
    const alone = await keyOf(owner, null);
    expect((await askWith(one, { token: alone.token, id: own.requestId })).status).toBe(200);
    expect((await askWith(one, { token: alone.token, id })).status).toBe(404);
  });

  it("are refused with their reason: no key, no scope, an unknown field, a wrong value, no name of the call", async () => {
    const { owner, token, companyId } = await keyed();
    const reader = await keyOf(owner, companyId, ["requests:read"]);
    const body = wish((await makeLeaf()).leafSlug);
    const without = await askWith(list, { token: "" });
    expect([without.status, without.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await askWith(create, { token: reader.token, body, name: "a" })).toMatchObject({
      status: 403,
      answer: { reason: "scopeLacking" },
    });
    expect(await askWith(create, { token, body })).toMatchObject({ status: 422, answer: { reason: "callUnnamed" } });
    const wrong = await askWith(create, { token, name: "b", body: { ...body, colour: "red", places: 99, incoterm: "XYZ" } });
    expect(wrong).toMatchObject({ status: 422, answer: { errors: [{ parameter: "places" }, { parameter: "colour" }] } });
    const line = { item: "Thermos", quantity: "many", unit: "??", category: "no-such-leaf" };
    const deep = await askWith(create, { token, name: "c", body: { ...body, lines: [line] } });
    expect(deep.answer.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ parameter: "lines.0.quantity", code: "notANumber" }),
        expect.objectContaining({ parameter: "lines.0.unit" }),
      ]),
    );
    const leaf = await askWith(create, {
      token,
      name: "d",
      body: { ...body, lines: [{ item: "Thermos", category: "no-leaf" }] },
    });
    expect(leaf.answer).toMatchObject({ errors: [{ parameter: "lines.0.category", code: "notOneOf" }] });
    const { keyId, token: ended } = await keyOf(owner, companyId);
    expect((await askWith(list, { token: ended })).status).toBe(200);
    await revokeKey(owner, { keyId });
    expect(await askWith(list, { token: ended })).toMatchObject({ status: 401, answer: { reason: "keyOver" } });
  });

  it("say what is left of a key's minute, keep nothing in caches, and are not for browsers", async () => {
    const { token, companyId } = await keyed();
    const { headers } = await askWith(list, { token });
    expect(headers.get("ratelimit-limit")).toBe("600");
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    const { id: keyId } = await db.apiKey.findFirstOrThrow({ where: { companyId } });
    for (let nth = 1; nth < limits.keyed; nth += 1) limiter.take("keyed", keyId);
    const refused = await askWith(list, { token });
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect((await askWith(list, { token: (await keyed()).token })).status).toBe(200);
  });
});

describe("a call that comes again", () => {
  it("of twenty at once is done once; later it gets the first answer, and with another body a refusal", async () => {
    const { token, companyId } = await keyed();
    const body = wish((await makeLeaf()).leafSlug);
    const name = unique("call");
    const answers = await Promise.all(Array.from({ length: 20 }, () => askWith(create, { token, body, name })));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.filter(({ headers }) => headers.get("idempotent-replayed") === null)).toHaveLength(1);
    expect(answers.every(({ status, answer }) => status === 201 || (status === 409 && answer.reason === "callRunning"))).toBe(
      true,
    );
    expect(await db.purchaseRequest.count({ where: { companyId } })).toBe(1);
    const later = await askWith(create, { token, body, name });
    expect([later.status, later.headers.get("idempotent-replayed"), later.answer]).toEqual([201, "true", done[0]?.answer]);
    const other = await askWith(create, { token, body: { ...body, title: "Mugs" }, name });
    expect(other).toMatchObject({ status: 422, answer: { reason: "callDiffers" } });
    const elses = await keyed();
    expect((await askWith(create, { token: elses.token, body, name })).headers.get("idempotent-replayed")).toBeNull();
  });

  it("after it was torn off makes the same thing, not a second one; what was refused may come again", async () => {
    const { token, companyId } = await keyed();
    const body = wish((await makeLeaf()).leafSlug);
    const name = unique("call");
    const first = await askWith(create, { token, body, name });
    const key = await db.apiKey.findFirstOrThrow({ where: { companyId } });
    const where = { keyId_name: { keyId: key.id, name } };
    await db.$executeRaw`update "ApiCall" set answer = null, "leaseUntil" = now() - interval '1 second' where name = ${name}`;
    const second = await askWith(create, { token, body, name });
    expect([second.answer.id, await db.purchaseRequest.count({ where: { companyId } })]).toEqual([first.answer.id, 1]);
    expect((await db.apiCall.findUniqueOrThrow({ where })).subjectId).toBe(first.answer.id);
    const again = unique("call");
    const bad = { ...body, lines: [{ item: "Thermos", category: "no-leaf" }] };
    expect((await askWith(create, { token, body: bad, name: again })).status).toBe(422);
    expect((await askWith(create, { token, body, name: again })).status).toBe(201);
  });
});

describe("offers and awards", () => {
  it("are read and decided by the buyer's key; sealed ones stay a number until they are opened", async () => {
    const { token, owner, companyId } = await keyed();
    const { requestId: id } = await makePublished(owner, { companyId, isSealed: true });
    const { quotationId, seller } = await makeOfferer(id);
    const sealed = await askWith(offers, { token, id });
    expect(sealed.answer).toEqual({ request: id, isSealed: true, offerCount: 1, items: [] });
    expect(JSON.stringify(sealed.answer)).not.toContain(quotationId);
    await closeEarly(owner, { requestId: id, version: await versionOf(id) });
    await openOffers(testActor, { requestId: id });
    const opened = await askWith(offers, { token, id });
    expect(opened.answer).toMatchObject({ isSealed: false, items: [{ id: quotationId, content: { currency: "USD" } }] });
    expect(await db.quotation.findUnique({ where: { id: quotationId } })).toMatchObject({ seenAt: expect.any(Date) });
    const decision = { version: await versionOf(id), awardReason: "price", lines: [{ position: 1, quotation: quotationId }] };
    const theirs = await keyOf(seller, seller.companyId);
    expect((await askWith(makeAward, { token: theirs.token, id, body: decision, name: "x" })).status).toBe(404);
    const raced = await Promise.all(["a", "b"].map((name) => askWith(makeAward, { token, id, body: decision, name })));
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await askWith(award, { token, id })).answer).toMatchObject({
      state: "AWARDED",
      lines: [{ position: 1, quotation: quotationId, unitPrice: "2.5", currency: "USD", awardReason: "price" }],
    });
  });

  it("of a member without a firm are hers alone", async () => {
    const buyer = await makeUser();
    const { token } = await keyOf(buyer, null);
    const { requestId: id } = await makePublished(buyer);
    expect((await askWith(offers, { token, id })).answer).toMatchObject({ isSealed: false, items: [] });
    const stranger = await keyOf(await makeUser(), null);
    expect((await askWith(offers, { token: stranger.token, id })).status).toBe(404);
  });
});
