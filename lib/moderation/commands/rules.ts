import { canEditRules } from "#lib/moderation/policy";
import { conditionsOf, type RuleInput } from "#lib/moderation/schema/rules";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

const mostRules = 100;

/** Rules are written one at a time, so that their order holds. */
const inOrder = (tx: Transaction) => tx.$executeRaw`select pg_advisory_xact_lock(hashtext('ReviewRule'))`;

const fieldsOf = (input: RuleInput) => ({
  nameZh: input.nameZh,
  nameEn: input.nameEn,
  conditions: conditionsOf(input),
  decision: input.decision,
  samplePercent: input.decision === "SAMPLE" ? (input.samplePercent ?? 100) : 100,
  isActive: input.isActive.length > 0,
});

async function addRule(tx: Transaction, fields: ReturnType<typeof fieldsOf>): Promise<string> {
  await inOrder(tx);
  const { _count: count, _max: last } = await tx.reviewRule.aggregate({ _count: true, _max: { position: true } });
  if (count >= mostRules) fail("limit", "tooManyRules");
  const { id } = await tx.reviewRule.create({ data: { ...fields, position: (last.position ?? -1) + 1 }, select: { id: true } });
  return id;
}

/**
 * Writes a rule: a new one goes to the end. Fails with `conflict` where somebody else has changed it since it was read.
 */
export async function saveRule(actor: Actor, input: RuleInput): Promise<{ ruleId: string }> {
  if (!canEditRules(actor)) fail("notFound");
  const { ruleId, version } = input;
  const fields = fieldsOf(input);
  return db.$transaction(async (tx) => {
    const id = ruleId ?? (await addRule(tx, fields));
    if (ruleId) {
      const { count } = await tx.reviewRule.updateMany({
        where: { id: ruleId, version: version ?? -1 },
        data: { ...fields, version: { increment: 1 } },
      });
      if (count === 0) fail((await tx.reviewRule.count({ where: { id: ruleId } })) === 0 ? "notFound" : "conflict");
    }
    await audit(tx, actor, { action: ruleId ? "rule.edit" : "rule.add", subject: `rule:${id}`, details: fields });
    return { ruleId: id };
  });
}

/** Moves a rule one place up or down; at the end of the list nothing happens. */
export async function moveRule(actor: Actor, { ruleId, direction }: { ruleId: string; direction: "up" | "down" }): Promise<void> {
  if (!canEditRules(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    await inOrder(tx);
    const rules = await tx.reviewRule.findMany({ select: { id: true, position: true }, orderBy: { position: "asc" } });
    const at = rules.findIndex(({ id }) => id === ruleId);
    const [rule, other] = [rules[at], rules[direction === "up" ? at - 1 : at + 1]];
    if (!rule) fail("notFound");
    if (!other) return;
    await tx.reviewRule.update({ where: { id: rule.id }, data: { position: -1 } });
    await tx.reviewRule.update({ where: { id: other.id }, data: { position: rule.position } });
    await tx.reviewRule.update({ where: { id: rule.id }, data: { position: other.position } });
    await audit(tx, actor, { action: "rule.move", subject: `rule:${ruleId}`, details: { to: other.position } });
  });
}

/** Switches a rule on or off. */
export async function switchRule(actor: Actor, { ruleId, isActive }: { ruleId: string; isActive: boolean }): Promise<void> {
  if (!canEditRules(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const { count } = await tx.reviewRule.updateMany({ where: { id: ruleId }, data: { isActive, version: { increment: 1 } } });
    if (count === 0) fail("notFound");
    await audit(tx, actor, { action: "rule.switch", subject: `rule:${ruleId}`, details: { isActive } });
  });
}

/** Takes a rule away; decisions that it made keep its name. */
export async function removeRule(actor: Actor, { ruleId }: { ruleId: string }): Promise<void> {
  if (!canEditRules(actor)) fail("notFound");
  await db.$transaction(async (tx) => {
    const { count } = await tx.reviewRule.deleteMany({ where: { id: ruleId } });
    if (count === 0) fail("notFound");
    await audit(tx, actor, { action: "rule.remove", subject: `rule:${ruleId}` });
  });
}
