import { can, rolesGivenBy } from "#lib/company/policy";
import { type Actor, type CompanyRole, roleIn, type UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { lockCompany } from "./lock.ts";

type Person = { companyId: string; userId: string };

const roleNow = async (tx: Transaction, { companyId, userId }: Person): Promise<CompanyRole | null> =>
  (await tx.companyMember.findUnique({ where: { companyId_userId: { companyId, userId } }, select: { role: true } }))?.role ??
  null;

/** The actor's role as it is inside the transaction: it may have been taken since the request began. */
async function managing(actor: Actor, tx: Transaction, companyId: string): Promise<CompanyRole> {
  if (actor.kind !== "user" || roleIn(actor, companyId) === null) fail("notFound");
  await lockCompany(actor, tx, companyId);
  const role = (await roleNow(tx, { companyId, userId: actor.userId })) ?? fail("notFound");
  return can(role, "people") ? role : fail("forbidden");
}

/** With the firm locked: whether somebody else owns it too. */
async function keepAnOwner(tx: Transaction, { companyId, userId }: Person): Promise<void> {
  const others = await tx.companyMember.count({ where: { companyId, role: "OWNER", userId: { not: userId } } });
  if (others === 0) fail("conflict", "lastOwner");
}

/** An offer to or from somebody ends when that person's place changes. */
const dropOffers = (tx: Transaction, { companyId, userId }: Person) =>
  tx.ownershipTransfer.updateMany({
    where: { openKey: companyId, OR: [{ toUserId: userId }, { fromUserId: userId }] },
    data: { status: "WITHDRAWN", openKey: null, decidedAt: new Date() },
  });

/** Gives somebody another role. Managers move those below them; only owners make owners; one owner always stays. */
export async function changeRole(actor: Actor, { companyId, userId, role }: Person & { role: CompanyRole }): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = await managing(actor, tx, companyId);
    const before = (await roleNow(tx, { companyId, userId })) ?? fail("notFound");
    const given = rolesGivenBy(own);
    if (!given.includes(before) || !given.includes(role)) fail("forbidden");
    if (before === role) return;
    if (before === "OWNER") await keepAnOwner(tx, { companyId, userId });
    await tx.companyMember.update({ where: { companyId_userId: { companyId, userId } }, data: { role } });
    await dropOffers(tx, { companyId, userId });
    await audit(tx, actor, { action: "company.role", subject: `company:${companyId}`, details: { userId, before, role } });
  });
}

/** Ends somebody's work for a firm; with the next request their rights are gone. */
export async function removePerson(actor: Actor, { companyId, userId }: Person): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = await managing(actor, tx, companyId);
    const before = (await roleNow(tx, { companyId, userId })) ?? fail("notFound");
    if (!rolesGivenBy(own).includes(before)) fail("forbidden");
    await end(actor, tx, { companyId, userId, before, action: "company.remove" });
  });
}

/** Leaves a firm. The last owner hands it over first. */
export async function leaveCompany(actor: Actor, { companyId }: { companyId: string }): Promise<void> {
  if (actor.kind !== "user") fail("unauthenticated");
  const { userId }: UserActor = actor;
  await db.$transaction(async (tx) => {
    await lockCompany(actor, tx, companyId);
    const before = (await roleNow(tx, { companyId, userId })) ?? fail("notFound");
    await end(actor, tx, { companyId, userId, before, action: "company.leave" });
  });
}

type Ending = Person & { before: CompanyRole; action: string };

async function end(actor: Actor, tx: Transaction, { companyId, userId, before, action }: Ending): Promise<void> {
  if (before === "OWNER") await keepAnOwner(tx, { companyId, userId });
  await tx.companyMember.delete({ where: { companyId_userId: { companyId, userId } } });
  await dropOffers(tx, { companyId, userId });
  await audit(tx, actor, { action, subject: `company:${companyId}`, details: { userId, before } });
}
