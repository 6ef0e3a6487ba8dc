import { expect, it } from "vitest";
import { findProductReview } from "#lib/moderation/queries/product-review";
import { system, type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { forgetSettings } from "#lib/platform/settings";
import { decideProduct } from "#lib/product/commands/decide";
import { openReview, takeReview } from "#lib/review/commands";
import { makeCompany, makeMember, makeStaff, makeUser } from "#lib/testing/factories";
import { waitingProduct as waiting } from "#lib/testing/waiting";
import { admitReport } from "./admit.ts";
import { decideAppeal } from "./decide.ts";
import { onward } from "./onward.ts";
import { settleTask } from "./settle.ts";

const approve = { decision: "approve", version: 1, reasons: {} } as const;
const settle = (actor: UserActor, taskId: string, decision: "approve" | "reject" = "approve") =>
  settleTask(actor, {
    taskId,
    kind: "PRODUCT",
    isYes: decision === "approve",
    decide: ({ subjectId }) => decideProduct(actor, subjectId, { ...approve, decision, reasons: { listing: "Not allowed." } }),
  });

const statusOf = async (productId: string) => (await db.product.findUniqueOrThrow({ where: { id: productId } })).status;

it("has one outcome where two moderators decide at once", async () => {
  const { productId, taskId } = await waiting();
  const [one, two] = await Promise.all([makeStaff("MODERATOR"), makeStaff("MODERATOR")]);
  const ends = await Promise.allSettled([settle(one, taskId), settle(two, taskId, "reject")]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(["LIVE", "REJECTED"]).toContain(await statusOf(productId));
  expect(await db.productMove.count({ where: { productId, move: { in: ["approve", "reject"] } } })).toBe(1);
});

it("refuses what a colleague has, what is not the actor's, and what changed since it was looked at", async () => {
  const { taskId, productId } = await waiting();
  const [one, two, verifier] = await Promise.all([makeStaff("MODERATOR"), makeStaff("MODERATOR"), makeStaff("VERIFIER")]);
  await takeReview(one, taskId);
  await expect(settle(two, taskId)).rejects.toMatchObject({ code: "conflict", detail: "takenByColleague" });
  await expect(settle(verifier, taskId)).rejects.toMatchObject({ code: "notFound" });
  const wrongKind = { taskId, kind: "CLAIM", isYes: true, decide: async () => undefined } as const;
  await expect(settleTask(one, wrongKind)).rejects.toMatchObject({ code: "notFound" });
  const stale = { ...approve, version: 7 };
  await expect(decideProduct(one, productId, stale)).rejects.toMatchObject({ code: "conflict", detail: "taskChanged" });
  await expect(decideProduct(visitor, productId, approve)).rejects.toMatchObject({ code: "notFound" });
  expect(await findProductReview(two, productId)).toMatchObject({
    standing: { approvals: 0 },
    missing: expect.arrayContaining(["nameZh"]),
  });
  expect(await findProductReview(await makeMember(), productId)).toBeNull();
});

it("waits for the second yes where two must agree", async () => {
  await db.setting.upsert({
    where: { key: "fourEyes" },
    create: { key: "fourEyes", value: ["APPEAL"], actor: "system:test" },
    update: { value: ["APPEAL"] },
  });
  forgetSettings();
  const subjectId = crypto.randomUUID();
  await db.$transaction((tx) => openReview(system("test"), tx, { kind: "APPEAL", subjectId, title: "Points" }));
  const { id: taskId } = await db.reviewTask.findUniqueOrThrow({ where: { openKey: `APPEAL:${subjectId}` } });
  const [one, two] = await Promise.all([makeStaff("ORGANIZER"), makeStaff("ORGANIZER")]);
  let decided = 0;
  const agree = (actor: UserActor) =>
    settleTask(actor, { taskId, kind: "APPEAL", isYes: true, decide: async () => void (decided += 1) });
  expect(await agree(one)).toBe("halfway");
  await expect(agree(one)).rejects.toMatchObject({ code: "conflict", detail: "fourEyes" });
  expect(decided).toBe(0);
  await db.reviewTask.update({ where: { id: taskId }, data: { lockedById: null } });
  expect(await agree(two)).toBe("decided");
  expect(decided).toBe(1);
  await db.setting.delete({ where: { key: "fourEyes" } });
  forgetSettings();
});

it("wants two to say the same where there are several ways to say yes", async () => {
  await db.setting.create({ data: { key: "fourEyes", value: ["DISPUTE"], actor: "system:test" } });
  forgetSettings();
  const subjectId = crypto.randomUUID();
  await db.$transaction((tx) => openReview(system("test"), tx, { kind: "DISPUTE", subjectId, title: "A number" }));
  const { id: taskId } = await db.reviewTask.findUniqueOrThrow({ where: { openKey: `DISPUTE:${subjectId}` } });
  const decided: string[] = [];
  const say = async (outcome: string) =>
    settleTask(await makeStaff("VERIFIER"), {
      taskId,
      kind: "DISPUTE",
      isYes: true,
      outcome,
      decide: async () => void decided.push(outcome),
    });
  expect([await say("HOLDER_KEEPS"), await say("CLAIMANT_GETS")]).toEqual(["halfway", "halfway"]);
  expect(decided).toEqual([]);
  expect(await say("HOLDER_KEEPS")).toBe("decided");
  expect(decided).toEqual(["HOLDER_KEEPS"]);
  await db.setting.delete({ where: { key: "fourEyes" } });
  forgetSettings();
});

it("goes on to the next task of the kind, and back to the queue after the last", async () => {
  const { companyId } = await makeCompany();
  const { taskId } = await waiting(companyId);
  const moderator = await makeStaff("MODERATOR");
  const given = {
    taskId: crypto.randomUUID(),
    flow: "1",
    kind: "PRODUCT",
    locale: "en",
    end: "decided",
    outcome: "approve",
  } as const;
  await db.reviewTask.update({ where: { id: taskId }, data: { openedAt: new Date("2000-01-01") } });
  expect(await onward(moderator, given)).toBe(`/en/admin/queue/${taskId}?done=approve&flow=1`);
  expect(await onward(moderator, { ...given, kind: "MEMBER" })).toBe("/en/admin/queue?kind=MEMBER&done=approve");
  expect(await onward(moderator, { ...given, flow: undefined, end: "halfway" })).toBe(
    "/en/admin/queue?kind=PRODUCT&done=halfway",
  );
});

it("knows no appeal that is not there", async () => {
  const decision = { decision: "lift", answer: "There is nothing to lift." } as const;
  const subject = { subjectId: crypto.randomUUID() };
  await expect(decideAppeal(await makeStaff("ORGANIZER"), subject, decision)).rejects.toMatchObject({ code: "notFound" });
});

it("lets a network report a few times an hour, and no robot that fills in everything", async () => {
  const network = `198.51.100.${Math.floor(Math.random() * 255)}/${crypto.randomUUID()}`;
  await expect(admitReport(visitor, { network, website: "x" })).rejects.toMatchObject({ code: "forbidden" });
  for (let count = 0; count < 4; count += 1) await admitReport(visitor, { network });
  await expect(admitReport(visitor, { network })).rejects.toMatchObject({ code: "limit" });
  await admitReport(await makeUser(), { network });
});
