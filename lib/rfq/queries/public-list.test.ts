import { describe, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { publicList, publicListQuery } from "#lib/rfq/schema/public-list";
import { requestStatuses } from "#lib/rfq/status";
import { makeLeaf, makeMember, unique } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { countOpenRequests, countriesOfPublicRequests, listOpenRequests, listPublicRequests } from "./public-list.ts";
import { findPublicRequest } from "./public-request.ts";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

async function titles(asked: Record<string, unknown>): Promise<string[]> {
  return (await listPublicRequests(visitor, publicList.parse(asked))).items.map(({ title }) => title);
}

const numberOf = async (requestId: string) =>
  (await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId }, select: { number: true } })).number ?? "";

describe("what everybody sees of purchase requests", () => {
  it("is what was published for all suppliers, and nothing else", async () => {
    const word = unique("kettle");
    for (const visibility of ["PUBLIC", "VERIFIED", "INVITED"] as const)
      for (const status of requestStatuses)
        await makePublishedRequest({ title: `${word} ${visibility} ${status}`, visibility, status });
    await makePublishedRequest({ title: `${word} never published`, status: "WITHDRAWN", publishedAt: null });
    expect(await titles({ q: word })).toEqual([`${word} PUBLIC PUBLISHED`]);
    const over = ["AWARDED", "CANCELLED", "CLOSED", "EVALUATING", "EXPIRED", "UNSUCCESSFUL", "WITHDRAWN"];
    expect((await titles({ q: word, state: "over" })).sort()).toEqual(over.map((status) => `${word} PUBLIC ${status}`));
  });

  it("opens by its number where it may be seen, and never says who asks", async () => {
    const shown = await makePublishedRequest({ isBuyerNamed: true });
    const found = await findPublicRequest(visitor, await numberOf(shown.requestId));
    expect(found).toMatchObject({ title: shown.title, isOpen: true, placesLeft: 10, lines: [{ quantity: "1000" }] });
    expect(JSON.stringify(found)).not.toContain(shown.buyer.userId);
    for (const fields of [
      { visibility: "VERIFIED" as const },
      { visibility: "INVITED" as const },
      { status: "DRAFT" as const },
      { status: "SUBMITTED" as const },
      { status: "REFUSED" as const },
      { publishedAt: null, status: "WITHDRAWN" as const },
    ]) {
      const { requestId } = await makePublishedRequest(fields);
      expect(await findPublicRequest(visitor, await numberOf(requestId)), JSON.stringify(fields)).toBeNull();
    }
    expect(await findPublicRequest(visitor, "%")).toBeNull();
  });

  it("shows answered questions without who asked, and only those", async () => {
    const { requestId } = await makePublishedRequest();
    const { companyId } = await makeMember();
    const answered = { question: "Which steel?", answer: "304", answeredAt: new Date() };
    await db.clarification.createMany({
      data: [
        { requestId, companyId, ...answered },
        { requestId, companyId, question: "Which colour?" },
      ],
    });
    const found = await findPublicRequest(visitor, await numberOf(requestId));
    expect(found?.clarifications).toMatchObject([{ question: "Which steel?", answer: "304" }]);
    expect(JSON.stringify(found)).not.toContain(companyId);
  });
});

describe("the list of public requests", () => {
  it("finds by words in titles and lines, also spelled a little otherwise", async () => {
    const { title } = await makePublishedRequest({
      title: "Umbrella frames",
      line: { item: "Fibreglass ribs", specification: "matt 100%" },
    });
    for (const q of ["umbrella", "UMBRELLA frames", "fibreglass", "100%", "umbrela"])
      expect(await titles({ q }), q).toContain(title);
    expect(await titles({ q: "umbrella saucepan" })).toEqual([]);
    expect(await titles({ q: "200%" })).toEqual([]);
    await makePublishedRequest({ title: "不锈钢保温杯", language: "zh", line: { item: "保温杯" } });
    expect(await titles({ q: "保温杯" })).toEqual(["不锈钢保温杯"]);
  });

  it("is narrowed by category, country, quantity, closing and places", async () => {
    const { leafId, leafSlug, rootSlug } = await makeLeaf();
    const q = unique("bench");
    const soon = { title: `${q} soon`, countryCode: "BR", deadlineAt: inDays(2), categoryId: leafId, line: { quantity: 500 } };
    await makePublishedRequest(soon);
    await makePublishedRequest({ title: `${q} later`, deadlineAt: inDays(20), quoteCount: 9, quoteCap: 10 });
    const full = await makePublishedRequest({ title: `${q} full`, deadlineAt: inDays(25), quoteCount: 9, quoteCap: 10 });
    const { companyId } = await makeMember();
    await db.requestPlace.create({ data: { requestId: full.requestId, companyId, kind: "INVITED", wave: 0 } });
    expect(await titles({ q, sort: "closing" })).toEqual([`${q} soon`, `${q} later`, `${q} full`]);
    for (const filter of [{ category: leafSlug }, { category: rootSlug }, { country: "BR" }, { within: "3" }])
      expect(await titles({ q, ...filter }), JSON.stringify(filter)).toEqual([`${q} soon`]);
    expect(await titles({ q, quantity: "501", sort: "closing" })).toEqual([`${q} later`, `${q} full`]);
    expect(await titles({ q, places: "no" })).toEqual([`${q} full`]);
    expect(await titles({ q, places: "yes", sort: "closing" })).toEqual([`${q} soon`, `${q} later`]);
    expect(await countriesOfPublicRequests(visitor)).toEqual(expect.arrayContaining(["BR", "KE"]));
  });

  it("counts a request whose time has run out as over, before anything has closed it", async () => {
    const q = unique("basket");
    const before = await countOpenRequests(visitor);
    await makePublishedRequest({ title: q, deadlineAt: inDays(-1) });
    expect([await titles({ q }), await titles({ q, state: "over" })]).toEqual([[], [q]]);
    expect(await countOpenRequests(visitor)).toBe(before);
    const open = await makePublishedRequest({ title: `${q} open` });
    expect(await countOpenRequests(visitor)).toBe(before + 1);
    expect(await listOpenRequests(visitor, { limit: 1 })).toMatchObject([{ title: open.title }]);
  });

  it("takes any address: what does not fit is left out, and pages end where the hits do", async () => {
    const list = publicList.parse({
      state: "x",
      q: "",
      country: "kenya",
      quantity: "-1",
      within: "5",
      page: "900",
      category: ["a", "b"],
    });
    expect(list).toEqual({ state: "open", sort: "newest", page: 1 });
    expect((await listPublicRequests(visitor, publicList.parse({ q: unique("nothing"), page: "40" }))).page).toBe(1);
    expect(publicListQuery(publicList.parse({ q: "cup", sort: "closing", page: "3" }), { page: 2 })).toMatchObject({
      q: "cup",
      sort: "closing",
      page: "2",
      state: undefined,
    });
  });
});
