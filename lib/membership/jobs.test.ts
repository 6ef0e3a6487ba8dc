import { expect, it } from "vitest";
import { closeCompany } from "#lib/company/commands/move";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { claimRecord, withdrawClaimsOf } from "#lib/register/commands";
import { endClaimsOfClosed } from "#lib/register/jobs";
import { confirmed, prover, submit } from "#lib/testing/evidence";
import { makeStaff, unique } from "#lib/testing/factories";
import { sweepClaims, withdrawClaimsOfClosed } from "#lib/verification/jobs";
import { daysAfter, today } from "#lib/verification/schema/day";

import { applyForPlan } from "./commands/apply.ts";
import { endPlansOfClosed, sweepSubscriptions } from "./jobs.ts";

const open = (companyId: string) => db.reviewTask.findMany({ where: { companyId, closedAt: null }, select: { kind: true } });

it("leaves nothing of a closed firm for the staff to decide, and writes to nobody about what ends", async () => {
  const [owner, verifier] = [await prover(), await makeStaff("VERIFIER")];
  const { companyId } = owner;
  const claimId = await confirmed(owner, verifier, "ADDRESS");
  await db.verificationClaim.update({ where: { id: claimId }, data: { expiresOn: daysAfter(today(), 10) } });
  await submit(owner, "FACTORY");
  await applyForPlan(owner, { companyId, note: "Please." });
  const registerNumber = unique("NB").toUpperCase();
  const entry = {
    nameZh: "宁波关停厂",
    pinyin: "ningboguantingchang",
    initials: "nbgtc",
    industry: "lighting",
    source: "a test",
  };
  await db.enterpriseRecord.create({ data: { ...entry, registerNumber, sourceOn: today() } });
  await claimRecord(owner, { companyId, registerNumber, statement: "This is us, see the licence.", fileId: null });
  expect((await open(companyId)).map(({ kind }) => kind).sort()).toEqual(["CLAIM", "REGISTER_CLAIM", "SUBSCRIPTION"]);
  const companyIds = [companyId];
  const end = async () => {
    for (const job of [withdrawClaimsOfClosed, endClaimsOfClosed, endPlansOfClosed]) await job({ companyIds });
  };
  await end();
  expect(await open(companyId)).toHaveLength(3);
  await closeCompany(owner, { companyId });
  const before = await db.mailMessage.count({ where: { userId: owner.userId } });
  await end();
  await end();
  await sweepClaims();
  await sweepSubscriptions();
  expect(await open(companyId)).toEqual([]);
  expect(await db.subscription.count({ where: { liveKey: companyId } })).toBe(0);
  expect(await db.mailMessage.count({ where: { userId: owner.userId } })).toBe(before);
  await expect(withdrawClaimsOf(visitor, companyId)).rejects.toMatchObject({ code: "forbidden" });
});
