import { expect, it } from "vitest";
import { listRules, listWords, tryRuleOn } from "#lib/moderation/queries/rules";
import { ruleInput } from "#lib/moderation/schema/rules";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeStaff, unique } from "#lib/testing/factories";
import { rehearseRule } from "./rehearse.ts";
import { moveRule, removeRule, saveRule, switchRule } from "./rules.ts";
import { unwatchWord, watchWord } from "./words.ts";

const form = (fields: Record<string, unknown> = {}) =>
  ruleInput.parse({ nameZh: "规则", nameEn: unique("rule"), decision: "ALWAYS", ...fields });

it("reads a rule from a form: numbers, prefixes with any separator, boxes", () => {
  const rule = form({
    levelBelow: "2",
    hsPrefixes: "3604, 93；2402",
    words: "on",
    decision: "SAMPLE",
    samplePercent: "20",
    kind: "REVISION",
  });
  expect(rule).toMatchObject({
    levelBelow: 2,
    hsPrefixes: ["3604", "93", "2402"],
    words: ["on"],
    samplePercent: 20,
    isActive: [],
  });
  const wrong = [
    { levelBelow: "5" },
    { hsPrefixes: "36x" },
    { decision: "SAMPLE" },
    { samplePercent: "100", decision: "SAMPLE" },
  ];
  for (const fields of wrong)
    expect(ruleInput.safeParse({ nameZh: "a", nameEn: "b", decision: "ALWAYS", ...fields }).success).toBe(false);
});

it("adds, edits, orders, switches and removes rules", async () => {
  const organizer = await makeStaff("ORGANIZER");
  const { ruleId } = await saveRule(organizer, form({ isActive: "on" }));
  const second = await saveRule(organizer, form());
  const positions = async () => {
    const rules = await listRules(organizer);
    return [ruleId, second.ruleId].map((id) => rules.findIndex((rule) => rule.id === id));
  };
  const [before, after] = await positions();
  expect(after).toBe((before ?? 0) + 1);
  await moveRule(organizer, { ruleId: second.ruleId, direction: "up" });
  expect(await positions()).toEqual([after, before]);
  await saveRule(organizer, form({ ruleId, version: 1, pointsAtLeast: "3" }));
  await expect(saveRule(organizer, form({ ruleId, version: 1 }))).rejects.toMatchObject({ code: "conflict" });
  await switchRule(organizer, { ruleId, isActive: true });
  const rule = (await listRules(organizer)).find(({ id }) => id === ruleId);
  expect(rule).toMatchObject({ conditions: { pointsAtLeast: 3 }, isActive: true, version: 3 });
  for (const id of [ruleId, second.ruleId]) await removeRule(organizer, { ruleId: id });
  await expect(removeRule(organizer, { ruleId })).rejects.toMatchObject({ code: "notFound" });
  expect(await db.auditEntry.count({ where: { subject: `rule:${ruleId}` } })).toBeGreaterThan(3);
});

it("keeps the order whole when two move at once", async () => {
  const organizer = await makeStaff("ORGANIZER");
  const ids = [];
  for (let count = 0; count < 3; count += 1) ids.push((await saveRule(organizer, form())).ruleId);
  await Promise.all(ids.map((ruleId, at) => moveRule(organizer, { ruleId, direction: at === 0 ? "down" : "up" })));
  const positions = (await db.reviewRule.findMany({ where: { id: { in: ids } }, select: { position: true } })).map(
    ({ position }) => position,
  );
  expect(new Set(positions).size).toBe(3);
  expect(Math.min(...positions)).toBeGreaterThanOrEqual(0);
  for (const ruleId of ids) await removeRule(organizer, { ruleId });
});

it("tells what a rule would have done with what was decided", async () => {
  const [organizer, moderator] = await Promise.all([makeStaff("ORGANIZER"), makeStaff("MODERATOR")]);
  const productId = crypto.randomUUID();
  const facts = {
    kind: "PRODUCT",
    productId,
    version: 1,
    level: 77,
    points: 0,
    approvals: 0,
    decisions: 0,
    words: [],
    hsCode: null,
  };
  await db.ruleDecision.create({ data: { productId, decision: "REVIEW", why: { facts } } });
  const { total, fitting, reviewed } = await rehearseRule(organizer, form({ levelAtLeast: "4" }));
  expect(total).toBeGreaterThan(0);
  expect(fitting).toBeGreaterThan(0);
  expect(reviewed).toBe(fitting);
  await expect(rehearseRule(moderator, form())).rejects.toMatchObject({ code: "notFound" });
  expect(await tryRuleOn(visitor, form())).toEqual({ total: 0, fitting: 0, reviewed: 0 });
});

it("refuses everybody but the organizer", async () => {
  const organizer = await makeStaff("ORGANIZER");
  const { ruleId } = await saveRule(organizer, form());
  for (const actor of [visitor, await makeStaff("MODERATOR")]) {
    await expect(saveRule(actor, form())).rejects.toMatchObject({ code: "notFound" });
    await expect(moveRule(actor, { ruleId, direction: "up" })).rejects.toMatchObject({ code: "notFound" });
    await expect(switchRule(actor, { ruleId, isActive: true })).rejects.toMatchObject({ code: "notFound" });
    await expect(removeRule(actor, { ruleId })).rejects.toMatchObject({ code: "notFound" });
  }
  await removeRule(organizer, { ruleId });
});

it("watches words in one spelling, once, for moderators only", async () => {
  const moderator = await makeStaff("MODERATOR");
  const word = unique("Gun");
  await watchWord(moderator, { word: ` ${word.toUpperCase()} `, reason: "Weapons" });
  await expect(watchWord(moderator, { word, reason: "Weapons" })).rejects.toMatchObject({ code: "invalid" });
  await expect(watchWord(moderator, { word: "--", reason: "Nothing" })).rejects.toMatchObject({ code: "invalid" });
  const { items } = await listWords(moderator, word);
  expect(items).toMatchObject([{ word: word.toLowerCase(), reason: "Weapons" }]);
  for (const actor of [visitor, await makeStaff("VERIFIER")]) {
    await expect(watchWord(actor, { word: "x1y2", reason: "no" })).rejects.toMatchObject({ code: "notFound" });
    await expect(unwatchWord(actor, { wordId: items[0]?.id ?? "" })).rejects.toMatchObject({ code: "notFound" });
  }
  await unwatchWord(moderator, { wordId: items[0]?.id ?? "" });
  await expect(unwatchWord(moderator, { wordId: items[0]?.id ?? "" })).rejects.toMatchObject({ code: "notFound" });
});
