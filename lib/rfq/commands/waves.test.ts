import { beforeAll, describe, expect, it } from "vitest";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { engine } from "#lib/platform/search/select";
import { allProductDocuments } from "#lib/product/jobs/documents";
import { productIndex } from "#lib/product/search";
import { followAmended, sweepWaves, tellPublished } from "#lib/rfq/jobs/matching";
import { matchReasons } from "#lib/rfq/schema/matching";
import { makeCompany, makeLeaf, makeMember, makeProduct, makeUser } from "#lib/testing/factories";
import { mailsTo } from "#lib/testing/people";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { resumeWaves, startWaves, tellNextWave } from "./waves.ts";

const house = system("test");

type Leaf = Awaited<ReturnType<typeof makeLeaf>>;
let kettles: Leaf;
let sellers: Awaited<ReturnType<typeof makeMember>>[];

const index = () => engine.rebuild(productIndex, allProductDocuments());

async function sellerOf(categoryId: string, fields: Parameters<typeof makeProduct>[0] = {}) {
  const seller = await makeMember("SALES");
  await makeProduct({ companyId: seller.companyId, categoryId, nameEn: "Copper whistling kettle", moq: 100, ...fields });
  return seller;
}

beforeAll(async () => {
  kettles = await makeLeaf();
  sellers = await Promise.all(Array.from({ length: 3 }, () => sellerOf(kettles.leafId)));
  await makeProduct({ nameEn: "Wooden chair" });
  await index();
});

const kettleRequest = (fields: Parameters<typeof makePublishedRequest>[0] = {}) =>
  makePublishedRequest({ categoryId: kettles.leafId, ...fields, line: { item: "copper kettle", quantity: 500, ...fields.line } });

const placesOf = (requestId: string) =>
  db.requestPlace.findMany({
    where: { requestId },
    orderBy: { companyId: "asc" },
    select: { companyId: true, kind: true, wave: true, score: true, reasons: true },
  });

const companies = (rows: readonly { companyId: string }[]) => rows.map(({ companyId }) => companyId).sort();

describe("the waves in which suppliers are told of a request", () => {
  it("tell those who sell such goods, with the reasons, and write to their people in their language", async () => {
    const { requestId, title } = await kettleRequest();
    await tellPublished({ requestId });
    const places = await placesOf(requestId);
    expect(companies(places)).toEqual(companies(sellers));
    expect(places.every(({ wave, score }) => wave === 1 && score !== null && score > 60)).toBe(true);
    const reasons = matchReasons.parse(places[0]?.reasons);
    expect(reasons.find(({ part }) => part === "category")).toMatchObject({ verdict: "full", points: 25 });
    const [mail] = await mailsTo(sellers[0]?.email ?? "");
    expect(mail).toMatchObject({ kind: "requestMatched", locale: "en" });
    expect(mail?.text).toContain(title);
    expect(mail?.link).toContain(`/en/supplier/requests/${requestId}`);
  });

  it("are told once, however often and by however many jobs they are due", async () => {
    const { requestId } = await kettleRequest();
    await startWaves(house, requestId);
    const told = await Promise.all(Array.from({ length: 4 }, () => tellNextWave(house, requestId)));
    expect(told.sort()).toEqual([0, 0, 0, sellers.length]);
    await tellPublished({ requestId });
    expect(await placesOf(requestId)).toHaveLength(sellers.length);
    const mails = (await mailsTo(sellers[1]?.email ?? "")).filter(({ link }) => link?.includes(requestId));
    expect(mails).toHaveLength(1);
  });

  it("come one after the other while there are places and time, and end with the last", async () => {
    const { requestId } = await kettleRequest();
    await tellPublished({ requestId });
    const first = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
    expect(first.wave).toBe(1);
    expect(Number(first.nextWaveAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    const late = await sellerOf(kettles.leafId);
    await index();
    await sweepWaves();
    expect(companies(await placesOf(requestId))).toEqual(companies(sellers));
    await db.purchaseRequest.update({ where: { id: requestId }, data: { nextWaveAt: new Date(Date.now() - 1000) } });
    await sweepWaves();
    expect((await placesOf(requestId)).find(({ companyId }) => companyId === late.companyId)).toMatchObject({ wave: 2 });
    await db.purchaseRequest.update({ where: { id: requestId }, data: { nextWaveAt: new Date(Date.now() - 1000) } });
    await sweepWaves();
    const ended = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
    expect(ended).toMatchObject({ wave: 6, nextWaveAt: null });
    await db.product.updateMany({ where: { companyId: late.companyId }, data: { status: "ARCHIVED" } });
    await index();
  });

  it("wait where no place is free, and keep those of invited firms", async () => {
    const invited = await makeMember();
    const { requestId } = await kettleRequest({ quoteCap: 3, quoteCount: 2 });
    await db.requestPlace.create({ data: { requestId, companyId: invited.companyId, kind: "INVITED", wave: 0 } });
    await tellPublished({ requestId });
    expect(await placesOf(requestId)).toHaveLength(1);
    const waiting = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
    expect(waiting.wave).toBe(0);
    expect(Number(waiting.nextWaveAt)).toBeGreaterThan(Date.now());
    const key = { requestId_companyId: { requestId, companyId: invited.companyId } };
    await db.requestPlace.update({ where: key, data: { declinedAt: new Date() } });
    await db.purchaseRequest.update({ where: { id: requestId }, data: { nextWaveAt: new Date(Date.now() - 1000) } });
    await sweepWaves();
    expect(await placesOf(requestId)).toHaveLength(3);
  });

  it("leave out the buyer's own firms, suspended ones, and unverified ones where verified ones are asked", async () => {
    const leaf = await makeLeaf();
    const [own, suspended, unverified, verified] = await Promise.all([1, 2, 3, 4].map(() => sellerOf(leaf.leafId)));
    await db.company.update({ where: { id: suspended?.companyId ?? "" }, data: { status: "SUSPENDED" } });
    await db.company.updateMany({
      where: { id: { in: [own?.companyId ?? "", verified?.companyId ?? ""] } },
      data: { verificationLevel: 2 },
    });
    await index();
    const fields = { categoryId: leaf.leafId, visibility: "VERIFIED" as const, buyerId: own?.userId ?? "" };
    const { requestId } = await kettleRequest(fields);
    await tellPublished({ requestId });
    expect(companies(await placesOf(requestId))).toEqual([verified?.companyId]);
    expect(unverified).toBeDefined();
  });

  it("tell nobody of requests for invited firms, of closed ones and of ones whose time is over", async () => {
    const asked = await Promise.all([
      kettleRequest({ visibility: "INVITED" }),
      kettleRequest({ status: "CLOSED" }),
      kettleRequest({ deadlineAt: new Date(Date.now() - 1000) }),
    ]);
    for (const { requestId } of asked) {
      await tellPublished({ requestId });
      expect(await placesOf(requestId)).toEqual([]);
    }
  });

  it("write again to those of the first round when a request is asked a second time, but not to those who declined", async () => {
    const { requestId } = await kettleRequest({ round: 2 });
    const [before, declined] = [await makeMember(), await makeMember()];
    await db.requestPlace.createMany({
      data: [
        { requestId, companyId: before.companyId, kind: "BEST", wave: 1, score: 80 },
        { requestId, companyId: declined.companyId, kind: "BEST", wave: 1, score: 80, declinedAt: new Date() },
      ],
    });
    await tellPublished({ requestId });
    expect(await mailsTo(before.email)).toHaveLength(1);
    expect(await mailsTo(declined.email)).toHaveLength(0);
  });

  it("begin in the next minute where their beginning was lost, and go on when there is time again", async () => {
    const { requestId } = await kettleRequest({ publishedAt: new Date(Date.now() - 120_000) });
    await sweepWaves();
    expect((await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } })).wave).toBe(1);
    expect(companies(await placesOf(requestId))).toEqual(expect.arrayContaining(companies(sellers)));
    await db.purchaseRequest.update({ where: { id: requestId }, data: { nextWaveAt: null } });
    await followAmended({ requestId });
    expect((await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } })).nextWaveAt).not.toBeNull();
  });

  it("are the house's own work: nobody else starts them", async () => {
    const { requestId } = await kettleRequest();
    const somebody = await makeUser();
    for (const act of [startWaves, resumeWaves, tellNextWave])
      await expect(act(somebody, requestId)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("put a firm in turn behind those who were told less lately", async () => {
    const leaf = await makeLeaf();
    const firms = await Promise.all(Array.from({ length: 6 }, async () => (await makeCompany()).companyId));
    for (const companyId of firms) await makeProduct({ companyId, categoryId: leaf.leafId, nameEn: "Bamboo tray", moq: 1 });
    await index();
    const told: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { requestId } = await makePublishedRequest({ categoryId: leaf.leafId, quoteCap: 1, line: { item: "bamboo tray" } });
      await tellPublished({ requestId });
      told.push(...companies(await placesOf(requestId)));
    }
    expect(told.sort()).toEqual([...firms].sort());
  });
});
