import { describe, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { claimOf, confirmed, levelOf, paper, prover, shown, slugOf, submit } from "#lib/testing/evidence";
import { makeMember, makeStaff, makeUser } from "#lib/testing/factories";
import { findClaimForReview, listLiveClaims, listOwnClaims } from "#lib/verification/queries/desk";
import { findTrust } from "#lib/verification/queries/public";
import { decideClaimInput, submitClaimInput } from "#lib/verification/schema";
import { daysAfter, today } from "#lib/verification/schema/day";
import { decideClaim, recheckClaim, revokeClaim, takeClaim } from "./decide.ts";
import { refreshLevel } from "./level.ts";
import { moveClaim } from "./move.ts";
import { resubmitClaim, submitClaim, withdrawClaim } from "./submit.ts";

describe("a claim", () => {
  it("goes from its papers to the public page, with method and days, and lifts the level", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const { claimId } = await submit(owner, "LEGAL_EXISTENCE");
    expect(await db.reviewTask.count({ where: { kind: "CLAIM", subjectId: claimId, closedAt: null } })).toBe(1);
    expect(await shown(owner)).toEqual([]);
    await takeClaim(verifier, { claimId });
    await decideClaim(verifier, { claimId, decision: "verify", method: "register", reason: "" });
    await confirmed(owner, verifier, "CONTACT_AUTHORITY");
    expect(await claimOf(claimId)).toMatchObject({
      status: "VERIFIED",
      method: "register",
      checker: verifier.userId,
      moves: [{ move: "submit" }, { move: "take" }, { move: "verify" }],
    });
    expect(await levelOf(owner)).toBe(2);
    const trust = await findTrust(visitor, await slugOf(owner));
    expect(trust).toMatchObject({
      level: 2,
      claims: [{ kind: "LEGAL_EXISTENCE", method: "register" }, { kind: "CONTACT_AUTHORITY" }],
    });
    expect(JSON.stringify(trust)).not.toContain("licence.pdf");
    expect(trust?.file.map(({ what }) => what)).toEqual(expect.arrayContaining(["registered", "verified"]));
    expect(await db.mailMessage.count({ where: { userId: owner.userId, kind: "claimVerified" } })).toBe(2);
  });

  it("is answered with reasons: more is needed, then it fails, and may be tried again", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const { claimId } = await submit(owner, "ADDRESS");
    await decideClaim(verifier, { claimId, decision: "askMore", reason: "The second page is missing." });
    await expect(submit(owner, "ADDRESS")).rejects.toMatchObject({ detail: "claimOpen" });
    await resubmitClaim(owner, { claimId, statement: "2 Harbour Road", fileIds: [await paper(owner.companyId)] });
    expect(await db.reviewTask.findMany({ where: { subjectId: claimId, closedAt: null } })).toHaveLength(1);
    await decideClaim(verifier, { claimId, decision: "fail", reason: "The lease is over." });
    expect(await claimOf(claimId)).toMatchObject({
      status: "FAILED",
      statement: "2 Harbour Road",
      liveKey: null,
      reason: "The lease is over.",
    });
    const mails = await db.mailMessage.findMany({ where: { userId: owner.userId }, orderBy: { createdAt: "asc" } });
    expect(mails.map(({ kind }) => kind)).toEqual(["claimMoreNeeded", "claimFailed"]);
    expect(mails[1]?.text).toContain("The lease is over.");
    await submit(owner, "ADDRESS");
  });

  it("is open once at a time, however often it is sent", async () => {
    const owner = await prover();
    const sent = await Promise.allSettled([1, 2, 3, 4].map(() => submit(owner, "FACTORY")));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const facts = (number: string) => ({ facts: { scheme: "CE", number } });
    await submit(owner, "CERTIFICATE", facts("1"));
    await submit(owner, "CERTIFICATE", facts("2"));
    await expect(submit(owner, "CERTIFICATE", facts("2"))).rejects.toMatchObject({ code: "conflict" });
  });

  it("is decided once when two decide at the same time", async () => {
    const [owner, one, other] = [await prover(), await makeStaff("VERIFIER"), await makeStaff("VERIFIER")];
    const { claimId } = await submit(owner, "ADDRESS");
    const decided = await Promise.allSettled([
      decideClaim(one, { claimId, decision: "verify", method: "document", reason: "" }),
      decideClaim(other, { claimId, decision: "fail", reason: "no" }),
    ]);
    expect(decided.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("vanishes everywhere when it is revoked; the history stays, the reason reaches the firm alone", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const claimId = await confirmed(owner, verifier, "LEGAL_EXISTENCE");
    await confirmed(owner, verifier, "CONTACT_AUTHORITY");
    await revokeClaim(verifier, { claimId, reason: "The licence was withdrawn." });
    expect(await levelOf(owner)).toBe(1);
    expect(await shown(owner)).toEqual(["CONTACT_AUTHORITY"]);
    const trust = JSON.stringify(await findTrust(visitor, await slugOf(owner)));
    expect(trust).toContain("revoked");
    expect(trust).not.toContain("licence was withdrawn");
    await expect(revokeClaim(verifier, { claimId, reason: "again" })).rejects.toMatchObject({ code: "conflict" });
    expect((await claimOf(claimId)).moves.map(({ move }) => move)).toEqual(["submit", "verify", "revoke"]);
  });

  it("is checked again and renewed without a gap", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const claimId = await confirmed(owner, verifier, "ADDRESS");
    await expect(submit(owner, "ADDRESS")).rejects.toMatchObject({ detail: "claimOpen" });
    const [colleague, { version }] = [await makeStaff("VERIFIER"), await claimOf(claimId)];
    await recheckClaim(colleague, { claimId, version, method: "siteVisit", expiresOn: daysAfter(today(), 40) });
    expect(await claimOf(claimId)).toMatchObject({ status: "VERIFIED", method: "siteVisit", checker: colleague.userId });
    expect(await listLiveClaims(colleague, owner.companyId)).toMatchObject([{ id: claimId, version: version + 1 }]);
    await expect(revokeClaim(verifier, { claimId, version, reason: "It looked otherwise." })).rejects.toMatchObject({
      code: "conflict",
      detail: "claimMoved",
    });
    await expect(recheckClaim(verifier, { claimId, method: "siteVisit", expiresOn: today() })).rejects.toMatchObject({
      detail: "expiresOn:expiryPast",
    });
    const renewed = await confirmed(owner, verifier, "ADDRESS");
    expect(await claimOf(claimId)).toMatchObject({ status: "EXPIRED", liveKey: null });
    expect(await claimOf(renewed)).toMatchObject({ status: "VERIFIED", liveKey: `${owner.companyId}:ADDRESS:` });
    expect(await shown(owner)).toEqual(["ADDRESS"]);
  });

  it("can be taken back until it is decided", async () => {
    const owner = await prover();
    const { claimId } = await submit(owner, "FACTORY");
    await withdrawClaim(owner, { claimId });
    await expect(withdrawClaim(owner, { claimId })).rejects.toMatchObject({ code: "conflict" });
    expect(await db.reviewTask.count({ where: { subjectId: claimId, closedAt: null } })).toBe(0);
  });
});

describe("who may", () => {
  it("send claims: the firm's owners and managers, with papers of the firm", async () => {
    const owner = await prover();
    const { companyId } = owner;
    const given = { companyId, kind: "ADDRESS", statement: "", facts: {}, fileIds: [await paper(companyId)] } as const;
    await expect(submitClaim(visitor, given)).rejects.toMatchObject({ code: "notFound" });
    await expect(submitClaim(await makeMember("OWNER"), given)).rejects.toMatchObject({ code: "notFound" });
    await expect(submitClaim(await makeMember("SALES", companyId), given)).rejects.toMatchObject({ code: "forbidden" });
    await expect(submitClaim(owner, { ...given, fileIds: [] })).rejects.toMatchObject({ detail: "papers:papersNeeded" });
    const foreign = await paper((await prover()).companyId);
    await expect(submitClaim(owner, { ...given, fileIds: [...given.fileIds, foreign] })).rejects.toMatchObject({
      code: "notFound",
    });
    const nameless = await makeMember("OWNER");
    await expect(submit(nameless, "LEGAL_EXISTENCE")).rejects.toMatchObject({ detail: "numberNeeded" });
  });

  it("decide: verifiers, never about a firm of their own; and only they open the papers", async () => {
    const owner = await prover();
    const { claimId } = await submit(owner, "ADDRESS");
    const own = { ...(await makeStaff("VERIFIER")), memberships: owner.memberships };
    for (const actor of [visitor, owner, await makeUser(), await makeStaff("MODERATOR"), own]) {
      await expect(decideClaim(actor, { claimId, decision: "fail", reason: "x" })).rejects.toMatchObject({ code: "notFound" });
      await expect(takeClaim(actor, { claimId })).rejects.toMatchObject({ code: "notFound" });
      await expect(revokeClaim(actor, { claimId, reason: "x" })).rejects.toMatchObject({ code: "notFound" });
      await expect(recheckClaim(actor, { claimId, method: "document" })).rejects.toMatchObject({ code: "notFound" });
      expect(await findClaimForReview(actor, claimId)).toBeNull();
      expect(await listLiveClaims(actor, owner.companyId)).toEqual([]);
    }
    const verifier = await makeStaff("VERIFIER");
    expect(await findClaimForReview(verifier, claimId)).toMatchObject({ evidence: [{ file: { name: "licence.pdf" } }] });
    expect(await listOwnClaims(await makeUser(), owner.companyId)).toEqual([]);
    expect(await listOwnClaims(owner, owner.companyId)).toHaveLength(1);
    await expect(resubmitClaim(await makeUser(), { claimId, statement: "", fileIds: [] })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(withdrawClaim(await makeUser(), { claimId })).rejects.toMatchObject({ code: "notFound" });
  });

  it("forms ask for what a decision needs", () => {
    const decision = (fields: object) => decideClaimInput.safeParse({ claimId: crypto.randomUUID(), ...fields }).error?.issues;
    expect(decision({ decision: "verify" })).toMatchObject([{ path: ["method"] }]);
    expect(decision({ decision: "fail" })).toMatchObject([{ path: ["reason"] }]);
    const sent = submitClaimInput.safeParse({ companyId: crypto.randomUUID(), kind: "CERTIFICATE" }).error?.issues;
    expect(sent?.map(({ path }) => path.join("."))).toEqual(["papers", "facts.scheme", "facts.number"]);
  });

  it("a level is not computed for visitors, and a step of an unknown version is a conflict", async () => {
    const owner = await prover();
    await expect(db.$transaction((tx) => refreshLevel(visitor, tx, owner.companyId))).rejects.toMatchObject({
      code: "forbidden",
    });
    const { claimId } = await submit(owner, "ADDRESS");
    const claim = await claimOf(claimId);
    await expect(
      db.$transaction((tx) => moveClaim(owner, tx, { ...claim, version: 9 }, { move: "withdraw" })),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
