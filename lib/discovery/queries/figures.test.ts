import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { platformFigures } from "./figures.ts";

const member = (subscriptions: { startsAt: Date; endsAt?: Date }[]) =>
  db.user.create({
    data: {
      email: `${crypto.randomUUID()}@example.test`,
      name: "Figure",
      kind: "IMPORTER",
      locale: "en",
      countryCode: "DE",
      subscriptions: { create: subscriptions },
    },
  });

describe("platform figures", () => {
  it("count a member once, and as premium only while a subscription is open", async () => {
    const before = await platformFigures();
    const past = new Date(Date.now() - 86_400_000);
    const future = new Date(Date.now() + 86_400_000);
    await member([{ startsAt: past }, { startsAt: past, endsAt: future }]);
    await member([{ startsAt: past, endsAt: past }]);
    await member([{ startsAt: future }]);
    const after = await platformFigures();
    expect(after.members - before.members).toBe(3);
    expect(after.premiumMembers - before.premiumMembers).toBe(1);
  });

  it("name what is not kept yet with nothing", async () => {
    expect(await platformFigures()).toMatchObject({ rfqs: 0 });
  });
});
