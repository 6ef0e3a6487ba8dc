import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { forgetSettings } from "#lib/platform/settings";
import { countMarket } from "#lib/statistics/jobs/market";
import { marketList, stuckList } from "#lib/statistics/schema/lists";
import { makeLeaf, makeStaff, makeUser } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { listMarket } from "./market.ts";
import { listStuck } from "./stuck.ts";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

describe("figures of the market", () => {
  const publishedAt = new Date("2025-05-10T08:00:00Z");
  const places: Record<string, Awaited<ReturnType<typeof makeLeaf>>> = {};
  const ask = async (name: string, countryCode: string, count: number, buyerId?: string) => {
    for (let turn = 0; turn < count; turn += 1) {
      const over = { status: "AWARDED" as const, publishedAt, deadlineAt: publishedAt };
      await makePublishedRequest({
        ...over,
        countryCode,
        categoryId: places[name]?.leafId ?? null,
        ...(buyerId ? { buyerId } : {}),
      });
    }
  };

  beforeAll(async () => {
    places.lamps = await makeLeaf();
    places.pens = await makeLeaf();
    await db.setting.create({ data: { key: "marketLeast", value: 3, actor: "test" } });
    forgetSettings();
    await ask("lamps", "DE", 4);
    await ask("lamps", "FR", 3);
    await ask("pens", "DE", 5);
    await ask("pens", "FR", 6, (await makeUser()).userId);
    await ask("lamps", "BR", 7);
    await countMarket();
  });

  const shown = async (asked: Record<string, unknown>) => {
    const { items } = await listMarket(await makeStaff("OFFICER"), marketList.parse({ quarter: "2025-04-01", ...asked }));
    return items.map(({ category, country, requests }) => [category, country, requests]);
  };

  it("tell what many stand behind, and hide with a rare cell whatever would give it away", async () => {
    const [lamps, pens] = [places.lamps?.rootSlug, places.pens?.rootSlug];
    expect(await shown({ country: "FR" })).toEqual(
      expect.arrayContaining([
        [pens, "FR", null],
        [lamps, "FR", null],
      ]),
    );
    expect(await shown({ country: "DE" })).toEqual(
      expect.arrayContaining([
        [pens, "DE", null],
        [lamps, "DE", null],
      ]),
    );
    expect(await shown({})).toEqual([
      [lamps, "", 14],
      [pens, "", 11],
    ]);
    expect(await shown({ by: "country", category: lamps })).toContainEqual([lamps, "BR", 7]);
    const { items } = await listMarket(await makeStaff("AUDITOR"), marketList.parse({ by: "quarter" }));
    expect(items).toMatchObject([
      { quarter: "2025-04-01", requests: 25, lines: 25, quotesMedian: 0, awardedShare: 1, firstQuoteHours: null },
    ]);
    const kept = await db.marketFigure.findMany({ where: { isShown: false } });
    expect(kept.every(({ requests, lines, awardedShare }) => requests === null && lines === null && awardedShare === null)).toBe(
      true,
    );
  });

  it("are counted again without a trace of the count before", async () => {
    const before = await db.marketFigure.count();
    await countMarket();
    expect(await db.marketFigure.count()).toBe(before);
  });

  it("are not for those who do not look after it", async () => {
    for (const actor of [await makeUser(), await makeStaff("EDITOR")]) {
      await expect(listMarket(actor, marketList.parse({}))).rejects.toMatchObject({ code: "notFound" });
      await expect(listStuck(actor, stuckList.parse({}))).rejects.toMatchObject({ code: "notFound" });
    }
  });
});

describe("requests that do not move on", () => {
  it("are those without answer past half their time or with all told, without decision, without review", async () => {
    const half = { publishedAt: inDays(-8), deadlineAt: inDays(4) };
    const made = {
      unquoted: await makePublishedRequest({ ...half, wave: 2, nextWaveAt: inDays(1) }),
      exhausted: await makePublishedRequest({ publishedAt: inDays(-2), deadlineAt: inDays(20), wave: 3, nextWaveAt: null }),
      undecided: await makePublishedRequest({ status: "EVALUATING", closedAt: inDays(-15) }),
      unreviewed: await makePublishedRequest({ status: "SUBMITTED", submittedAt: inDays(-5), publishedAt: null }),
    };
    await makePublishedRequest({ ...half, quoteCount: 1, wave: 2 });
    await makePublishedRequest({ status: "EVALUATING", closedAt: inDays(-13) });
    await makePublishedRequest({ status: "SUBMITTED", submittedAt: inDays(-0.1), publishedAt: null });
    await makePublishedRequest({ publishedAt: inDays(-1), deadlineAt: inDays(9), wave: 1, nextWaveAt: inDays(1) });
    const officer = await makeStaff("OFFICER");
    for (const [kind, { requestId }] of Object.entries(made)) {
      const { items, total } = await listStuck(officer, stuckList.parse({ kind }));
      expect([kind, total, items.map(({ id }) => id)]).toEqual([kind, 1, [requestId]]);
    }
    expect((await listStuck(officer, stuckList.parse({}))).total).toBe(4);
  });
});
