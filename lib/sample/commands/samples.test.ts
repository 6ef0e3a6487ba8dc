import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { eraseAccount } from "#lib/account/commands/erase";
import { hashPassword } from "#lib/account/password/hash";
import { exportPersonalData } from "#lib/account/queries/personal";
import { type UserActor, visitor } from "#lib/platform/actor";
import { db, disconnect } from "#lib/platform/db";
import { endSamplesOfErased, sweepSamples } from "#lib/sample/jobs";
import { countSamplesDue, findSample, listSamples } from "#lib/sample/queries/samples";
import { type SampleMove, type SampleStatus, sampleFlow, sampleStatuses, turnOf } from "#lib/sample/status";
import { makeMember, makeProduct, makeStaff, makeUser } from "#lib/testing/factories";
import { makeOfferer } from "#lib/testing/offers";
import { goodPassword } from "#lib/testing/people";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { askSample } from "./ask.ts";
import { acceptTerms, cancelSample, declineTerms, giveAddress, judgeSample, receiveSample } from "./buy.ts";
import { offerTerms, sendSample, turnDownSample } from "./supply.ts";

afterAll(disconnect);

const asked = { quantity: 1, note: null, countryCode: "KE" };
const terms = { price: "12.50", currency: "USD", courierPayer: "BUYER" as const, days: 7, terms: null };
const address = {
  recipient: "Asha Otieno",
  phone: "+254 700 000000",
  street: "Moi Avenue 1",
  city: "Nairobi",
  region: null,
  postcode: null,
  countryCode: "KE",
};
const parcel = { courier: "DHL", trackingNumber: "JD014600006281" };

type Cast = { buyer: UserActor & { email: string }; seller: UserActor; supplierId: string; sampleId: string };

async function makeSample(fields: { passwordHash?: string } = {}): Promise<Cast> {
  const [seller, buyer] = [await makeMember("SALES"), await makeUser(fields)];
  const { slug } = await makeProduct({ companyId: seller.companyId });
  const { sampleId } = await askSample(buyer, { ...asked, product: slug });
  return { buyer, seller, supplierId: seller.companyId, sampleId };
}

const sampleOf = (id: string) => db.sampleRequest.findUniqueOrThrow({ where: { id } });
const at = async (sampleId: string) => ({ sampleId, version: (await sampleOf(sampleId)).version });

/** Every step as its own side takes it. */
const steps: Record<Exclude<SampleMove, "expire">, (cast: Cast) => Promise<void>> = {
  offer: async ({ seller, sampleId }) => offerTerms(seller, { ...(await at(sampleId)), ...terms }),
  turnDown: async ({ seller, sampleId }) => turnDownSample(seller, { ...(await at(sampleId)), reason: "None left" }),
  accept: async ({ buyer, sampleId }) => acceptTerms(buyer, await at(sampleId)),
  decline: async ({ buyer, sampleId }) => declineTerms(buyer, { ...(await at(sampleId)), reason: null }),
  cancel: async ({ buyer, sampleId }) => cancelSample(buyer, { ...(await at(sampleId)), reason: null }),
  address: async ({ buyer, sampleId }) => giveAddress(buyer, { ...(await at(sampleId)), ...address }),
  send: async ({ seller, sampleId }) => sendSample(seller, { ...(await at(sampleId)), ...parcel }),
  receive: async ({ buyer, sampleId }) => receiveSample(buyer, await at(sampleId)),
  judge: async ({ buyer, sampleId }) => judgeSample(buyer, { ...(await at(sampleId)), verdict: "GOOD", verdictText: null }),
};

async function walk(cast: Cast, ...moves: (keyof typeof steps)[]): Promise<Cast> {
  for (const move of moves) await steps[move](cast);
  return cast;
}

const mailsTo = (email: string) => db.mailMessage.findMany({ where: { recipient: email }, orderBy: { createdAt: "asc" } });

const isPossible = (move: SampleMove, { status, hasAddress }: { status: SampleStatus; hasAddress: boolean }) =>
  sampleFlow.moves(status).includes(move) && (move !== "send" || hasAddress);

/** Takes a step, or is refused it; whether it was taken. What the table does not allow changes nothing. */
async function tryStep(cast: Cast, move: keyof typeof steps): Promise<boolean> {
  const before = await sampleOf(cast.sampleId);
  const may = isPossible(move, before);
  const outcome = await steps[move](cast).then(
    () => "done",
    ({ code }: { code: string }) => code,
  );
  expect(outcome).toBe(may ? "done" : "conflict");
  expect((await sampleOf(cast.sampleId)).status).toBe(may ? sampleFlow.after(before.status, move) : before.status);
  return may;
}

describe("a sample", () => {
  it("goes from being asked for to a verdict, and each side hears of what the other did", async () => {
    const cast = await makeSample();
    await walk(cast, "offer", "accept", "address", "send", "receive", "judge");
    const { buyer, sampleId } = cast;
    expect(await sampleOf(sampleId)).toMatchObject({ status: "JUDGED", verdict: "GOOD", courier: "DHL", liveKey: null });
    const moves = await db.sampleMove.findMany({ where: { sampleId }, orderBy: { createdAt: "asc" } });
    expect(moves.map(({ move }) => move)).toEqual(["ask", "offer", "accept", "address", "send", "receive", "judge"]);
    expect((await mailsTo(buyer.email)).map(({ kind }) => kind)).toEqual(["sampleOffered", "sampleSent"]);
    expect(await db.auditEntry.count({ where: { subject: `sample:${sampleId}` } })).toBe(7);
  });

  it("is nobody else's: notFound for others, visitors and the staff, forbidden for colleagues who only look", async () => {
    const cast = await walk(await makeSample(), "offer", "accept", "address");
    const { sampleId, supplierId } = cast;
    const viewer = await makeMember("VIEWER", supplierId);
    for (const other of [await makeUser(), await makeMember("OWNER"), await makeStaff("MODERATOR", "ORGANIZER"), visitor]) {
      await expect(sendSample(other, { ...(await at(sampleId)), ...parcel })).rejects.toMatchObject({ code: "notFound" });
      await expect(cancelSample(other, { ...(await at(sampleId)), reason: null })).rejects.toMatchObject({ code: "notFound" });
      expect(await findSample(other, "buyer", sampleId)).toBeNull();
      expect(await findSample(other, "supplier", sampleId)).toBeNull();
    }
    await expect(sendSample(viewer, { ...(await at(sampleId)), ...parcel })).rejects.toMatchObject({ code: "forbidden" });
    expect(await findSample(viewer, "supplier", sampleId)).toMatchObject({ address: null, mayAct: false });
    expect(await findSample(cast.seller, "supplier", sampleId)).toMatchObject({ address: { city: "Nairobi" } });
    await expect(acceptTerms(cast.seller, await at(sampleId))).rejects.toMatchObject({ code: "notFound" });
    await expect(offerTerms(cast.buyer, { ...(await at(sampleId)), ...terms })).rejects.toMatchObject({ code: "notFound" });
  });

  it("is asked for once at a time, never of one's own firm, and in the name of a firm only by who buys for it", async () => {
    const [seller, buyer] = [await makeMember("OWNER"), await makeUser()];
    const { slug: product } = await makeProduct({ companyId: seller.companyId });
    const both = await Promise.allSettled([askSample(buyer, { ...asked, product }), askSample(buyer, { ...asked, product })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.sampleRequest.count({ where: { buyerId: buyer.userId } })).toBe(1);
    await expect(askSample(seller, { ...asked, product })).rejects.toMatchObject({ code: "forbidden", detail: "sampleOwn" });
    const sales = await makeMember("SALES");
    const inName = { ...asked, product, companyId: sales.companyId };
    await expect(askSample(sales, inName)).rejects.toMatchObject({ code: "forbidden" });
    await expect(askSample(visitor, { ...asked, product })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(askSample(buyer, { ...asked, product: "nothing" })).rejects.toMatchObject({ code: "notFound" });
  });

  it("of a line of an offer belongs to whose request it is; others do not find the offer", async () => {
    const { requestId, buyer } = await makePublishedRequest();
    const { quotationId, seller } = await makeOfferer(requestId);
    const about = { ...asked, quotationId, position: 1 };
    await expect(askSample(await makeUser(), about)).rejects.toMatchObject({ code: "notFound" });
    await expect(askSample(buyer, { ...about, position: 7 })).rejects.toMatchObject({ code: "notFound" });
    const { sampleId } = await askSample(buyer, about);
    expect(await sampleOf(sampleId)).toMatchObject({ quotationId, supplierId: seller.companyId, buyerId: buyer.userId });
  });

  it("is not sent without an address, and of two who act on the same state one succeeds", async () => {
    const cast = await walk(await makeSample(), "offer", "accept");
    await expect(steps.send(cast)).rejects.toMatchObject({ code: "conflict", detail: "addressMissing" });
    await walk(cast, "address");
    const seen = await at(cast.sampleId);
    const both = await Promise.allSettled([
      sendSample(cast.seller, { ...seen, ...parcel }),
      cancelSample(cast.buyer, { ...seen, reason: null }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("never takes a step outside its table, and its history says every one that was taken", async () => {
    const names = Object.keys(steps) as (keyof typeof steps)[]; // the table's own keys
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 3, maxLength: 12 }), async (tried) => {
        const cast = await makeSample();
        const taken: string[] = ["ask"];
        for (const move of tried) if (await tryStep(cast, move)) taken.push(move);
        const history = await db.sampleMove.findMany({ where: { sampleId: cast.sampleId }, orderBy: { createdAt: "asc" } });
        expect(history.map(({ move }) => move)).toEqual(taken);
      }),
      { numRuns: 12 },
    );
  });
});

describe("lists", () => {
  it("have what waits for their side first, page by page, and count it as turnOf does", async () => {
    const [seller, buyer] = [await makeMember("OWNER"), await makeUser()];
    const casts: Cast[] = [];
    for (let made = 0; made < 4; made += 1) {
      const { slug } = await makeProduct({ companyId: seller.companyId });
      const { sampleId } = await askSample(buyer, { ...asked, product: slug });
      casts.push({ buyer, seller, supplierId: seller.companyId, sampleId });
    }
    const [first, second, third] = casts;
    if (!first || !second || !third) throw new Error("four were made");
    await walk(first, "offer");
    await walk(second, "offer", "accept", "address");
    await walk(third, "cancel");
    const desk = { side: "supplier" as const, companyId: seller.companyId };
    const { rows, counts, total } = await listSamples(seller, desk, { group: null, page: 1 });
    expect(rows.map(({ isDue }) => isDue)).toEqual([true, true, false, false]);
    expect(counts).toEqual({ due: 2, running: 3, over: 1 });
    expect(total).toBe(4);
    expect(await countSamplesDue(seller, desk)).toBe(2);
    expect(await countSamplesDue(buyer, { side: "buyer" })).toBe(1);
    expect((await listSamples(seller, desk, { group: "over", page: 1 })).rows.map(({ id }) => id)).toEqual([third.sampleId]);
    const all = await db.sampleRequest.findMany({ where: { supplierId: seller.companyId } });
    expect(all.filter((one) => turnOf(one) === "supplier")).toHaveLength(2);
    expect(await countSamplesDue(await makeUser(), desk)).toBe(0);
  });
});

const ago = (sampleId: string, days: number) =>
  db.$executeRaw`update "SampleRequest" set "stateAt" = now() - make_interval(days => ${days}) where id = ${sampleId}::uuid`;

describe("the clock", () => {
  it("expires what nobody answered for 14 days, reminds once after 30, erases addresses after 90", async () => {
    const [unanswered, onItsWay, over, fresh] = [
      await walk(await makeSample(), "offer"),
      await walk(await makeSample(), "offer", "accept", "address", "send"),
      await walk(await makeSample(), "offer", "accept", "address", "cancel"),
      await makeSample(),
    ];
    await Promise.all([
      ago(unanswered.sampleId, 15),
      ago(onItsWay.sampleId, 31),
      ago(over.sampleId, 91),
      ago(fresh.sampleId, 13),
    ]);
    await sweepSamples();
    await sweepSamples();
    expect(await sampleOf(unanswered.sampleId)).toMatchObject({ status: "EXPIRED", liveKey: null });
    expect((await mailsTo(unanswered.buyer.email)).filter(({ kind }) => kind === "sampleExpired")).toHaveLength(1);
    expect((await mailsTo(onItsWay.buyer.email)).filter(({ kind }) => kind === "sampleReminder")).toHaveLength(1);
    expect(await sampleOf(fresh.sampleId)).toMatchObject({ status: "ASKED" });
    expect(await db.sampleAddress.findUnique({ where: { sampleId: over.sampleId } })).toBeNull();
    expect(await db.sampleAddress.findUnique({ where: { sampleId: onItsWay.sampleId } })).not.toBeNull();
  });

  it("takes the address with who leaves, and ends what they asked for and was not sent", async () => {
    const cast = await walk(await makeSample({ passwordHash: await hashPassword(goodPassword) }), "offer", "accept", "address");
    const { buyer, sampleId } = cast;
    expect(await exportPersonalData(buyer)).toMatchObject({
      tables: { SampleAddress: { rows: [{ recipient: "Asha Otieno" }] }, SampleRequest: { rows: [{ id: sampleId }] } },
    });
    await eraseAccount(buyer, { password: goodPassword });
    expect(await db.sampleAddress.findUnique({ where: { sampleId } })).toBeNull();
    await endSamplesOfErased({ userId: buyer.userId });
    await endSamplesOfErased({ userId: buyer.userId });
    expect(await sampleOf(sampleId)).toMatchObject({ status: "CANCELLED", reason: "buyerLeft" });
  });
});

it("ends in every state it can come to, and every state can be come to", () => {
  const reached = new Set([
    "ASKED",
    ...sampleStatuses.flatMap((from) => sampleFlow.moves(from).map((move) => sampleFlow.after(from, move))),
  ]);
  expect([...reached].toSorted()).toEqual([...sampleStatuses].toSorted());
});
