import { describe, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { takeReview } from "#lib/review/commands";
import { makeMember, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { as, buyer, newCode, supplier, tasks } from "#lib/testing/firms";
import { decideDispute } from "./dispute.ts";
import { addIdentity, removeIdentity } from "./identity.ts";
import { closeCompany, decideCompany } from "./move.ts";
import { registerCompany } from "./register.ts";

describe("a number that two firms say is theirs", () => {
  const rivals = async () => {
    const code = newCode();
    const [first, second] = [await makeUser(), await makeUser()];
    const holder = await registerCompany(first, supplier(code));
    const claimant = await registerCompany(second, supplier(code));
    const dispute = await db.identityDispute.findFirstOrThrow({ where: { claimantId: claimant.companyId } });
    return { code, first, second, holder, claimant, dispute };
  };
  const liveHolder = async (code: string) =>
    (await db.companyIdentity.findUnique({ where: { liveKey: `USCC:CN:${code}` } }))?.companyId;

  it("opens a dispute and a task, and stays with the first", async () => {
    const { code, holder, claimant, dispute } = await rivals();
    expect(claimant.isDisputed).toBe(true);
    expect(await liveHolder(code)).toBe(holder.companyId);
    expect(dispute).toMatchObject({ status: "OPEN", holderId: holder.companyId });
    expect(await tasks("DISPUTE", dispute.id)).toHaveLength(1);
  });

  it("is in no queue of the people of either firm", async () => {
    const { holder, claimant, dispute } = await rivals();
    const verifier = await makeStaff("VERIFIER");
    const [task] = await tasks("DISPUTE", dispute.id);
    const among = (companyId: string) => ({ ...verifier, memberships: [{ companyId, role: "VIEWER" as const }] });
    for (const actor of [among(holder.companyId), among(claimant.companyId)])
      await expect(takeReview(actor, task?.id ?? "")).rejects.toMatchObject({ code: "notFound" });
    await takeReview(verifier, task?.id ?? "");
  });

  it("has one live holder however many ask at once", async () => {
    const code = newCode();
    const people = await Promise.all(Array.from({ length: 6 }, () => makeUser()));
    const made = await Promise.all(people.map((person) => registerCompany(person, supplier(code))));
    expect(made.filter(({ isDisputed }) => !isDisputed)).toHaveLength(1);
    expect(await db.companyIdentity.count({ where: { number: code, liveKey: { not: null } } })).toBe(1);
    expect(await db.identityDispute.count({ where: { number: code } })).toBe(5);
  });

  it("goes to whom the staff says, once, and both hear of it", async () => {
    const { code, claimant, dispute, first, second } = await rivals();
    const verifier = await makeStaff("VERIFIER");
    const decision = { disputeId: dispute.id, decision: "CLAIMANT_GETS", reason: "The licence shows it." } as const;
    await expect(
      decideCompany(verifier, { companyId: claimant.companyId, decision: "approve", reason: "" }),
    ).rejects.toMatchObject({
      code: "conflict",
      detail: "disputeOpen",
    });
    await decideDispute(verifier, decision);
    expect(await liveHolder(code)).toBe(claimant.companyId);
    await expect(decideDispute(verifier, decision)).rejects.toMatchObject({ code: "conflict" });
    expect(await tasks("DISPUTE", dispute.id)).toMatchObject([{ outcome: "CLAIMANT_GETS" }]);
    const mails = await db.mailMessage.findMany({ where: { userId: { in: [first.userId, second.userId] } } });
    expect(mails.map(({ kind, userId }) => [kind, userId]).sort()).toEqual(
      [
        ["disputeLost", first.userId],
        ["disputeWon", second.userId],
      ].sort(),
    );
  });

  it("is not decided by strangers, moderators or one of the parties", async () => {
    const { dispute, claimant } = await rivals();
    const decision = { disputeId: dispute.id, decision: "HOLDER_KEEPS", reason: "no" } as const;
    for (const actor of [
      visitor,
      await makeUser(),
      await makeStaff("MODERATOR"),
      as(await makeStaff("VERIFIER"), claimant.companyId),
    ]) {
      await expect(decideDispute(actor, decision)).rejects.toMatchObject({ code: "notFound" });
    }
  });

  it("is free again when its holder closes", async () => {
    const owner = await makeUser();
    const code = newCode();
    const { companyId } = await registerCompany(owner, supplier(code));
    await closeCompany(as(owner, companyId), { companyId });
    expect(await liveHolder(code)).toBeUndefined();
    expect((await registerCompany(owner, supplier(code))).isDisputed).toBe(false);
  });
});

describe("numbers of a firm", () => {
  it("are added by those who may and checked for their country", async () => {
    const owner = await makeUser();
    const { companyId } = await registerCompany(owner, buyer());
    const actor = as(owner, companyId);
    const given = { companyId, scheme: "NATIONAL", number: `PVT${unique("").slice(1).toUpperCase()}9`, statement: "" } as const;
    expect(await addIdentity(actor, given)).toEqual({ isHeld: true });
    await expect(addIdentity(actor, given)).rejects.toMatchObject({ code: "invalid", detail: "scheme:schemeTaken" });
    await expect(addIdentity(actor, { ...given, scheme: "USCC", number: newCode() })).rejects.toMatchObject({
      detail: "number:creditCode",
    });
    await expect(addIdentity(await makeUser(), given)).rejects.toMatchObject({ code: "notFound" });
    await expect(
      addIdentity(await makeMember("SALES", companyId), { ...given, scheme: "EORI", number: "DE123" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    const { id } = await db.companyIdentity.findFirstOrThrow({ where: { companyId } });
    await removeIdentity(actor, { companyId, identityId: id });
    await expect(removeIdentity(actor, { companyId, identityId: id })).rejects.toMatchObject({ code: "notFound" });
  });

  it("whose claim is taken back leave nothing for the staff to decide", async () => {
    const [holder, claimant] = [await makeUser(), await makeUser()];
    const code = newCode();
    await registerCompany(holder, supplier(code));
    const { companyId } = await registerCompany(claimant, supplier(newCode()));
    const actor = as(claimant, companyId);
    await db.companyIdentity.deleteMany({ where: { companyId } });
    await addIdentity(actor, { companyId, scheme: "USCC", number: code, statement: "" });
    const dispute = await db.identityDispute.findFirstOrThrow({ where: { claimantId: companyId } });
    await addIdentity(actor, { companyId, scheme: "NATIONAL", number: newCode(), statement: "" });
    const { id } = await db.companyIdentity.findFirstOrThrow({ where: { companyId, scheme: "USCC" } });
    await removeIdentity(actor, { companyId, identityId: id });
    expect(await db.identityDispute.findUnique({ where: { id: dispute.id } })).toMatchObject({ status: "WITHDRAWN" });
    expect(await tasks("DISPUTE", dispute.id)).toMatchObject([{ outcome: "withdraw", openKey: null }]);
  });

  it("claimed by a firm that closes are the holder's without a decision", async () => {
    const [holder, claimant] = [await makeUser(), await makeUser()];
    const code = newCode();
    await registerCompany(holder, supplier(code));
    const { companyId } = await registerCompany(claimant, supplier(code));
    await closeCompany(as(claimant, companyId), { companyId });
    const dispute = await db.identityDispute.findFirstOrThrow({ where: { claimantId: companyId } });
    expect(dispute.status).toBe("WITHDRAWN");
    expect(await tasks("DISPUTE", dispute.id)).toMatchObject([{ outcome: "withdraw" }]);
  });

  it("are not given to a claimant when a third firm has taken them meanwhile", async () => {
    const [holder, claimant, third] = [await makeUser(), await makeUser(), await makeUser()];
    const code = newCode();
    const first = await registerCompany(holder, supplier(code));
    const { companyId } = await registerCompany(claimant, supplier(code));
    await closeCompany(as(holder, first.companyId), { companyId: first.companyId });
    await registerCompany(third, supplier(code));
    const { id: disputeId } = await db.identityDispute.findFirstOrThrow({ where: { claimantId: companyId } });
    const verifier = await makeStaff("VERIFIER");
    await expect(
      decideDispute(verifier, { disputeId, decision: "CLAIMANT_GETS", reason: "It looked so." }),
    ).rejects.toMatchObject({ code: "conflict", detail: "numberElsewhere" });
  });

  it("a supplier keeps one, also when it takes two off at once", async () => {
    const firms = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const owner = await makeUser();
        const { companyId } = await registerCompany(owner, supplier(newCode()));
        const actor = as(owner, companyId);
        await addIdentity(actor, { companyId, scheme: "NATIONAL", number: newCode(), statement: "" });
        return { companyId, actor, held: await db.companyIdentity.findMany({ where: { companyId } }) };
      }),
    );
    const removals = firms.map(({ companyId, actor, held }) =>
      Promise.allSettled(held.map(({ id }) => removeIdentity(actor, { companyId, identityId: id }))),
    );
    for (const removed of await Promise.all(removals))
      expect(removed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const { companyId } of firms) expect(await db.companyIdentity.count({ where: { companyId } })).toBe(1);
  });

  it("a supplier keeps one", async () => {
    const owner = await makeUser();
    const { companyId } = await registerCompany(owner, supplier(newCode()));
    const { id } = await db.companyIdentity.findFirstOrThrow({ where: { companyId } });
    await expect(removeIdentity(as(owner, companyId), { companyId, identityId: id })).rejects.toMatchObject({
      detail: "lastNumber",
    });
  });
});
