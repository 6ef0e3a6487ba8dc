import { expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { openReview, takeReview } from "#lib/review/commands";
import { makeCompany, makeMember, makeStaff } from "#lib/testing/factories";
import { countQueue, findClosedTask, findTask, listQueue, nextTaskId, urgencyOf } from "./queue.ts";

async function opened(companyId: string, kind: "PRODUCT" | "CLAIM" = "PRODUCT", title = "Lamp") {
  const subjectId = crypto.randomUUID();
  await db.$transaction((tx) => openReview(system("test"), tx, { kind, subjectId, companyId, title }));
  return (await db.reviewTask.findUniqueOrThrow({ where: { openKey: `${kind}:${subjectId}` } })).id;
}

const everything = { kind: null, page: 1 } as const;

it("tells how a task stands against its target", () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours));
  const task = { openedAt: at(0), dueAt: at(24) };
  expect([0, 15, 16, 23, 24, 40].map((hours) => urgencyOf(task, at(hours)))).toEqual([
    "inTime",
    "inTime",
    "pressing",
    "pressing",
    "late",
    "late",
  ]);
});

it("lists what the actor may decide, the oldest first, with who has it", async () => {
  const { companyId, slug } = await makeCompany();
  const [first, second] = [await opened(companyId), await opened(companyId)];
  const claim = await opened(companyId, "CLAIM");
  const [moderator, colleague, organizer] = await Promise.all([
    makeStaff("MODERATOR"),
    makeStaff("MODERATOR"),
    makeStaff("ORGANIZER"),
  ]);
  await takeReview(colleague, first);
  const queue = await listQueue(moderator, { ...everything, companyId });
  expect(queue.items.map(({ id }) => id)).toEqual([first, second]);
  expect(queue.items[0]).toMatchObject({
    lock: { isOwn: false, userId: colleague.userId },
    company: { slug },
    urgency: "inTime",
  });
  expect((await listQueue(organizer, { ...everything, companyId })).total).toBe(3);
  expect((await listQueue(organizer, { kind: "CLAIM", companyId, page: 9 })).items.map(({ id }) => id)).toEqual([claim]);
  expect((await listQueue(visitor, { ...everything, companyId })).total).toBe(0);
  expect(await findTask(moderator, claim)).toBeNull();
  expect(await findTask(moderator, second)).toMatchObject({ title: "Lamp", lock: null });
});

it("keeps the tasks of an own firm away", async () => {
  const owner = await makeMember("OWNER");
  const taskId = await opened(owner.companyId);
  const moderator = { ...owner, roles: ["MODERATOR"] as const };
  expect(await findTask(moderator, taskId)).toBeNull();
});

it("counts by kind, only those that the actor decides", async () => {
  const [verifier, nobody] = await Promise.all([makeStaff("VERIFIER"), makeMember()]);
  const { companyId } = await makeCompany();
  await opened(companyId, "CLAIM");
  const counts = await countQueue(verifier);
  expect(counts.map(({ kind }) => kind)).toEqual(["COMPANY", "CLAIM", "REGISTER_CLAIM", "DISPUTE"]);
  expect(counts.find(({ kind }) => kind === "CLAIM")).toMatchObject({ open: expect.any(Number), oldestAt: expect.any(Date) });
  expect(await countQueue(nobody)).toEqual([]);
});

it("goes on with the oldest that is free", async () => {
  const { companyId } = await makeCompany();
  const [first, second] = [await opened(companyId), await opened(companyId)];
  await db.reviewTask.updateMany({ where: { id: { in: [first, second] } }, data: { openedAt: new Date("2001-01-01") } });
  const [one, two] = await Promise.all([makeStaff("MODERATOR"), makeStaff("MODERATOR")]);
  const oldest = await nextTaskId(one, "PRODUCT");
  expect([first, second]).toContain(oldest);
  await takeReview(one, oldest ?? "");
  expect(await nextTaskId(one, "PRODUCT")).toBe(oldest);
  expect(await nextTaskId(two, "PRODUCT")).toBe(oldest === first ? second : first);
  await db.reviewTask.updateMany({
    where: { id: { in: [first, second] } },
    data: { closedAt: new Date(), outcome: "approve", openKey: null },
  });
  expect(await findClosedTask(two, first)).toMatchObject({ outcome: "approve" });
  expect(await findClosedTask(await makeMember(), first)).toBeNull();
});
