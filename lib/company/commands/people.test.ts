import { describe, expect, it } from "vitest";
import { can, companyActs, rolesFor, rolesGivenBy } from "#lib/company/policy";
import { findInvitation, listOffersTo, listPeople } from "#lib/company/queries/people";
import { companyRoles, type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { digest, newToken, unseal } from "#lib/platform/secret";
import { makeCompany, makeMember, makeUser, unique } from "#lib/testing/factories";
import { acceptInvitation, inviteByMail, revokeInvitation } from "./invite.ts";
import { lockCompany } from "./lock.ts";
import { changeRole, leaveCompany, removePerson } from "./people.ts";
import { answerTransfer, offerOwnership, withdrawTransfer } from "./transfer.ts";

const plenty = { mostPeople: 50, locale: "en" };
const roleNow = async (companyId: string, userId: string) =>
  (await db.companyMember.findUnique({ where: { companyId_userId: { companyId, userId } } }))?.role ?? null;
const and = <Who extends UserActor>(actor: Who, companyId: string): Who => ({
  ...actor,
  memberships: [{ companyId, role: "VIEWER" }],
});

async function invite(inviter: UserActor & { companyId: string }, email: string, role: "SALES" | "MANAGER" = "SALES") {
  const { companyId } = inviter;
  const { invitationId } = await inviteByMail(inviter, { companyId, email, role }, plenty);
  const mail = await db.mailMessage.findFirstOrThrow({
    where: { recipient: email, kind: "companyInvitation" },
    orderBy: { createdAt: "desc" },
  });
  const address = new URL(unseal(mail.link ?? "", "mail-link"));
  return { invitationId, token: address.searchParams.get("token") ?? "", mail };
}

describe("the table of roles", () => {
  it("lets owners do everything, and everybody look", () => {
    expect(companyActs.filter((act) => !can("OWNER", act))).toEqual([]);
    expect(rolesFor("see")).toEqual(companyRoles);
  });
  it.each([
    ["MANAGER", ["ownership"]],
    ["SALES", ["profile", "identity", "people", "evidence", "plan", "buying", "connections", "ownership"]],
    ["BUYER", ["profile", "identity", "people", "evidence", "plan", "products", "inquiries", "connections", "ownership"]],
    ["EDITOR", ["identity", "people", "evidence", "plan", "inquiries", "buying", "connections", "ownership"]],
    ["VIEWER", companyActs.filter((act) => act !== "see")],
  ] as const)("keeps from a %s: %s", (role, kept) => expect(companyActs.filter((act) => !can(role, act))).toEqual(kept));
  it("lets roles be given from above only", () => {
    expect(rolesGivenBy("MANAGER")).not.toContain("MANAGER");
    expect(rolesGivenBy("SALES")).toEqual([]);
  });
});

describe("an invitation", () => {
  it("is kept as a digest, read in the mail, and makes its reader one of the firm's people once", async () => {
    const owner = await makeMember("OWNER");
    const guest = await makeUser({ locale: "zh" });
    const { token, mail } = await invite(owner, guest.email);
    expect(mail).toMatchObject({ locale: "zh", userId: guest.userId });
    expect(await db.companyInvitation.count({ where: { digest: token } })).toBe(0);
    expect(await findInvitation(guest, token)).toMatchObject({ state: "open", role: "SALES" });
    expect(await acceptInvitation(guest, { token })).toEqual({ companyId: owner.companyId });
    expect(await roleNow(owner.companyId, guest.userId)).toBe("SALES");
    await expect(acceptInvitation(guest, { token })).rejects.toMatchObject({ code: "conflict", detail: "invitationGone" });
    expect(await findInvitation(guest, token)).toBeNull();
  });

  it("is taken once when it is opened twice at the same time", async () => {
    const owner = await makeMember("OWNER");
    const guest = await makeUser();
    const { token } = await invite(owner, guest.email);
    const taken = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(guest, { token })));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("works for the invited address only and does not show it to others", async () => {
    const owner = await makeMember("OWNER");
    const guest = await makeUser();
    const { token } = await invite(owner, guest.email);
    const stranger = await makeUser();
    expect(await findInvitation(visitor, token)).toMatchObject({ state: "signIn", email: expect.stringMatching(/^m…@/) });
    expect(await findInvitation(stranger, token)).toMatchObject({ state: "other", email: expect.stringMatching(/^m…@/) });
    await expect(acceptInvitation(stranger, { token })).rejects.toMatchObject({ code: "forbidden", detail: "invitationOther" });
    await expect(acceptInvitation(visitor, { token })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(acceptInvitation(guest, { token: newToken() })).rejects.toMatchObject({ code: "notFound" });
  });

  it("ends when it is taken back, replaced, too old, or its firm closes", async () => {
    const owner = await makeMember("OWNER");
    const guest = await makeUser();
    const first = await invite(owner, guest.email);
    const second = await invite(owner, guest.email);
    await expect(acceptInvitation(guest, { token: first.token })).rejects.toMatchObject({ code: "conflict" });
    await revokeInvitation(owner, { companyId: owner.companyId, invitationId: second.invitationId });
    await expect(acceptInvitation(guest, { token: second.token })).rejects.toMatchObject({ code: "conflict" });
    const third = await invite(owner, guest.email);
    await db.companyInvitation.update({ where: { id: third.invitationId }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    await expect(acceptInvitation(guest, { token: third.token })).rejects.toMatchObject({ code: "conflict" });
    const fourth = await invite(owner, guest.email);
    await db.company.update({ where: { id: owner.companyId }, data: { status: "CLOSED" } });
    await expect(acceptInvitation(guest, { token: fourth.token })).rejects.toMatchObject({ code: "notFound" });
    expect(await db.companyInvitation.count({ where: { digest: digest(fourth.token) } })).toBe(1);
  });

  it("is sent by those who may, for roles below theirs", async () => {
    const manager = await makeMember("MANAGER");
    const { companyId } = manager;
    const email = `${unique("guest")}@example.org`;
    await invite(manager, email);
    const asked = (role: "MANAGER" | "SALES") => ({ companyId, email, role });
    await expect(inviteByMail(manager, asked("MANAGER"), plenty)).rejects.toMatchObject({ code: "forbidden" });
    await expect(inviteByMail(await makeMember("SALES", companyId), asked("SALES"), plenty)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(inviteByMail(await makeMember("OWNER"), asked("SALES"), plenty)).rejects.toMatchObject({ code: "notFound" });
    await expect(inviteByMail(visitor, asked("SALES"), plenty)).rejects.toMatchObject({ code: "unauthenticated" });
    const viewer = await makeMember("VIEWER", companyId);
    await expect(revokeInvitation(viewer, { companyId, invitationId: crypto.randomUUID() })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(revokeInvitation(manager, { companyId, invitationId: crypto.randomUUID() })).rejects.toMatchObject({
      code: "notFound",
    });
    expect((await listPeople(viewer, companyId)).invitations).toEqual([]);
    expect((await listPeople(manager, companyId)).invitations).toMatchObject([{ email }]);
    await expect(listPeople(await makeUser(), companyId)).rejects.toMatchObject({ code: "notFound" });
  });

  it("fills nobody's letter box and keeps no address in the log", async () => {
    const owner = await makeMember("OWNER");
    const email = `${unique("flooded")}@example.org`;
    for (let sent = 0; sent < 4; sent += 1) await invite(owner, email);
    await expect(invite(owner, email)).rejects.toMatchObject({ code: "limit" });
    const entries = await db.auditEntry.findMany({ where: { subject: `company:${owner.companyId}` } });
    expect(JSON.stringify(entries)).not.toContain(email);
  });

  it("counts against the plan, also when several are sent at once", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const sent = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        inviteByMail(
          owner,
          { companyId, email: `${unique("guest")}@example.org`, role: "VIEWER" },
          { mostPeople: 3, locale: "en" },
        ),
      ),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const colleague = await makeMember("VIEWER", companyId);
    await expect(inviteByMail(owner, { companyId, email: colleague.email, role: "SALES" }, plenty)).rejects.toMatchObject({
      detail: "email:alreadyMember",
    });
  });
});

describe("the people of a firm", () => {
  it("get other roles and go, by those above them", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const [manager, seller] = [await makeMember("MANAGER", companyId), await makeMember("SALES", companyId)];
    await changeRole(manager, { companyId, userId: seller.userId, role: "EDITOR" });
    expect(await roleNow(companyId, seller.userId)).toBe("EDITOR");
    for (const target of [owner, manager]) {
      await expect(changeRole(manager, { companyId, userId: target.userId, role: "VIEWER" })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(removePerson(seller, { companyId, userId: target.userId })).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(changeRole(manager, { companyId, userId: seller.userId, role: "OWNER" })).rejects.toMatchObject({
      code: "forbidden",
    });
    const stranger = await makeMember("OWNER");
    await expect(removePerson(stranger, { companyId, userId: seller.userId })).rejects.toMatchObject({ code: "notFound" });
    await removePerson(manager, { companyId, userId: seller.userId });
    expect(await roleNow(companyId, seller.userId)).toBeNull();
    expect(await db.auditEntry.count({ where: { subject: `company:${companyId}`, action: "company.remove" } })).toBe(1);
  });

  it("act by the role they have now, not by the one they came with", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const [manager, seller] = [await makeMember("MANAGER", companyId), await makeMember("SALES", companyId)];
    await changeRole(owner, { companyId, userId: manager.userId, role: "VIEWER" });
    await expect(removePerson(manager, { companyId, userId: seller.userId })).rejects.toMatchObject({ code: "forbidden" });
    await removePerson(owner, { companyId, userId: manager.userId });
    await expect(removePerson(manager, { companyId, userId: seller.userId })).rejects.toMatchObject({ code: "notFound" });
  });

  it("never lose their last owner", async () => {
    const owner = await makeMember("OWNER");
    const { companyId, userId } = owner;
    await expect(leaveCompany(owner, { companyId })).rejects.toMatchObject({ code: "conflict", detail: "lastOwner" });
    await expect(changeRole(owner, { companyId, userId, role: "VIEWER" })).rejects.toMatchObject({ detail: "lastOwner" });
    await expect(removePerson(owner, { companyId, userId })).rejects.toMatchObject({ detail: "lastOwner" });
    await expect(leaveCompany(visitor, { companyId })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(leaveCompany(await makeUser(), { companyId })).rejects.toMatchObject({ code: "notFound" });
  });

  it("keep one owner when all of them leave at the same moment", async () => {
    const first = await makeMember("OWNER");
    const { companyId } = first;
    const owners = [first, ...(await Promise.all([1, 2, 3].map(() => makeMember("OWNER", companyId))))];
    const both = (owner: (typeof owners)[number]) =>
      Promise.allSettled([
        leaveCompany(owner, { companyId }),
        changeRole(owner, { companyId, userId: owner.userId, role: "VIEWER" }),
      ]);
    const ends = await Promise.all(owners.map(async (owner) => ({ userId: owner.userId, tries: await both(owner) })));
    const kept = await db.companyMember.findMany({ where: { companyId, role: "OWNER" }, select: { userId: true } });
    expect(kept).toHaveLength(1);
    const refused = (tries: Awaited<ReturnType<typeof both>>) =>
      tries.flatMap((one) => (one.status === "rejected" ? [one.reason.detail ?? one.reason.code] : []));
    for (const { userId, tries } of ends) {
      if (userId === kept[0]?.userId) expect(refused(tries)).toEqual(["lastOwner", "lastOwner"]);
      else expect([[], ["notFound"]]).toContainEqual(refused(tries));
    }
  });
});

describe("a transfer of ownership", () => {
  it("is offered, read in a mail and accepted: the giver becomes a manager", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const heir = await makeMember("EDITOR", companyId);
    await offerOwnership(owner, { companyId, userId: heir.userId });
    const [offer] = await listOffersTo(heir);
    expect(await db.mailMessage.count({ where: { userId: heir.userId, kind: "ownershipOffered" } })).toBe(1);
    await expect(offerOwnership(owner, { companyId, userId: heir.userId })).rejects.toMatchObject({ detail: "transferOpen" });
    const transferId = offer?.id ?? "";
    await expect(answerTransfer(owner, { transferId, answer: "accept" })).rejects.toMatchObject({ code: "notFound" });
    await expect(answerTransfer(visitor, { transferId, answer: "accept" })).rejects.toMatchObject({ code: "unauthenticated" });
    await answerTransfer(heir, { transferId, answer: "accept" });
    expect(await roleNow(companyId, heir.userId)).toBe("OWNER");
    expect(await roleNow(companyId, owner.userId)).toBe("MANAGER");
    await expect(answerTransfer(heir, { transferId, answer: "decline" })).rejects.toMatchObject({ code: "notFound" });
  });

  it("is declined or taken back, and leaves everything as it was", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const heir = await makeMember("SALES", companyId);
    const open = async () => (await db.ownershipTransfer.findUniqueOrThrow({ where: { openKey: companyId } })).id;
    await offerOwnership(owner, { companyId, userId: heir.userId });
    await answerTransfer(heir, { transferId: await open(), answer: "decline" });
    await offerOwnership(owner, { companyId, userId: heir.userId });
    const transferId = await open();
    await expect(withdrawTransfer(heir, { transferId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawTransfer(await makeUser(), { transferId })).rejects.toMatchObject({ code: "notFound" });
    await withdrawTransfer(owner, { transferId });
    expect(await roleNow(companyId, owner.userId)).toBe("OWNER");
    const states = await db.ownershipTransfer.findMany({ where: { companyId }, orderBy: { createdAt: "asc" } });
    expect(states.map(({ status }) => status)).toEqual(["DECLINED", "WITHDRAWN"]);
  });

  it("is only an owner's to offer, to somebody who works there, and ends when one of them goes", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const [manager, heir] = [await makeMember("MANAGER", companyId), await makeMember("SALES", companyId)];
    await expect(offerOwnership(manager, { companyId, userId: heir.userId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(offerOwnership(await makeUser(), { companyId, userId: heir.userId })).rejects.toMatchObject({
      code: "notFound",
    });
    const outsider = await makeUser();
    await expect(offerOwnership(owner, { companyId, userId: outsider.userId })).rejects.toMatchObject({ code: "notFound" });
    await offerOwnership(owner, { companyId, userId: heir.userId });
    const { id: transferId } = await db.ownershipTransfer.findUniqueOrThrow({ where: { openKey: companyId } });
    await removePerson(owner, { companyId, userId: heir.userId });
    await expect(answerTransfer(and(heir, companyId), { transferId, answer: "accept" })).rejects.toMatchObject({
      code: "notFound",
    });
  });

  it("is not possible in a firm that is closed", async () => {
    const owner = await makeMember("OWNER");
    const heir = await makeMember("SALES", owner.companyId);
    await db.company.update({ where: { id: owner.companyId }, data: { status: "CLOSED" } });
    await expect(offerOwnership(owner, { companyId: owner.companyId, userId: heir.userId })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(db.$transaction((tx) => lockCompany(visitor, tx, owner.companyId))).rejects.toMatchObject({ code: "notFound" });
    const { companyId } = await makeCompany();
    await expect(db.$transaction((tx) => lockCompany(visitor, tx, companyId))).rejects.toMatchObject({ code: "notFound" });
  });
});
