import { afterEach, expect, it } from "vitest";
import { eraseAccount } from "#lib/account/commands/erase";
import { joinAccount } from "#lib/account/commands/join";
import { verifyEmail } from "#lib/account/commands/verify-email";
import { queueNewMember } from "#lib/moderation/jobs";
import { findMemberForReview, findQuestion } from "#lib/moderation/queries/member";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { drain } from "#lib/platform/jobs";
import { forgetSettings } from "#lib/platform/settings";
import { reactions } from "#lib/registry";
import { findTask } from "#lib/review/queries/queue";
import { makeStaff, makeUser } from "#lib/testing/factories";
import { goodPassword, joinedPerson, joining, someOrigin, tokenSent } from "#lib/testing/people";
import { answerQuestion, decideMember, forgetMember, queueMember } from "./members.ts";

const tasksOf = (userId: string) =>
  db.reviewTask.findMany({ where: { kind: "MEMBER", subjectId: userId }, orderBy: { openedAt: "asc" } });

const mailsTo = async (email: string) =>
  (await db.mailMessage.findMany({ where: { recipient: email }, orderBy: { createdAt: "asc" } })).map(({ kind, text }) => ({
    kind,
    text,
  }));

async function queued() {
  const member = await makeUser({ kind: "MANUFACTURER" });
  await queueNewMember(member);
  const [task] = await tasksOf(member.userId);
  return { member, taskId: task?.id ?? "", moderator: await makeStaff("MODERATOR") };
}

const only = (value: string[]) =>
  db.setting.create({ data: { key: "reviewedMembers", value, actor: "system:test" } }).then(forgetSettings);

afterEach(async () => {
  await db.setting.deleteMany({ where: { key: "reviewedMembers" } });
  forgetSettings();
});

it("is asked for by those who join as suppliers, once the address is confirmed, and by nobody else", async () => {
  for (const [kind, count] of [
    ["MANUFACTURER", 1],
    ["SERVICE_FIRM", 1],
    ["IMPORTER", 0],
    ["VISITOR", 0],
  ] as const) {
    const input = joining({ kind });
    await joinAccount(visitor, input, someOrigin());
    const token = await tokenSent(input.email, "verifyEmail");
    await drain(reactions);
    const { id } = await db.user.findUniqueOrThrow({ where: { email: input.email } });
    expect(await tasksOf(id)).toEqual([]);
    await verifyEmail(visitor, { token, password: goodPassword }, someOrigin());
    await drain(reactions);
    await queueNewMember({ userId: id });
    expect((await tasksOf(id)).length, kind).toBe(count);
  }
});

it("is asked for by the kinds that the organizer sets, or by none", async () => {
  await only(["IMPORTER"]);
  const [importer, maker] = [await makeUser({ kind: "IMPORTER" }), await makeUser({ kind: "MANUFACTURER" })];
  for (const member of [importer, maker]) await queueNewMember(member);
  expect(await tasksOf(importer.userId)).toHaveLength(1);
  expect(await tasksOf(maker.userId)).toEqual([]);
  await db.setting.update({ where: { key: "reviewedMembers" }, data: { value: [] } });
  forgetSettings();
  const another = await makeUser({ kind: "IMPORTER" });
  await queueNewMember(another);
  expect(await tasksOf(another.userId)).toEqual([]);
});

it("stands in the queue under the member's name, which the task does not keep, and ends with nothing to object", async () => {
  const { member, taskId, moderator } = await queued();
  const { name } = await db.user.findUniqueOrThrow({ where: { id: member.userId } });
  expect(await findTask(moderator, taskId)).toMatchObject({ kind: "MEMBER", title: name });
  expect(await tasksOf(member.userId)).toMatchObject([{ title: "" }]);
  await decideMember(moderator, member.userId, { decision: "approve", reason: "" });
  await expect(decideMember(moderator, member.userId, { decision: "approve", reason: "" })).rejects.toMatchObject({
    code: "conflict",
  });
  await queueNewMember(member);
  expect(await tasksOf(member.userId)).toMatchObject([{ outcome: "approve", openKey: null }]);
  expect(await db.auditEntry.count({ where: { subject: `user:${member.userId}`, action: "member.approve" } })).toBe(1);
});

it("asks with a reason that reaches the member, who answers once and waits again", async () => {
  const { member, moderator } = await queued();
  await expect(decideMember(moderator, member.userId, { decision: "askMore", reason: " " })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(answerQuestion(member, { text: "We make lamps." })).rejects.toMatchObject({ code: "conflict" });
  await decideMember(moderator, member.userId, { decision: "askMore", reason: "Which firm do you work for?" });
  expect(await mailsTo(member.email)).toMatchObject([
    { kind: "memberAsked", text: expect.stringContaining("Which firm do you work for?") },
  ]);
  expect(await findQuestion(member)).toMatchObject({ text: "Which firm do you work for?" });
  const watcher = { ...member, watcherId: moderator.userId };
  for (const actor of [visitor, watcher])
    await expect(answerQuestion(actor, { text: "x" })).rejects.toMatchObject({ code: "forbidden" });
  const answers = await Promise.allSettled([1, 2, 3].map(() => answerQuestion(member, { text: "For Haitian Lamps." })));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await findQuestion(member)).toBeNull();
  expect(await tasksOf(member.userId)).toMatchObject([{ outcome: "askMore" }, { outcome: null, cause: { again: true } }]);
  expect((await findMemberForReview(moderator, member.userId))?.moves[0]).toMatchObject({
    move: "answer",
    reason: "For Haitian Lamps.",
  });
});

it("shuts a member out with a reason, all of it or nothing", async () => {
  const { member, moderator } = await queued();
  const { userId, email } = member;
  const suspend = { decision: "suspend", reason: "Writes to everybody." } as const;
  for (const actor of [visitor, member, await makeStaff("VERIFIER")])
    await expect(decideMember(actor, userId, suspend)).rejects.toMatchObject({ code: "notFound" });
  await expect(decideMember(moderator, userId, { ...suspend, reason: "" })).rejects.toMatchObject({ code: "invalid" });
  await decideMember(moderator, userId, suspend);
  expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).status).toBe("SUSPENDED");
  expect(await tasksOf(userId)).toMatchObject([{ outcome: "suspend", openKey: null }]);
  expect(await mailsTo(email)).toMatchObject([{ kind: "memberSuspended" }]);
});

it("has one outcome where two decide at once, and none about oneself or a colleague", async () => {
  const { member, moderator } = await queued();
  const other = await makeStaff("MODERATOR");
  const both = await Promise.allSettled([
    decideMember(moderator, member.userId, { decision: "approve", reason: "" }),
    decideMember(other, member.userId, { decision: "suspend", reason: "Looks made up." }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await tasksOf(member.userId)).toHaveLength(1);
  await db.user.updateMany({ where: { id: { in: [moderator.userId, other.userId] } }, data: { kind: "MANUFACTURER" } });
  await queueNewMember(other);
  await expect(decideMember(other, other.userId, { decision: "approve", reason: "" })).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(decideMember(moderator, other.userId, { decision: "suspend", reason: "Not a colleague." })).rejects.toMatchObject({
    code: "conflict",
    detail: "rolesFirst",
  });
  expect(await tasksOf(other.userId)).toMatchObject([{ outcome: null }]);
});

it("leaves the queue and keeps no answer when the member is erased", async () => {
  const member = await joinedPerson();
  await db.user.update({ where: { id: member.userId }, data: { kind: "TRADING_FIRM" } });
  await queueNewMember(member);
  const moderator = await makeStaff("MODERATOR");
  await decideMember(moderator, member.userId, { decision: "askMore", reason: "Who are you?" });
  await answerQuestion(member, { text: "Wanjiku of Nairobi." });
  await eraseAccount(member, { password: goodPassword });
  await drain(reactions);
  expect((await tasksOf(member.userId)).filter(({ closedAt }) => closedAt === null)).toEqual([]);
  const moves = await db.userMove.findMany({ where: { userId: member.userId } });
  expect(JSON.stringify(moves)).not.toContain("Nairobi");
});

it("is opened and ended by the house alone", async () => {
  const { userId } = await makeUser({ kind: "MANUFACTURER" });
  await expect(queueMember(visitor, userId)).rejects.toMatchObject({ code: "forbidden" });
  await expect(forgetMember(await makeStaff("MODERATOR"), userId)).rejects.toMatchObject({ code: "forbidden" });
  await queueMember(system("test"), crypto.randomUUID());
});
