import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { saysWho } from "#lib/rfq/matching/nameless";
import { listClarifications, listOwnQuestions } from "#lib/rfq/queries/clarifications";
import { findRequestForSupplier } from "#lib/rfq/queries/for-supplier";
import { clarificationLimits } from "#lib/rfq/schema/clarifications";
import { makeMember, makeUser } from "#lib/testing/factories";
import { mailsTo } from "#lib/testing/people";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { answerQuestion, askQuestion } from "./clarifications.ts";
import { noteSeen } from "./places.ts";

const question = "Is the lid to be of steel or of plastic?";

async function asked(fields: Parameters<typeof makePublishedRequest>[0] = {}) {
  const [asker, made] = await Promise.all([makeMember("SALES"), makePublishedRequest(fields)]);
  const at = { requestId: made.requestId, companyId: asker.companyId };
  return { asker, at, ...made };
}

const idOf = async (requestId: string) =>
  (await db.clarification.findFirstOrThrow({ where: { requestId }, select: { id: true } })).id;

describe("questions about a request", () => {
  it("reach the buyer without a name, and their answer everybody who has opened the request", async () => {
    const { asker, at, requestId, buyer } = await asked();
    const [other, stranger] = await Promise.all([makeMember("OWNER"), makeMember("OWNER")]);
    await noteSeen(other, { requestId, companyId: other.companyId });
    await noteSeen(asker, at);
    await askQuestion(asker, { ...at, question });
    expect((await mailsTo(buyer.email))[0]).toMatchObject({ kind: "requestAsked" });
    const seen = await listClarifications(buyer, requestId);
    expect(seen).toMatchObject({ canAnswer: true, questions: [{ question, answer: null }] });
    expect((await findRequestForSupplier(other, other.companyId, requestId))?.clarifications).toEqual([]);
    expect(await listOwnQuestions(asker, at.companyId, requestId)).toMatchObject([{ question }]);
    await answerQuestion(buyer, { clarificationId: await idOf(requestId), answer: "Of steel." });
    expect((await findRequestForSupplier(other, other.companyId, requestId))?.clarifications).toMatchObject([
      { question, answer: "Of steel." },
    ]);
    expect((await mailsTo(other.email)).map(({ kind }) => kind)).toContain("requestAnswered");
    expect((await mailsTo(asker.email)).map(({ kind }) => kind)).toContain("requestAnswered");
    expect(await mailsTo(stranger.email)).toEqual([]);
  });

  it("never tell who asked: not to the buyer, not to others, not in mails", async () => {
    const { asker, at, requestId, buyer } = await asked();
    const other = await makeMember("OWNER");
    await noteSeen(other, { requestId, companyId: other.companyId });
    await askQuestion(asker, { ...at, question });
    await answerQuestion(buyer, { clarificationId: await idOf(requestId), answer: "Of steel." });
    const { nameEn, slug } = await db.company.findUniqueOrThrow({ where: { id: asker.companyId } });
    const everything = JSON.stringify([
      await listClarifications(buyer, requestId),
      await findRequestForSupplier(other, other.companyId, requestId),
      await listOwnQuestions(other, other.companyId, requestId),
      await mailsTo(buyer.email),
      await mailsTo(other.email),
      await db.requestEdition.findMany({ where: { requestId } }),
    ]);
    for (const trace of [asker.companyId, asker.userId, asker.email, nameEn ?? slug, slug])
      expect(everything).not.toContain(trace);
    expect(everything).toContain(question);
  });

  it("are refused where they say who asks", async () => {
    const { asker, at } = await asked();
    const { nameEn } = await db.company.findUniqueOrThrow({ where: { id: asker.companyId } });
    const refused = { code: "invalid", detail: "question:questionNamesYou" };
    for (const giveaway of [
      `We at ${nameEn} ask for the lid.`,
      "Write to sales@kettle.example about the lid",
      "Please call +86 574 8765 4321 about it",
    ])
      await expect(askQuestion(asker, { ...at, question: giveaway })).rejects.toMatchObject(refused);
  });

  it("are answered once", async () => {
    const { asker, at, requestId, buyer } = await asked();
    await askQuestion(asker, { ...at, question });
    const answer = { clarificationId: await idOf(requestId), answer: "Of steel." };
    const results = await Promise.allSettled([
      answerQuestion(buyer, answer),
      answerQuestion(buyer, { ...answer, answer: "Of tin." }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(answerQuestion(buyer, answer)).rejects.toMatchObject({ code: "conflict" });
  });

  it("are bounded for each firm, also when they come at once, and end with the time for offers", async () => {
    const { asker, at, requestId, buyer } = await asked();
    const results = await Promise.allSettled(
      Array.from({ length: clarificationLimits.ofFirm + 3 }, (_, index) =>
        askQuestion(asker, { ...at, question: `${question} ${index}` }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(clarificationLimits.ofFirm);
    await db.purchaseRequest.update({ where: { id: requestId }, data: { deadlineAt: new Date(Date.now() - 1000) } });
    const over = { code: "conflict", detail: "requestOver" };
    const another = await makeMember();
    await expect(askQuestion(another, { requestId, companyId: another.companyId, question })).rejects.toMatchObject(over);
    await expect(answerQuestion(buyer, { clarificationId: await idOf(requestId), answer: "Late." })).rejects.toMatchObject(over);
  });

  it("are not asked by strangers, by firms that may not see the request, or by those who only look", async () => {
    const { asker, at } = await asked({ visibility: "INVITED" });
    await expect(askQuestion(asker, { ...at, question })).rejects.toMatchObject({ code: "notFound" });
    await expect(askQuestion(await makeMember(), { ...at, question })).rejects.toMatchObject({ code: "notFound" });
    const { requestId } = await makePublishedRequest();
    const viewer = await makeMember("VIEWER");
    await expect(askQuestion(viewer, { requestId, companyId: viewer.companyId, question })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("are answered by the buyer's side alone", async () => {
    const { asker, at, requestId } = await asked();
    await askQuestion(asker, { ...at, question });
    const answer = { clarificationId: await idOf(requestId), answer: "Of steel." };
    for (const actor of [asker, await makeUser()])
      await expect(answerQuestion(actor, answer)).rejects.toMatchObject({ code: "notFound" });
    expect(await listClarifications(asker, requestId)).toBeNull();
  });
});

describe("a question that says who asks it", () => {
  it("is known by addresses, numbers, messengers and the firm's name", () => {
    const names = ["宁波水壶有限公司", "Ningbo Kettle Co., Ltd."];
    const telling = [
      "see www.kettle.example",
      "at kettle-factory.com there are pictures",
      "WhatsApp us",
      "微信 WeChat kettle88",
      "0574-8765 4321 9",
      "ningbo kettle co ltd can do it",
      "我们宁波水壶有限公司可以做",
    ];
    for (const text of telling) expect(saysWho(text, names), text).toBe(true);
  });

  it("is not taken for one because of quantities, sizes and codes", () => {
    for (const text of [
      "2,000 pcs of 500 ml, HS 961700?",
      "Is 304 or 316 steel asked, EN 12546-1:2000?",
      "2026-12-31 or later?",
      "可以用316不锈钢吗？",
    ])
      expect(saysWho(text, [null, "Ningbo Kettle"]), text).toBe(false);
  });
});
