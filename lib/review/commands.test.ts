import { expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeStaff, makeUser } from "#lib/testing/factories";
import { agreeOnReview, closeReview, openReview, releaseReview, takeNext, takeReview, takeReviews } from "./commands.ts";
import { findTask } from "./queries/queue.ts";

const house = system("test");

async function open(kind: "PRODUCT" | "CLAIM" = "PRODUCT") {
  const subjectId = crypto.randomUUID();
  const opening = { kind, subjectId, title: "Something" };
  await db.$transaction((tx) => openReview(house, tx, opening));
  await db.$transaction((tx) => openReview(house, tx, opening));
  const tasks = await db.reviewTask.findMany({ where: { subjectId } });
  return { subjectId, taskId: tasks[0]?.id ?? "", tasks, kind };
}

it("queues a thing once, however often it is asked", async () => {
  const { tasks } = await open();
  expect(tasks).toHaveLength(1);
  expect(tasks[0]?.dueAt.getTime()).toBeGreaterThan(Date.now());
});

it("keeps a task for whoever takes it and refuses everybody else", async () => {
  const { taskId } = await open();
  const [first, second, verifier] = await Promise.all([makeStaff("MODERATOR"), makeStaff("MODERATOR"), makeStaff("VERIFIER")]);
  await takeReview(first, taskId);
  await takeReview(first, taskId);
  await expect(takeReview(second, taskId)).rejects.toMatchObject({ code: "conflict" });
  await expect(takeReview(verifier, taskId)).rejects.toMatchObject({ code: "notFound" });
  await expect(takeReview(visitor, taskId)).rejects.toMatchObject({ code: "notFound" });
  await expect(releaseReview(second, taskId)).rejects.toMatchObject({ code: "notFound" });
  await releaseReview(first, taskId);
  await takeReview(second, taskId);
});

it("keeps a task about an own firm from being held by those who may not decide it", async () => {
  const { taskId } = await open();
  const companyId = crypto.randomUUID();
  await db.reviewTask.update({ where: { id: taskId }, data: { companyId } });
  const partial = { ...(await makeStaff("MODERATOR")), memberships: [{ companyId, role: "VIEWER" as const }] };
  await expect(takeReview(partial, taskId)).rejects.toMatchObject({ code: "notFound" });
  await expect(takeReviews(partial, [taskId])).rejects.toMatchObject({ code: "notFound" });
});

it("has nothing next for those who decide nothing of the kind", async () => {
  for (const actor of [visitor, await makeUser(), await makeStaff("VERIFIER")])
    await expect(takeNext(actor, "PRODUCT")).rejects.toMatchObject({ code: "notFound" });
});

it("lets one of two who take at once have it", async () => {
  const { taskId } = await open();
  const staff = await Promise.all([makeStaff("MODERATOR"), makeStaff("MODERATOR")]);
  const taken = await Promise.allSettled(staff.map((actor) => takeReview(actor, taskId)));
  expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("closes with an outcome and may be opened again", async () => {
  const { subjectId, kind } = await open();
  await db.$transaction((tx) => closeReview(house, tx, { kind, subjectId, outcome: "approved" }));
  await db.$transaction((tx) => openReview(house, tx, { kind, subjectId, title: "Again" }));
  const outcomes = await db.reviewTask.findMany({
    where: { subjectId },
    orderBy: { openedAt: "asc" },
    select: { outcome: true },
  });
  expect(outcomes).toEqual([{ outcome: "approved" }, { outcome: null }]);
});

it("needs two people where two must agree", async () => {
  const { subjectId, kind } = await open("CLAIM");
  const [first, second, stranger] = await Promise.all([makeStaff("VERIFIER"), makeStaff("VERIFIER"), makeStaff("MODERATOR")]);
  const agree = (actor: typeof first) => db.$transaction((tx) => agreeOnReview(actor, tx, { kind, subjectId, outcome: "yes" }));
  await expect(agree(stranger)).rejects.toMatchObject({ code: "forbidden" });
  expect(await agree(first)).toBe(false);
  await expect(agree(first)).rejects.toMatchObject({ code: "conflict" });
  expect(await agree(second)).toBe(true);
});

it("leaves it to a third where two want different things, whoever speaks at once", async () => {
  const { subjectId, kind, taskId } = await open("CLAIM");
  const [first, second, third, fourth] = await Promise.all([1, 2, 3, 4].map(() => makeStaff("VERIFIER")));
  if (!first || !second || !third || !fourth) throw new Error("four of the staff");
  const say = (actor: typeof first, outcome: string) =>
    db.$transaction((tx) => agreeOnReview(actor, tx, { kind, subjectId, outcome }));
  expect(await Promise.all([say(first, "HOLDER"), say(second, "CLAIMANT")])).toEqual([false, false]);
  for (const actor of [first, second]) await expect(say(actor, "CLAIMANT")).rejects.toMatchObject({ detail: "fourEyes" });
  expect(await findTask(third, taskId)).toMatchObject({ isApart: true, isOwnYes: false });
  expect(await findTask(second, taskId)).toMatchObject({ isApart: true, isOwnYes: true });
  expect(await say(third, "CLAIMANT")).toBe(true);
  expect(await db.auditEntry.count({ where: { subject: `review:${taskId}`, action: "review.voice" } })).toBe(2);
});

it("takes a batch whole or not at all", async () => {
  const [one, two] = [await open(), await open()];
  const [first, second, verifier] = await Promise.all([makeStaff("MODERATOR"), makeStaff("MODERATOR"), makeStaff("VERIFIER")]);
  const both = [one.taskId, two.taskId];
  await expect(takeReviews(verifier, both)).rejects.toMatchObject({ code: "notFound" });
  await expect(takeReviews(first, [])).rejects.toMatchObject({ code: "notFound" });
  await expect(takeReviews(first, [one.taskId, one.taskId])).rejects.toMatchObject({ code: "notFound" });
  await takeReview(second, two.taskId);
  await expect(takeReviews(first, both)).rejects.toMatchObject({ code: "conflict" });
  expect((await db.reviewTask.findUniqueOrThrow({ where: { id: one.taskId } })).lockedById).toBeNull();
  await releaseReview(second, two.taskId);
  await takeReviews(first, both);
  await expect(takeReview(second, one.taskId)).rejects.toMatchObject({ code: "conflict" });
});
