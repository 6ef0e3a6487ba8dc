import { afterEach, describe, expect, it, vi } from "vitest";
import { loadCompanyDocuments } from "#lib/company/jobs/documents";
import { entitlementsChanged } from "#lib/membership/events";
import { sweepSubscriptions } from "#lib/membership/jobs";
import { entitlement, findPlanDesk, findSubscriptionForReview, listPlans } from "#lib/membership/queries";
import { decideSubscriptionInput, editPlanInput } from "#lib/membership/schema";
import { subscriptionFlow } from "#lib/membership/status";
import { visitor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { drain, on } from "#lib/platform/jobs";
import { loadProductDocuments } from "#lib/product/jobs/documents";
import { fitListings } from "#lib/product/jobs/plan-limit";
import { makeLeaf, makeMember, makeProduct, makeStaff, makeUser, unique } from "#lib/testing/factories";
import { findTrust } from "#lib/verification/queries/public";
import { applyForPlan, endPlan } from "./apply.ts";
import { decideSubscription, editPlan } from "./decide.ts";
import { inviteWithinPlan } from "./invite.ts";
import { moveSubscription, spanFields } from "./move.ts";

const day = 86_400_000;
afterEach(() => vi.restoreAllMocks());

async function applied() {
  const owner = await makeMember("OWNER");
  const { companyId } = owner;
  await applyForPlan(owner, { companyId, note: "Please." });
  const { id: subscriptionId } = await db.subscription.findUniqueOrThrow({ where: { liveKey: companyId } });
  return { owner, companyId, subscriptionId, organizer: await makeStaff("ORGANIZER") };
}

const decide = (subscriptionId: string, decision: "grant" | "trial" | "refuse", reason = "") =>
  decideSubscriptionInput.parse({ subscriptionId, decision, reason: reason || (decision === "refuse" ? "No." : "") });
const spanOf = (id: string) =>
  db.subscription.findUniqueOrThrow({ where: { id }, include: { moves: { orderBy: { createdAt: "asc" } } } });
const mailsOf = async (userId: string) =>
  (await db.mailMessage.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(({ kind }) => kind);
const at = (time: Date) => vi.spyOn(clock, "now").mockReturnValue(time);

describe("the premium plan", () => {
  it("is applied for, granted for a year, and gives its limits; the firm hears of it", async () => {
    const { owner, companyId, subscriptionId, organizer } = await applied();
    expect(await entitlement(companyId, "listings")).toBe(200);
    await expect(applyForPlan(owner, { companyId, note: "" })).rejects.toMatchObject({
      code: "conflict",
      detail: "subscriptionOpen",
    });
    expect(await findSubscriptionForReview(organizer, subscriptionId)).toMatchObject({ status: "APPLIED", hadTrial: false });
    await decideSubscription(organizer, decide(subscriptionId, "grant"));
    const span = await spanOf(subscriptionId);
    expect(span).toMatchObject({ status: "ACTIVE", moves: [{ move: "apply" }, { move: "grant" }] });
    expect(Math.round(((span.endsAt?.getTime() ?? 0) - Date.now()) / day)).toBeGreaterThan(360);
    expect(await entitlement(companyId, "listings")).toBe(20_000);
    expect(await mailsOf(owner.userId)).toEqual(["planGranted"]);
    expect((await findPlanDesk(owner, companyId))?.usage).toContainEqual({ name: "people", limit: 50, used: 1 });
  });

  it("can be tried once", async () => {
    const { owner, companyId, subscriptionId, organizer } = await applied();
    await decideSubscription(organizer, decide(subscriptionId, "trial"));
    expect(await entitlement(companyId, "people")).toBe(50);
    at(new Date(Date.now() + 31 * day));
    await sweepSubscriptions();
    expect(await spanOf(subscriptionId)).toMatchObject({ status: "LAPSED", liveKey: null });
    await applyForPlan(owner, { companyId, note: "" });
    const { id } = await db.subscription.findUniqueOrThrow({ where: { liveKey: companyId } });
    await expect(decideSubscription(organizer, decide(id, "trial"))).rejects.toMatchObject({ detail: "trialUsed" });
    await decideSubscription(organizer, decide(id, "refuse"));
    expect(await mailsOf(owner.userId)).toEqual(["planTrial", "planLapsed", "planRefused"]);
  });

  it("ends through days of grace by night, once, and loses nothing", async () => {
    const { owner, companyId, subscriptionId, organizer } = await applied();
    await decideSubscription(organizer, decide(subscriptionId, "grant"));
    const endsAt = (await spanOf(subscriptionId)).endsAt ?? new Date();
    at(new Date(endsAt.getTime() + day));
    await sweepSubscriptions();
    await sweepSubscriptions();
    expect(await spanOf(subscriptionId)).toMatchObject({ status: "GRACE", liveKey: companyId });
    expect(await entitlement(companyId, "people")).toBe(50);
    at(new Date(endsAt.getTime() + 14 * day));
    await sweepSubscriptions();
    expect((await spanOf(subscriptionId)).status).toBe("GRACE");
    at(new Date(endsAt.getTime() + 16 * day));
    await sweepSubscriptions();
    expect(await spanOf(subscriptionId)).toMatchObject({ status: "LAPSED", liveKey: null });
    expect(await entitlement(companyId, "people")).toBe(5);
    expect(await mailsOf(owner.userId)).toEqual(["planGranted", "planGrace", "planLapsed"]);
  });

  it("is renewed from its end on, also out of grace", async () => {
    const { owner, companyId, subscriptionId, organizer } = await applied();
    await decideSubscription(organizer, decide(subscriptionId, "grant"));
    const first = (await spanOf(subscriptionId)).endsAt?.getTime() ?? 0;
    await applyForPlan(owner, { companyId, note: "" });
    expect((await findPlanDesk(owner, companyId))?.isWaiting).toBe(true);
    await decideSubscription(organizer, decide(subscriptionId, "grant"));
    const second = await spanOf(subscriptionId);
    expect(Math.round(((second.endsAt?.getTime() ?? 0) - first) / day)).toBeGreaterThan(360);
    await applyForPlan(owner, { companyId, note: "" });
    await decideSubscription(organizer, decide(subscriptionId, "refuse"));
    expect(await spanOf(subscriptionId)).toMatchObject({ status: "ACTIVE", endsAt: second.endsAt });
  });

  it("leaves no renewal to decide once it has lapsed", async () => {
    const { owner, companyId, subscriptionId, organizer } = await applied();
    await decideSubscription(organizer, decide(subscriptionId, "grant"));
    await applyForPlan(owner, { companyId, note: "Again, please." });
    await db.subscription.update({ where: { id: subscriptionId }, data: { endsAt: new Date(Date.now() - 400 * day) } });
    await sweepSubscriptions();
    await sweepSubscriptions();
    expect((await spanOf(subscriptionId)).status).toBe("LAPSED");
    const where = { kind: "SUBSCRIPTION" as const, subjectId: subscriptionId };
    expect(await db.reviewTask.count({ where: { ...where, closedAt: null } })).toBe(0);
    await applyForPlan(owner, { companyId, note: "Then anew." });
    expect((await findPlanDesk(owner, companyId))?.current).toMatchObject({ status: "APPLIED" });
  });

  it("is given up by the firm", async () => {
    const { owner, companyId, subscriptionId } = await applied();
    await endPlan(owner, { subscriptionId });
    expect(await spanOf(subscriptionId)).toMatchObject({ status: "CANCELLED", liveKey: null });
    await expect(endPlan(owner, { subscriptionId })).rejects.toMatchObject({ code: "conflict" });
    await applyForPlan(owner, { companyId, note: "" });
  });

  it("is nobody else's to apply for, to end, to see or to grant", async () => {
    const { companyId, subscriptionId, owner } = await applied();
    const seller = await makeMember("SALES", companyId);
    await expect(applyForPlan(seller, { companyId, note: "" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(applyForPlan(visitor, { companyId, note: "" })).rejects.toMatchObject({ code: "notFound" });
    await expect(endPlan(await makeMember("OWNER"), { subscriptionId })).rejects.toMatchObject({ code: "notFound" });
    expect(await findPlanDesk(await makeUser(), companyId)).toBeNull();
    const own = { ...(await makeStaff("ORGANIZER")), memberships: owner.memberships };
    for (const actor of [visitor, owner, await makeStaff("VERIFIER"), own]) {
      await expect(decideSubscription(actor, decide(subscriptionId, "grant"))).rejects.toMatchObject({ code: "notFound" });
      expect(await findSubscriptionForReview(actor, subscriptionId)).toBeNull();
    }
    const span = await db.subscription.findUniqueOrThrow({ where: { id: subscriptionId }, select: spanFields });
    await expect(
      db.$transaction((tx) => moveSubscription(owner, tx, { ...span, status: "GRACE" }, { move: "lapse" })),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  it("is granted once when two grant at once, and applied for once when sent twice", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const sent = await Promise.allSettled([1, 2, 3].map(() => applyForPlan(owner, { companyId, note: "" })));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { id } = await db.subscription.findUniqueOrThrow({ where: { liveKey: companyId } });
    const staff = await Promise.all([makeStaff("ORGANIZER"), makeStaff("ORGANIZER")]);
    const granted = await Promise.allSettled(staff.map((actor) => decideSubscription(actor, decide(id, "grant"))));
    expect(granted.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("what the plan gives", () => {
  it("limits how many are invited", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const invite = () => inviteWithinPlan(owner, { companyId, email: `${unique("g")}@example.org`, role: "VIEWER" }, "en");
    for (let place = 0; place < 4; place += 1) await invite();
    await expect(invite()).rejects.toMatchObject({ code: "limit", detail: "peopleLimit" });
    await expect(inviteWithinPlan(visitor, { companyId, email: "a@example.org", role: "VIEWER" }, "en")).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("hides the latest listings beyond its limit and brings back those it hid, and no others", async () => {
    const { owner, companyId, subscriptionId, organizer } = await applied();
    await decideSubscription(organizer, decide(subscriptionId, "grant"));
    const { leafId: categoryId } = await makeLeaf();
    const made: string[] = [];
    for (let nth = 0; nth < 4; nth += 1) made.push((await makeProduct({ companyId, categoryId })).productId);
    const [own] = made;
    await db.product.update({ where: { id: own ?? "" }, data: { status: "PAUSED" } });
    const states = async () =>
      (await db.product.findMany({ where: { companyId }, orderBy: [{ firstPublishedAt: "asc" }, { id: "asc" }] })).map(
        ({ status }) => status,
      );
    const free = await db.plan.findUniqueOrThrow({ where: { code: "FREE" } });
    const limits = { ...(Object(free.entitlements) as object) };
    await drain([on(entitlementsChanged, fitListings)]);
    expect(await states()).toEqual(["PAUSED", "LIVE", "LIVE", "LIVE"]);
    await db.plan.update({ where: { code: "FREE" }, data: { entitlements: { ...limits, listings: 1 } } });
    try {
      await endPlan(owner, { subscriptionId });
      await drain([on(entitlementsChanged, fitListings)]);
      expect(await states()).toEqual(["PAUSED", "LIVE", "PAUSED", "PAUSED"]);
      expect(await db.productMove.count({ where: { product: { companyId }, reason: "plan" } })).toBe(2);
    } finally {
      await db.plan.update({ where: { code: "FREE" }, data: { entitlements: limits } });
    }
    await fitListings({ companyIds: [companyId] });
    await fitListings({ companyIds: [companyId] });
    expect(await states()).toEqual(["PAUSED", "LIVE", "LIVE", "LIVE"]);
  });

  it("touches neither rank nor evidence: what the search knows of the firm and its goods is the same before and after", async () => {
    const { companyId, subscriptionId, organizer } = await applied();
    const { productId } = await makeProduct({ companyId });
    const { slug } = await db.company.findUniqueOrThrow({ where: { id: companyId } });
    const known = async () => ({
      company: await loadCompanyDocuments([companyId]),
      product: await loadProductDocuments([productId]),
      trust: await findTrust(visitor, slug),
    });
    const before = await known();
    expect(before.product).toHaveLength(1);
    await decideSubscription(organizer, decide(subscriptionId, "grant"));
    expect(await known()).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/premium|plan\b|subscription/i);
  });
});

describe("plans", () => {
  it("are edited by the organizer, who sees when somebody was faster", async () => {
    const organizer = await makeStaff("ORGANIZER");
    const premium = (await listPlans()).find(({ code }) => code === "PREMIUM");
    const given = (version: number) =>
      editPlanInput.parse({
        code: "PREMIUM",
        version,
        nameZh: "高级会员",
        nameEn: "Premium",
        entitlements: { ...premium?.entitlements },
        trialDays: premium?.trialDays,
        graceDays: premium?.graceDays,
      });
    const version = premium?.version ?? 0;
    await editPlan(organizer, given(version));
    await expect(editPlan(organizer, given(version))).rejects.toMatchObject({ code: "conflict", version: version + 1 });
    await expect(editPlan(await makeStaff("MODERATOR"), given(version + 1))).rejects.toMatchObject({ code: "notFound" });
  });

  it("have a table of states in which what is over stays over", () => {
    expect(subscriptionFlow.states.filter((state) => subscriptionFlow.moves(state).length === 0)).toEqual([
      "LAPSED",
      "REFUSED",
      "CANCELLED",
    ]);
    expect(() => subscriptionFlow.after("LAPSED", "renew")).toThrow(/conflict/);
  });
});
