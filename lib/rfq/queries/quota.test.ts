import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeCompany } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { quotaOf } from "./quota.ts";

const day = 86_400_000;
const now = new Date("2026-11-23T12:00:00Z");
const month = (text: string) => new Date(`${text}-01T00:00:00Z`);

type Sent = { on?: string; seen?: boolean; closed?: Date | null; status?: "SUBMITTED" | "SHORTLISTED" | "WITHDRAWN" };

async function sent(companyId: string, { on = "2026-11", seen = false, closed = null, status = "SUBMITTED" }: Sent = {}) {
  const over = closed ? { status: "CLOSED" as const, closedAt: closed, deadlineAt: closed } : {};
  const { requestId } = await makePublishedRequest(over);
  await db.quotation.create({
    data: {
      requestId,
      companyId,
      status,
      currentVersion: 1,
      createdBy: "test",
      countsIn: month(on),
      submittedAt: new Date(month(on).getTime() + day),
      seenAt: seen ? new Date() : null,
      ...(status === "SHORTLISTED" ? { moves: { create: [{ move: "shortlist", status, actor: "test" }] } } : {}),
    },
  });
}

const ago = (days: number) => new Date(now.getTime() - days * day);

describe("a firm's quota of quotations", () => {
  it("is the middle one where nothing is known, and none of it is used", async () => {
    const { companyId } = await makeCompany();
    expect(await quotaOf(companyId, now)).toMatchObject({ limit: 35, used: 0, returned: 0 });
  });

  it("counts what was sent this calendar month, not before", async () => {
    const { companyId } = await makeCompany();
    await sent(companyId);
    await sent(companyId);
    await sent(companyId, { on: "2026-10", seen: true, closed: ago(30) });
    expect(await quotaOf(companyId, now)).toMatchObject({ used: 2, returned: 0 });
  });

  it("gives back what no buyer looked at within seven days after the close, in the month in which that is known", async () => {
    const { companyId } = await makeCompany();
    await sent(companyId, { closed: ago(8) });
    await sent(companyId, { closed: ago(6) });
    await sent(companyId, { closed: ago(8), seen: true });
    await sent(companyId, { closed: ago(8), status: "WITHDRAWN" });
    expect(await quotaOf(companyId, now)).toMatchObject({ used: 3, returned: 1 });
    await sent(companyId, { on: "2026-10", closed: new Date("2026-10-28T00:00:00Z") });
    expect(await quotaOf(companyId, now)).toMatchObject({ used: 2, returned: 2 });
    expect(await quotaOf(companyId, new Date("2026-11-30T00:00:00Z"))).toMatchObject({ used: 1, returned: 3 });
    expect(await quotaOf(companyId, new Date("2026-12-02T00:00:00Z"))).toMatchObject({ used: 0, returned: 0 });
  });

  it("rises where buyers open and shortlist, and falls where they do not and with penalty points", async () => {
    const [good, bad] = [await makeCompany(), await makeCompany()];
    for (let count = 0; count < 6; count += 1) {
      await sent(good.companyId, { on: "2026-10", seen: true, closed: ago(20), status: "SHORTLISTED" });
      await sent(bad.companyId, { on: "2026-10", closed: ago(30) });
    }
    const [best, worst] = [await quotaOf(good.companyId, now), await quotaOf(bad.companyId, now)];
    expect(best.limit).toBeGreaterThan(40);
    expect(worst.limit).toBeLessThan(32);
    await db.penalty.create({
      data: {
        companyId: good.companyId,
        rule: "test",
        points: 12,
        reason: "test",
        actor: "test",
        expiresAt: new Date(Date.now() + day),
      },
    });
    expect((await quotaOf(good.companyId, now)).limit).toBe(20);
  });
});
