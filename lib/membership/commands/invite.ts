import { inviteByMail } from "#lib/company/commands/invite";
import { entitlement } from "#lib/membership/queries";
import type { Actor, CompanyRole } from "#lib/platform/actor";

type Invitation = { companyId: string; email: string; role: CompanyRole };

/** Invites somebody to a firm as far as its plan goes. */
export async function inviteWithinPlan(actor: Actor, invitation: Invitation, locale: string): Promise<void> {
  await inviteByMail(actor, invitation, { mostPeople: await entitlement(invitation.companyId, "people"), locale });
}
