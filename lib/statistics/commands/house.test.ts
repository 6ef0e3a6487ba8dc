import { afterEach, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { defineEvent, drain, emit, on } from "#lib/platform/jobs";
import { forgetSettings, setting } from "#lib/platform/settings";
import { deskJobs } from "#lib/statistics/queries/jobs";
import { findMail } from "#lib/statistics/queries/mails";
import { listSettings } from "#lib/statistics/queries/settings";
import { makeStaff, makeUser, unique } from "#lib/testing/factories";
import { resendMail, retryFailedJob } from "./retry.ts";
import { saveSetting } from "./settings.ts";

afterEach(async () => {
  await db.setting.deleteMany({ where: { key: { in: ["staleDays", "fourEyes", "archiveDays"] } } });
  forgetSettings();
});

const notFound = { code: "notFound" };
const change = (version: number, value: number) => ({ name: "staleDays" as const, version, value, values: [] });

it("changes a setting within its limits, tells who did it, and shows a second editor what is there", async () => {
  const organizer = await makeStaff("ORGANIZER");
  await db.setting.deleteMany({ where: { key: "staleDays" } });
  forgetSettings();
  expect(await setting("staleDays")).toBe(180);
  await expect(saveSetting(organizer, change(0, 5))).rejects.toMatchObject({ detail: "value:outOfRange" });
  await saveSetting(organizer, change(0, 200));
  expect(await setting("staleDays")).toBe(200);
  await expect(saveSetting(organizer, change(0, 90))).rejects.toMatchObject({ version: 1, fields: { value: "200" } });
  await saveSetting(organizer, change(1, 90));
  const line = (await listSettings(organizer)).find(({ name }) => name === "staleDays");
  expect(line).toMatchObject({ value: 90, version: 2, least: 30 });
  const entries = await db.auditEntry.findMany({ where: { subject: "setting:staleDays", actor: `user:${organizer.userId}` } });
  expect(entries.map(({ details }) => details)).toEqual(
    expect.arrayContaining([
      { before: 180, after: 200 },
      { before: 200, after: 90 },
    ]),
  );
});

it("takes of a choice only what is offered", async () => {
  const organizer = await makeStaff("ORGANIZER");
  const wish = { name: "fourEyes" as const, version: 0 };
  await expect(saveSetting(organizer, { ...wish, values: ["EVERYTHING"] })).rejects.toMatchObject({ code: "invalid" });
  await saveSetting(organizer, { ...wish, values: ["CLAIM"] });
  expect(await setting("fourEyes")).toEqual(["CLAIM"]);
});

it("keeps to the initial value where what is stored no longer fits", async () => {
  await db.setting.upsert({
    where: { key: "archiveDays" },
    create: { key: "archiveDays", value: "soon", actor: "system:test" },
    update: { value: "soon" },
  });
  forgetSettings();
  expect(await setting("archiveDays")).toBe(30);
});

async function failedJob() {
  const event = defineEvent<{ id: string }>(`test.${unique("failing").replace("-", "")}`, { retries: 0 });
  const run = async () => {
    throw new Error("the neighbour somebody@example.org is down");
  };
  await db.$transaction((tx) => emit(tx, event, { id: "1" }));
  await expect(drain([on(event, run)])).rejects.toThrow("neighbour");
  return event.name;
}

it("shows failed jobs without addresses and tries one again, once", async () => {
  const organizer = await makeStaff("ORGANIZER");
  const event = await failedJob();
  const jobs = async () => (await deskJobs(organizer, 1)).failed.items.filter((job) => job.event === event);
  const [job] = await jobs();
  expect(job?.reason).toContain("neighbour");
  expect(job?.reason).not.toContain("somebody@example.org");
  await retryFailedJob(organizer, { event, jobId: job?.jobId ?? "" });
  expect(await jobs()).toEqual([]);
  await expect(retryFailedJob(organizer, { event, jobId: job?.jobId ?? "" })).rejects.toMatchObject(notFound);
});

const writeMail = (sentAt: Date | null) =>
  db.mailMessage.create({
    data: { kind: "test", locale: "en", recipient: "a@example.org", subject: "Hello", text: "secret words", sentAt, failures: 1 },
  });

it("queues a mail again that has not gone out, and none that has", async () => {
  const organizer = await makeStaff("ORGANIZER");
  const [waiting, sent] = [await writeMail(null), await writeMail(new Date())];
  await resendMail(organizer, { mailId: waiting.id });
  expect(await db.auditEntry.count({ where: { subject: `mail:${waiting.id}`, action: "mail.resend" } })).toBe(1);
  await expect(resendMail(organizer, { mailId: sent.id })).rejects.toMatchObject({ detail: "mailSent" });
  await expect(resendMail(organizer, { mailId: crypto.randomUUID() })).rejects.toMatchObject(notFound);
});

it("shows the auditor the heads of mails alone", async () => {
  const mail = await writeMail(null);
  expect((await findMail(await makeStaff("ORGANIZER"), mail.id))?.body?.text).toBe("secret words");
  expect(await findMail(await makeStaff("AUDITOR"), mail.id)).toMatchObject({ subject: "Hello", body: null });
});

it("is the organizer's alone", async () => {
  for (const actor of [visitor, await makeUser(), await makeStaff("MODERATOR"), await makeStaff("AUDITOR")]) {
    await expect(saveSetting(actor, change(0, 200))).rejects.toMatchObject(notFound);
    await expect(retryFailedJob(actor, { event: "x", jobId: crypto.randomUUID() })).rejects.toMatchObject(notFound);
    await expect(resendMail(actor, { mailId: crypto.randomUUID() })).rejects.toMatchObject(notFound);
    await expect(listSettings(actor)).rejects.toMatchObject(notFound);
  }
});
