import { expect, it } from "vitest";
import { moveCompany } from "#lib/company/commands/move";
import { followPointsOfCompany, sweepPoints } from "#lib/moderation/jobs";
import { pointsInForce } from "#lib/moderation/queries/points";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { forgetSettings } from "#lib/platform/settings";
import { makeCompany, makeMember, makeStaff } from "#lib/testing/factories";
import { appealPenalty, decidePenaltyAppeal, givePenalty } from "./penalties.ts";
import { followPoints } from "./standing.ts";

const reason = "The papers that were sent in are forged.";
const severe = { rule: "FALSE_EVIDENCE", reason } as const;
const light = { rule: "WRONG_CATEGORY", reason } as const;

const statusOf = async (companyId: string) => (await db.company.findUniqueOrThrow({ where: { id: companyId } })).status;

it("writes points down with the end of their rule and tells the firm", async () => {
  const [moderator, owner] = await Promise.all([makeStaff("MODERATOR"), makeMember("OWNER")]);
  const { companyId } = owner;
  const { penaltyId } = await givePenalty(moderator, { companyId, ...light });
  const penalty = await db.penalty.findUniqueOrThrow({ where: { id: penaltyId } });
  expect(penalty).toMatchObject({ points: 1, rule: "WRONG_CATEGORY", actor: `user:${moderator.userId}`, appeal: "NONE" });
  const months = (penalty.expiresAt.getTime() - penalty.createdAt.getTime()) / 86_400_000;
  expect(months).toBeGreaterThan(88);
  expect(months).toBeLessThan(93);
  expect(await db.mailMessage.findMany({ where: { userId: owner.userId }, select: { kind: true } })).toEqual([
    { kind: "penaltyGiven" },
  ]);
  expect(await db.auditEntry.count({ where: { subject: `company:${companyId}`, action: "penalty.give" } })).toBe(1);
});

it("refuses those who are not of the staff, and staff of the firm itself", async () => {
  const owner = await makeMember("OWNER");
  const { companyId } = owner;
  for (const actor of [visitor, owner, await makeStaff("VERIFIER"), { ...owner, roles: ["MODERATOR"] as const }])
    await expect(givePenalty(actor, { companyId, ...light })).rejects.toMatchObject({ code: "notFound" });
  expect(await pointsInForce(companyId)).toBe(0);
});

it("suspends at the threshold, once, and brings back when an appeal lifts the points", async () => {
  forgetSettings();
  const [moderator, organizer, owner] = await Promise.all([makeStaff("MODERATOR"), makeStaff("ORGANIZER"), makeMember("OWNER")]);
  const { companyId } = owner;
  const { penaltyId } = await givePenalty(moderator, { companyId, ...severe });
  await Promise.all([followPointsOfCompany({ companyId }), followPointsOfCompany({ companyId })]);
  expect(await statusOf(companyId)).toBe("SUSPENDED");
  const moves = await db.companyMove.findMany({ where: { companyId, move: "suspend" } });
  expect(moves).toMatchObject([{ actor: "system:penalties", reason: expect.stringContaining("12") }]);
  await appealPenalty(owner, { penaltyId, text: "The papers are genuine, see the register." });
  await decidePenaltyAppeal(organizer, { penaltyId, decision: "lift", answer: "The register confirms them." });
  expect(await pointsInForce(companyId)).toBe(0);
  await followPointsOfCompany({ companyId });
  expect(await statusOf(companyId)).toBe("ACTIVE");
});

it("leaves alone what a person suspended", async () => {
  const [moderator, { companyId }] = await Promise.all([makeStaff("MODERATOR"), makeCompany()]);
  await moveCompany(moderator, { companyId, move: "suspend", reason: "Asked by the police." });
  await followPointsOfCompany({ companyId });
  expect(await statusOf(companyId)).toBe("SUSPENDED");
  await expect(followPoints(moderator, companyId)).rejects.toMatchObject({ code: "forbidden" });
});

it("forgets points when their time is over and brings the firm back at night", async () => {
  const [moderator, { companyId }] = await Promise.all([makeStaff("MODERATOR"), makeCompany()]);
  const { penaltyId } = await givePenalty(moderator, { companyId, ...severe });
  await followPointsOfCompany({ companyId });
  await db.penalty.update({ where: { id: penaltyId }, data: { expiresAt: new Date(Date.now() - 1000) } });
  await sweepPoints();
  await followPointsOfCompany({ companyId });
  expect(await statusOf(companyId)).toBe("ACTIVE");
});

it("takes one appeal of the firm's people, and one decision of two at once", async () => {
  const [moderator, owner, stranger] = await Promise.all([makeStaff("MODERATOR"), makeMember("OWNER"), makeMember("OWNER")]);
  const { companyId } = owner;
  const editor = await makeMember("EDITOR", companyId);
  const { penaltyId } = await givePenalty(moderator, { companyId, ...light });
  const appeal = { penaltyId, text: "The category was right from the start." };
  await expect(appealPenalty(stranger, appeal)).rejects.toMatchObject({ code: "notFound" });
  await expect(appealPenalty(system("test"), appeal)).rejects.toMatchObject({ code: "notFound" });
  await expect(appealPenalty(editor, appeal)).rejects.toMatchObject({ code: "forbidden" });
  await appealPenalty(owner, appeal);
  await expect(appealPenalty(owner, appeal)).rejects.toMatchObject({ code: "conflict" });
  expect(await db.reviewTask.count({ where: { openKey: `APPEAL:${penaltyId}` } })).toBe(1);
  const organizers = await Promise.all([makeStaff("ORGANIZER"), makeStaff("ORGANIZER")]);
  const answer = "Looked at again by somebody else.";
  await expect(decidePenaltyAppeal(moderator, { penaltyId, decision: "lift", answer })).rejects.toMatchObject({
    code: "notFound",
  });
  const decided = await Promise.allSettled([
    decidePenaltyAppeal(organizers[0], { penaltyId, decision: "lift", answer }),
    decidePenaltyAppeal(organizers[1], { penaltyId, decision: "uphold", answer }),
  ]);
  expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const task = await db.reviewTask.findFirstOrThrow({ where: { subjectId: penaltyId } });
  expect(["lift", "uphold"]).toContain(task.outcome);
});
