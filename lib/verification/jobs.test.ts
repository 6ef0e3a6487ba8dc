import { afterEach, describe, expect, it, vi } from "vitest";
import { companiesChanged } from "#lib/company/events";
import { visitor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { drain, on } from "#lib/platform/jobs";
import { unseal } from "#lib/platform/secret";
import { claimOf, confirmed, levelOf, prover, shown, slugOf } from "#lib/testing/evidence";
import { makeMember, makeStaff, unique } from "#lib/testing/factories";
import { confirmDomain, startDomainCheck } from "./commands/domain.ts";
import { refreshLevels, revokeLostNumbers, sweepClaims } from "./jobs.ts";
import { findTrust } from "./queries/public.ts";
import { daysAfter, today } from "./schema/day.ts";

afterEach(() => vi.restoreAllMocks());

describe("by night", () => {
  it("confirmations end with their day, and firms are reminded once before", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const ending = await confirmed(owner, verifier, "LEGAL_EXISTENCE");
    const soon = await confirmed(owner, verifier, "CONTACT_AUTHORITY");
    await db.verificationClaim.update({ where: { id: ending }, data: { expiresOn: daysAfter(today(), -1) } });
    await db.verificationClaim.update({ where: { id: soon }, data: { expiresOn: daysAfter(today(), 30) } });
    expect(await shown(owner)).toEqual(["CONTACT_AUTHORITY"]);
    await sweepClaims();
    await sweepClaims();
    expect(await claimOf(ending)).toMatchObject({ status: "EXPIRED", liveKey: null });
    expect(await claimOf(soon)).toMatchObject({ status: "VERIFIED", moves: [{}, {}, { move: "remind" }] });
    expect(await levelOf(owner)).toBe(1);
    const kinds = await db.mailMessage.findMany({
      where: { userId: owner.userId, kind: { in: ["claimExpired", "claimExpiring"] } },
    });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["claimExpired", "claimExpiring"]);
  });

  it("remind again when a check has put the end off", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const claimId = await confirmed(owner, verifier, "ADDRESS");
    const earlier = new Date(Date.now() - 300 * 86_400_000);
    await db.verificationMove.create({
      data: { claimId, move: "remind", status: "VERIFIED", actor: "system:test", createdAt: earlier },
    });
    await db.verificationClaim.update({ where: { id: claimId }, data: { expiresOn: daysAfter(today(), 20) } });
    await sweepClaims();
    await sweepClaims();
    expect(await db.verificationMove.count({ where: { claimId, move: "remind" } })).toBe(2);
  });

  it("count the day by the fair's clock", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const claimId = await confirmed(owner, verifier, "ADDRESS");
    await db.verificationClaim.update({ where: { id: claimId }, data: { expiresOn: new Date("2031-05-01T00:00:00Z") } });
    vi.spyOn(clock, "now").mockReturnValue(new Date("2031-05-01T15:59:00Z"));
    expect(today().toISOString().slice(0, 10)).toBe("2031-05-01");
    vi.spyOn(clock, "now").mockReturnValue(new Date("2031-05-01T16:01:00Z"));
    expect(today().toISOString().slice(0, 10)).toBe("2031-05-02");
  });

  it("levels follow phones and people", async () => {
    const owner = await prover();
    await refreshLevels();
    expect(await levelOf(owner)).toBe(1);
    await db.company.update({ where: { id: owner.companyId }, data: { phone: null } });
    await refreshLevels();
    expect(await levelOf(owner)).toBe(0);
  });

  it("a firm that loses its number loses what was confirmed of it", async () => {
    const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
    const claimId = await confirmed(owner, verifier, "LEGAL_EXISTENCE");
    await revokeLostNumbers({ companyIds: [owner.companyId] });
    expect((await claimOf(claimId)).status).toBe("VERIFIED");
    await db.companyIdentity.deleteMany({ where: { companyId: owner.companyId } });
    await drain([on(companiesChanged, revokeLostNumbers)]);
    await revokeLostNumbers({ companyIds: [owner.companyId] });
    expect((await claimOf(claimId)).status).toBe("REVOKED");
  });
});

describe("a company's domain", () => {
  const tokenTo = async (mailbox: string) => {
    const mail = await db.mailMessage.findFirstOrThrow({
      where: { recipient: mailbox, kind: "domainCheck" },
      orderBy: { createdAt: "desc" },
    });
    return new URL(unseal(mail.link ?? "", "mail-link")).searchParams.get("token") ?? "";
  };

  it("is proved by a mail to an address there, opened by somebody of the firm, once", async () => {
    const owner = await prover();
    const { companyId } = owner;
    const domain = `${unique("pumps")}.example`;
    await startDomainCheck(owner, { companyId, mailbox: `info@${domain}` }, { locale: "en" });
    const token = await tokenTo(`info@${domain}`);
    await expect(confirmDomain(visitor, { token })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(confirmDomain(await makeMember("OWNER"), { token })).rejects.toMatchObject({ code: "notFound" });
    await expect(confirmDomain(owner, { token: `${token}x` })).rejects.toMatchObject({ code: "notFound" });
    await confirmDomain(owner, { token });
    await expect(confirmDomain(owner, { token })).rejects.toMatchObject({ code: "conflict" });
    expect(await findTrust(visitor, await slugOf(owner))).toMatchObject({
      claims: [{ kind: "COMPANY_DOMAIN", statement: domain, method: "mail" }],
    });
  });

  it("lifts a buyer's level", async () => {
    const owner = await prover();
    const { companyId } = owner;
    await db.company.update({ where: { id: companyId }, data: { isSupplier: false } });
    const mailbox = `info@${unique("imports")}.example`;
    await startDomainCheck(owner, { companyId, mailbox }, { locale: "zh" });
    await confirmDomain(owner, { token: await tokenTo(mailbox) });
    expect(await levelOf(owner)).toBe(2);
    expect(await findTrust(visitor, await slugOf(owner))).toBeNull();
  });

  it("is neither everybody's mail nor another website's", async () => {
    const owner = await prover();
    const { companyId } = owner;
    await db.company.update({ where: { id: companyId }, data: { website: "https://www.pumps.example" } });
    const start = (mailbox: string) => startDomainCheck(owner, { companyId, mailbox }, { locale: "en" });
    await expect(start("pumps@gmail.com")).rejects.toMatchObject({ detail: "mailbox:freeMail" });
    await expect(start("info@other.example")).rejects.toMatchObject({ detail: "mailbox:otherDomain" });
    await expect(
      startDomainCheck(await makeMember("EDITOR", companyId), { companyId, mailbox: "a@pumps.example" }, { locale: "en" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
