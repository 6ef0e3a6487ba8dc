import { expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { sweepRequests } from "#lib/rfq/jobs/sweep";
import { emptyLine } from "#lib/rfq/schema/line";
import { makeMember, makeStaff, makeUser } from "#lib/testing/factories";
import { mailsTo } from "#lib/testing/people";
import { makePublished, makeRequest, makeSubmitted, moveDeadline, versionOf } from "#lib/testing/requests";
import { extendDeadline } from "./amend.ts";
import { cancelRequest, closeEarly, republishRequest, submitRequest, takeBackRequest, withdrawRequest } from "./course.ts";
import { decideRequest } from "./decide.ts";
import { tellBuyer } from "./tell.ts";
import { closeRequest, turnRequest } from "./turn.ts";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);
const seen = async (requestId: string) => ({ requestId, version: await versionOf(requestId) });
const statusOf = async (requestId: string) =>
  (await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId }, select: { status: true } })).status;
const movesOf = async (requestId: string) =>
  (await db.requestMove.findMany({ where: { requestId }, orderBy: { id: "asc" } })).map(({ move, reason }) => [move, reason]);
const openTasks = (requestId: string) => db.reviewTask.count({ where: { subjectId: requestId, closedAt: null } });

it("sends a request to the staff with a number, once, and takes it back", async () => {
  const { actor, requestId } = await makeRequest();
  const stranger = await makeUser();
  await expect(submitRequest(stranger, await seen(requestId))).rejects.toMatchObject({ code: "notFound" });
  await expect(submitRequest(visitor, await seen(requestId))).rejects.toMatchObject({ code: "notFound" });
  const addressed = await seen(requestId);
  const outcomes = await Promise.allSettled([submitRequest(actor, addressed), submitRequest(actor, addressed)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const { number } = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
  expect(number).toMatch(/^RFQ-20\d\d-\d{6}$/);
  expect(await openTasks(requestId)).toBe(1);
  await takeBackRequest(actor, await seen(requestId));
  expect([await statusOf(requestId), await openTasks(requestId)]).toEqual(["DRAFT", 0]);
  await submitRequest(actor, await seen(requestId));
  expect((await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } })).number).toBe(number);
  expect(await movesOf(requestId)).toEqual([
    ["submit", null],
    ["takeBack", null],
    ["submit", null],
  ]);
});

it("names what is missing and sends nothing", async () => {
  const missing = async (fields: Parameters<typeof makeRequest>[1]) => {
    const { actor, requestId } = await makeRequest(undefined, fields);
    await expect(submitRequest(actor, await seen(requestId))).rejects.toMatchObject({ code: "invalid" });
    return submitRequest(actor, await seen(requestId)).catch(({ detail }) => detail);
  };
  expect(await missing({ lines: [emptyLine("")] })).toBe("lines.0.item:itemNeeded");
  expect(await missing({ lines: [{ ...emptyLine("Cup"), quantity: null }] })).toBe("lines.0.quantity:quantityNeeded");
  expect(await missing({ deadlineAt: inDays(0.5).toISOString() })).toBe("deadline:deadlineSoon");
  expect(await missing({ incoterm: "CIF", place: "Zurich" })).toBe("place:portNeeded");
  expect(await missing({ visibility: "INVITED" })).toBe("visibility:inviteNeeded");
  expect(await missing({ weights: [{ criterion: "price", weight: 60 }] })).toBe("weights.price:weightsSum");
});

it("publishes with a first edition, tells the buyer in their language, and lets no one decide about an own request", async () => {
  const buyer = await makeUser({ locale: "zh" });
  const { requestId, number } = await makeSubmitted(buyer);
  const [moderator, verifier] = [await makeStaff("MODERATOR"), await makeStaff("VERIFIER")];
  const version = await versionOf(requestId);
  const publish = { decision: "publish", version } as const;
  await expect(decideRequest(verifier, requestId, publish)).rejects.toMatchObject({ code: "notFound" });
  await expect(decideRequest({ ...buyer, roles: ["MODERATOR"] }, requestId, publish)).rejects.toMatchObject({ code: "notFound" });
  await expect(decideRequest(moderator, requestId, { ...publish, version: version + 1 })).rejects.toMatchObject({
    code: "conflict",
    detail: "taskChanged",
  });
  await decideRequest(moderator, requestId, publish);
  const row = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId }, include: { editions: true } });
  expect(row).toMatchObject({ status: "PUBLISHED", edition: 1, wave: 0, editions: [{ edition: 1, changes: [] }] });
  expect(row.publishedAt).not.toBeNull();
  expect(row.editions[0]?.content).not.toHaveProperty("isBuyerNamed");
  expect(await openTasks(requestId)).toBe(0);
  expect(await mailsTo(buyer.email)).toMatchObject([{ kind: "requestPublished", locale: "zh" }]);
  expect((await mailsTo(buyer.email))[0]?.text).toContain(number);
});

it("returns with reasons that the buyer reads, and refuses for good", async () => {
  const { actor, requestId } = await makeSubmitted();
  const moderator = await makeStaff("MODERATOR");
  const version = await versionOf(requestId);
  await expect(decideRequest(moderator, requestId, { decision: "return", version })).rejects.toMatchObject({
    detail: "reasons:reasonsNeeded",
  });
  await decideRequest(moderator, requestId, { decision: "return", version, reasons: { lines: "Which steel?", note: " " } });
  expect(await statusOf(requestId)).toBe("RETURNED");
  expect((await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } })).reviewReasons).toEqual({
    lines: "Which steel?",
  });
  const { email } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  expect((await mailsTo(email))[0]).toMatchObject({ kind: "requestReturned" });
  expect((await mailsTo(email))[0]?.text).toContain("Which steel?");
  await submitRequest(actor, await seen(requestId));
  await decideRequest(moderator, requestId, {
    decision: "refuse",
    version: await versionOf(requestId),
    reasons: { request: "Not goods." },
  });
  expect(await statusOf(requestId)).toBe("REFUSED");
  await expect(submitRequest(actor, await seen(requestId))).rejects.toMatchObject({ code: "conflict" });
});

it("does not publish what suppliers could not answer in time", async () => {
  const { requestId } = await makeSubmitted();
  await moveDeadline(requestId, inDays(0.5));
  await expect(
    decideRequest(await makeStaff("MODERATOR"), requestId, { decision: "publish", version: await versionOf(requestId) }),
  ).rejects.toMatchObject({ code: "conflict", detail: "deadlineNear" });
});

it("deletes a draft that nobody saw, and withdraws a published one while nobody has quoted", async () => {
  const draft = await makeRequest();
  await expect(withdrawRequest(await makeUser(), await seen(draft.requestId))).rejects.toMatchObject({ code: "notFound" });
  expect(await withdrawRequest(draft.actor, await seen(draft.requestId))).toEqual({ isDeleted: true });
  expect(await db.purchaseRequest.count({ where: { id: draft.requestId } })).toBe(0);

  const shown = await makePublished();
  await db.purchaseRequest.update({ where: { id: shown.requestId }, data: { quoteCount: 1 } });
  await expect(withdrawRequest(shown.actor, await seen(shown.requestId))).rejects.toMatchObject({ detail: "requestQuoted" });
  await db.purchaseRequest.update({ where: { id: shown.requestId }, data: { quoteCount: 0 } });
  expect(await withdrawRequest(shown.actor, await seen(shown.requestId))).toEqual({ isDeleted: false });
  expect(await statusOf(shown.requestId)).toBe("WITHDRAWN");
});

it("closes early where there are offers, and cancels afterwards with a reason", async () => {
  const { actor, requestId } = await makePublished();
  await db.purchaseRequest.update({ where: { id: requestId }, data: { quoteCount: 2 } });
  await expect(cancelRequest(actor, { ...(await seen(requestId)), reason: "No budget" })).rejects.toMatchObject({
    code: "conflict",
  });
  await closeEarly(actor, await seen(requestId));
  expect(await statusOf(requestId)).toBe("CLOSED");
  await expect(closeEarly(actor, await seen(requestId))).rejects.toMatchObject({ code: "conflict" });
  await expect(cancelRequest(actor, { ...(await seen(requestId)), reason: "no" })).rejects.toMatchObject({
    detail: "reason:reasonNeeded",
  });
  await cancelRequest(actor, { ...(await seen(requestId)), reason: "No budget left." });
  expect(await movesOf(requestId)).toEqual([
    ["submit", null],
    ["publish", null],
    ["close", "buyer"],
    ["cancel", "No budget left."],
  ]);
});

it("lets colleagues who buy decide, and those who only look not", async () => {
  const buyer = await makeMember("BUYER");
  const [viewer, manager] = [await makeMember("VIEWER", buyer.companyId), await makeMember("MANAGER", buyer.companyId)];
  const { requestId } = await makeSubmitted(buyer, { companyId: buyer.companyId });
  await expect(takeBackRequest(viewer, await seen(requestId))).rejects.toMatchObject({ code: "forbidden" });
  await takeBackRequest(manager, await seen(requestId));
  expect(await statusOf(requestId)).toBe("DRAFT");
});

it("closes or expires at the deadline by the database's clock, once, however often and at once it is swept", async () => {
  const [quoted, empty, later] = [await makePublished(), await makePublished(), await makePublished()];
  await db.purchaseRequest.update({ where: { id: quoted.requestId }, data: { quoteCount: 3 } });
  const past = new Date(Date.now() - 1_000);
  await moveDeadline(quoted.requestId, past);
  await moveDeadline(empty.requestId, past);
  await Promise.all([sweepRequests(), sweepRequests(), sweepRequests()]);
  await sweepRequests();
  expect([await statusOf(quoted.requestId), await statusOf(empty.requestId), await statusOf(later.requestId)]).toEqual([
    "CLOSED",
    "EXPIRED",
    "PUBLISHED",
  ]);
  expect((await movesOf(quoted.requestId)).filter(([move]) => move === "close")).toEqual([["close", "deadline"]]);
  const told = await db.mailMessage.findMany({ where: { kind: { in: ["requestClosed", "requestExpired"] } } });
  expect(told.map(({ kind }) => kind).sort()).toEqual(["requestClosed", "requestExpired"]);
});

it("reminds the buyer once, a day before the deadline, and again after it was extended", async () => {
  const { actor, requestId } = await makePublished();
  const reminders = async () => db.mailMessage.count({ where: { userId: actor.userId, kind: "requestClosing" } });
  await sweepRequests();
  expect(await reminders()).toBe(0);
  await moveDeadline(requestId, inDays(0.9));
  await Promise.all([sweepRequests(), sweepRequests()]);
  expect(await reminders()).toBe(1);
  await extendDeadline(actor, { ...(await seen(requestId)), deadlineAt: inDays(5), timeZone: "Europe/Berlin" });
  await moveDeadline(requestId, inDays(0.9));
  await sweepRequests();
  expect(await reminders()).toBe(2);
});

it("is asked once more after it expired, with a new deadline, through the staff, and not a third time", async () => {
  const { actor, requestId, moderator } = await makePublished();
  await moveDeadline(requestId, new Date(Date.now() - 1_000));
  await sweepRequests();
  const again = { deadlineAt: inDays(12), timeZone: "Asia/Shanghai", deliverFrom: null, deliverTo: null };
  await expect(republishRequest(await makeUser(), { ...(await seen(requestId)), ...again })).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(republishRequest(actor, { ...(await seen(requestId)), ...again, deadlineAt: inDays(0.2) })).rejects.toMatchObject({
    detail: "deadline:deadlineSoon",
  });
  await republishRequest(actor, { ...(await seen(requestId)), ...again });
  expect(await statusOf(requestId)).toBe("SUBMITTED");
  await decideRequest(moderator, requestId, { decision: "publish", version: await versionOf(requestId) });
  const row = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId }, include: { editions: true } });
  expect(row).toMatchObject({ status: "PUBLISHED", round: 2, edition: 2, quoteCount: 0, closedAt: null });
  expect(row.editions).toHaveLength(2);
  await moveDeadline(requestId, new Date(Date.now() - 1_000));
  await sweepRequests();
  await expect(republishRequest(actor, { ...(await seen(requestId)), ...again })).rejects.toMatchObject({
    detail: "republishedOnce",
  });
});

it("moves on state and version only: of two who move at once one wins", async () => {
  const { requestId } = await makePublished();
  const request = await db.purchaseRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { id: true, status: true, version: true },
  });
  const clerk = system("test");
  const close = () => db.$transaction((tx) => turnRequest(clerk, tx, { request, move: "expire" }));
  const outcomes = await Promise.allSettled([close(), close(), close()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(db.$transaction((tx) => turnRequest(clerk, tx, { request, move: "award" }))).rejects.toMatchObject({
    code: "conflict",
  });
  const nowhere = { requestId: crypto.randomUUID(), cause: "deadline" } as const;
  await expect(db.$transaction((tx) => closeRequest(clerk, tx, nowhere))).rejects.toMatchObject({ code: "notFound" });
});

it("writes to the firm's owners where the buyer has left, and to nobody where there is none", async () => {
  const owner = await makeMember("OWNER");
  const told = { kind: "requestExpired", values: () => ({ number: "RFQ-1", title: "Cups" }), link: () => "/en/buyer" };
  await db.$transaction((tx) =>
    tellBuyer(system("test"), tx, { request: { buyerId: null, companyId: owner.companyId }, ...told }),
  );
  expect(await mailsTo(owner.email)).toHaveLength(1);
  await db.$transaction((tx) => tellBuyer(system("test"), tx, { request: { buyerId: null, companyId: null }, ...told }));
});
