import { canEditRules } from "#lib/moderation/policy";
import { tryRuleOn } from "#lib/moderation/queries/rules";
import type { RuleInput } from "#lib/moderation/schema/rules";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";

/** Tells what a rule would have done with the last decisions, before it is saved. */
export async function rehearseRule(
  actor: Actor,
  input: RuleInput,
): Promise<{ total: number; fitting: number; reviewed: number }> {
  if (!canEditRules(actor)) fail("notFound");
  return tryRuleOn(actor, input);
}
